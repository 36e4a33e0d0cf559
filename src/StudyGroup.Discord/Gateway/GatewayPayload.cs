using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>The payloads the bot sends to the gateway. See https://docs.discord.com/developers/events/gateway-events#send-events.</summary>
internal static class GatewayPayload
{
    /// <summary>Discord closes the connection (4002) after a longer payload.</summary>
    public const int MaxBytes = 4096;

    // For GUILD_CREATE and GUILD_DELETE, and for what people do with events. Interactions arrive without any intent.
    private const int Intents = (1 << 0) | (1 << 16);

    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) => JsonBody.Write(sequence, static (json, sequence) =>
    {
        json.WriteStartObject();
        json.WriteNumber("op"u8, 1);
        if (sequence is { } number)
            json.WriteNumber("d"u8, number);
        else
            json.WriteNull("d"u8);
        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Identify(string token, Shard shard) =>
        JsonBody.Write((token, shard), static (json, from) =>
    {
        json.WriteStartObject();
        json.WriteNumber("op"u8, 2);
        json.WriteStartObject("d"u8);
        json.WriteString("token"u8, from.token);
        json.WriteNumber("intents"u8, Intents);
        json.WriteStartObject("properties"u8);
        json.WriteString("os"u8, OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser"u8, "StudyGroup.Discord");
        json.WriteString("device"u8, "StudyGroup.Discord");
        json.WriteEndObject();
        json.WriteStartArray("shard"u8);
        json.WriteNumberValue(from.shard.Id);
        json.WriteNumberValue(from.shard.Count);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Resume(string token, Session session) => JsonBody.Write((token, session), static (json, from) =>
    {
        json.WriteStartObject();
        json.WriteNumber("op"u8, 6);
        json.WriteStartObject("d"u8);
        json.WriteString("token"u8, from.token);
        json.WriteString("session_id"u8, from.session.Id);
        json.WriteNumber("seq"u8, from.session.Sequence);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
