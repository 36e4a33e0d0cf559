namespace StudyGroup.Discord.Gateway;

/// <summary>A connection's heartbeat. See https://docs.discord.com/developers/events/gateway#sending-heartbeats.</summary>
/// <param name="Interval">The time between two beats, from Hello.</param>
/// <param name="NextBeat">When the next beat is due, by the wire's clock.</param>
/// <param name="AckPending">Whether the last scheduled beat has not been acknowledged.</param>
/// <param name="LastReceived">When the last frame came.</param>
internal sealed record Pulse(TimeSpan Interval, TimeSpan NextBeat, bool AckPending, TimeSpan LastReceived)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(41_250);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>After Hello; the first beat comes after a random part of the interval.</summary>
    public static Pulse Start(long? heartbeatInterval, TimeSpan now, double chance)
    {
        var interval = heartbeatInterval is > 0 and < int.MaxValue ? TimeSpan.FromMilliseconds(heartbeatInterval.Value) : Usual;
        return new Pulse(interval, now + (interval * chance), AckPending: false, now);
    }

    /// <summary>When nothing received for so long means that the connection is dead.</summary>
    public TimeSpan DeadAt => LastReceived + Interval + Grace;

    /// <summary>When there is something to do: a beat, or giving up.</summary>
    public TimeSpan Wake => NextBeat < DeadAt ? NextBeat : DeadAt;

    /// <summary>
    /// Whether the connection is to be given up: silence (also that of a machine that slept),
    /// or a beat not acknowledged before the next.
    /// </summary>
    public bool IsDead(TimeSpan now) => now >= DeadAt || (AckPending && now >= NextBeat);

    /// <summary>A scheduled beat went out. The schedule is absolute, so that lateness does not add up.</summary>
    public Pulse Beaten(TimeSpan now) =>
        this with { AckPending = true, NextBeat = NextBeat + Interval > now ? NextBeat + Interval : now + Interval };
}
