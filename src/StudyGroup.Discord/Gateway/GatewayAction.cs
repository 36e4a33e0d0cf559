using System.Text.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>What the loop has to do after a step.</summary>
internal abstract record GatewayAction
{
    /// <summary>Ask for this shard's turn to send IDENTIFY.</summary>
    internal sealed record AskForTurn : GatewayAction;

    /// <summary>Send IDENTIFY.</summary>
    internal sealed record Identify : GatewayAction;

    /// <summary>Send RESUME.</summary>
    internal sealed record Resume(Session Session) : GatewayAction;

    /// <summary>Send a heartbeat.</summary>
    /// <param name="Sequence">The sequence number of the last dispatch, or null before the first.</param>
    /// <param name="Scheduled">
    /// False if Discord asked for it. Such a heartbeat yields to scheduled ones when the send limit is near.
    /// </param>
    internal sealed record Heartbeat(long? Sequence, bool Scheduled) : GatewayAction;

    /// <summary>Pass on a dispatch.</summary>
    /// <param name="Replayed">Whether the session missed it while disconnected.</param>
    internal sealed record Deliver(string Type, JsonElement? Data, bool Replayed = false) : GatewayAction;
}
