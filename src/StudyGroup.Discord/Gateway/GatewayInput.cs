using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>Something that happened to the gateway connection.</summary>
internal abstract record GatewayInput
{
    /// <summary>The wait is over; time to connect.</summary>
    internal sealed record Dial : GatewayInput;

    /// <summary>Connecting failed.</summary>
    internal sealed record ConnectFailed(string Reason) : GatewayInput;

    /// <summary>The connection is open.</summary>
    internal sealed record Opened : GatewayInput;

    /// <summary>The connection is gone. The code is null if the other side sent none.</summary>
    internal sealed record Closed(int? Code) : GatewayInput;

    /// <summary>It's this shard's turn to send IDENTIFY.</summary>
    internal sealed record TurnCame : GatewayInput;

    /// <summary>The time of <see cref="GatewayState.Wake"/> has come.</summary>
    internal sealed record Due : GatewayInput;

    /// <summary>A message arrived. See https://docs.discord.com/developers/events/gateway-events#payload-structure.</summary>
    internal sealed record Frame(long Op, long? Sequence, string? Type, JsonElement? Data) : GatewayInput
    {
        /// <summary>Reads the envelope. A missing opcode becomes an unknown one.</summary>
        public static Frame Parse(JsonElement json) => new(
            json.GetInt64OrNull("op"u8) ?? -1, json.GetInt64OrNull("s"u8), json.GetStringOrNull("t"u8), json.GetPropertyOrNull("d"u8));
    }
}
