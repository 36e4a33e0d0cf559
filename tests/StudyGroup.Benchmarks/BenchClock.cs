namespace StudyGroup.Benchmarks;

/// <summary>Real time, which is what's measured.</summary>
internal static class BenchClock
{
#pragma warning disable RS0030 // The only place that names the system's clock.
    public static readonly TimeProvider Real = TimeProvider.System;
#pragma warning restore RS0030
}
