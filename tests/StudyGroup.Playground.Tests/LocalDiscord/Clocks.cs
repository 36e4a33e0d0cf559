using Microsoft.Extensions.Time.Testing;

namespace StudyGroup.Playground.Tests.LocalDiscord;

internal static class Clocks
{
#pragma warning disable RS0030 // Sockets are real here; where time matters a test takes Still().
    public static TimeProvider Real => TimeProvider.System;
#pragma warning restore RS0030

    public static FakeTimeProvider Still() => new(new DateTimeOffset(2026, 11, 20, 18, 0, 0, TimeSpan.Zero));
}
