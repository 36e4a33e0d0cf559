using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>Something that happens to the gateway connection.</summary>
internal abstract record GatewayInput
{
    /// <summary>The wait is over: connect.</summary>
    internal sealed record Dial : GatewayInput;

    /// <summary>No connection came about.</summary>
    internal sealed record ConnectFailed(string Reason) : GatewayInput;

    /// <summary>The connection is open.</summary>
    internal sealed record Opened : GatewayInput;

    /// <summary>The connection is gone, with the close code that came or null where none did.</summary>
    internal sealed record Closed(int? Code) : GatewayInput;

    /// <summary><see cref="GatewayState.Wake"/> is reached.</summary>
    internal sealed record Due : GatewayInput;

    /// <summary>A message came. See https://docs.discord.com/developers/events/gateway-events#payload-structure.</summary>
    internal sealed record Frame(long Op, long? Sequence, string? Type, JsonElement? Data) : GatewayInput
    {
        /// <summary>Reads the envelope; what has no opcode gets one that is unknown.</summary>
        public static Frame Parse(JsonElement json) => new(json.Whole("op"u8) ?? -1, json.Whole("s"u8), json.Text("t"u8), json.Member("d"u8));
    }
}
