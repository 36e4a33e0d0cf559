using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// A post's nonce: the same for the same post, on every try and after a restart. See
/// https://docs.discord.com/developers/resources/message#create-message.
/// </summary>
internal static class Nonce
{
    private const int Bytes = 16;

    /// <summary>22 characters; Discord accepts 25.</summary>
    public static string Of(string key) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, Bytes));
}
