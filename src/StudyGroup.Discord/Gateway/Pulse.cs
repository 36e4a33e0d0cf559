namespace StudyGroup.Discord.Gateway;

/// <summary>
/// The state of a connection's heartbeat. Times are on the monotonic clock. See
/// https://docs.discord.com/developers/events/gateway#sending-heartbeats.
/// </summary>
/// <param name="Interval">The time between two heartbeats, from Hello.</param>
/// <param name="NextBeat">When the next heartbeat is due.</param>
/// <param name="AckPending">Whether the last scheduled heartbeat hasn't been acknowledged.</param>
/// <param name="LastReceived">When the last frame arrived.</param>
internal sealed record Pulse(TimeSpan Interval, TimeSpan NextBeat, bool AckPending, TimeSpan LastReceived)
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromMilliseconds(41_250);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>The state after Hello. The first heartbeat is due after a random part of the interval.</summary>
    public static Pulse Start(long? heartbeatInterval, TimeSpan now, double chance)
    {
        var interval = heartbeatInterval is > 0 and < int.MaxValue ? TimeSpan.FromMilliseconds(heartbeatInterval.Value) : DefaultInterval;
        return new Pulse(interval, now + (interval * chance), AckPending: false, now);
    }

    /// <summary>When the connection counts as dead unless something arrives.</summary>
    public TimeSpan DeadAt => LastReceived + Interval + Grace;

    /// <summary>When there is something to do: send a heartbeat, or give up.</summary>
    public TimeSpan Wake => NextBeat < DeadAt ? NextBeat : DeadAt;

    /// <summary>
    /// Whether the connection is dead: nothing has arrived (perhaps because the machine was suspended), or a heartbeat wasn't acknowledged
    /// before the next one.
    /// </summary>
    public bool IsDead(TimeSpan now) => now >= DeadAt || (AckPending && now >= NextBeat);

    /// <summary>The state after a scheduled heartbeat. The schedule is absolute, so that delays don't add up.</summary>
    public Pulse Beaten(TimeSpan now) =>
        this with { AckPending = true, NextBeat = NextBeat + Interval > now ? NextBeat + Interval : now + Interval };
}
