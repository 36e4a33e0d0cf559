using System.Text.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>What the loop is to do after a step.</summary>
internal abstract record GatewayAction
{
    /// <summary>Send IDENTIFY.</summary>
    internal sealed record Identify : GatewayAction;

    /// <summary>Send RESUME.</summary>
    internal sealed record Resume(Session Session) : GatewayAction;

    /// <summary>Send a heartbeat.</summary>
    /// <param name="Sequence">The last dispatch's number, or null before the first.</param>
    /// <param name="Scheduled">False where Discord asked for it: such a beat leaves room for the scheduled ones.</param>
    internal sealed record Heartbeat(long? Sequence, bool Scheduled) : GatewayAction;

    /// <summary>Give a dispatch to those who want it.</summary>
    /// <param name="Type">The event's name.</param>
    /// <param name="Data">Its payload.</param>
    /// <param name="Replayed">Whether the session missed it while it had no connection.</param>
    internal sealed record Deliver(string Type, JsonElement? Data, bool Replayed = false) : GatewayAction;
}
