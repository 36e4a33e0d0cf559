namespace StudyGroup.Bot.Lifetime;

/// <summary>
/// The two clocks. The group's clock is the container's <see cref="TimeProvider"/> and may be turned. The wire's clock never jumps; it is
/// registered under a key.
/// </summary>
public static class Clocks
{
    /// <summary>The key of the wire's clock, which is used for deadlines, heartbeats, rate limits and back-off.</summary>
    public const string Wire = "wire";

#pragma warning disable RS0030 // The only place that names the system's clock.
    /// <summary>The system's clock, for a host that has no other.</summary>
    public static TimeProvider System => TimeProvider.System;
#pragma warning restore RS0030
}
