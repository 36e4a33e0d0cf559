using System.Security.Cryptography;
using System.Text.Json;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Rendering;

/// <summary>A hash of everything that a reader sees of a message: messages that look the same have the same hash.</summary>
internal static class MessagePrint
{
    private const int Bytes = 8;

    /// <summary>16 characters.</summary>
    public static string Of(MessageBody body) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body)).AsSpan(0, Bytes));
}
