namespace StudyGroup.Bot;

/// <summary>
/// The two clocks. The group's is the container's <see cref="TimeProvider"/> and may be turned; the wire's never jumps
/// and is another, under a key.
/// </summary>
public static class Clocks
{
    /// <summary>The key of the wire's clock: deadlines, heartbeats, rate limits, back-off.</summary>
    public const string Wire = "wire";

#pragma warning disable RS0030 // Here the system's clock is named, and nowhere else.
    /// <summary>The system's clock, for a host that has no other.</summary>
    public static TimeProvider System => TimeProvider.System;
#pragma warning restore RS0030
}
