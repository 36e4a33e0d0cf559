using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StudyGroup.Bot.Telemetry;

/// <summary>
/// The meter and the activity source <c>StudyGroup.Bot</c>. No attribute contains what members write, a name, a token or an id, and each
/// has a bounded number of values.
/// </summary>
internal static class BotMeter
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "StudyGroup.Bot";

    /// <summary>The source of the activities.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Buckets for durations from milliseconds to Discord's limits.</summary>
    public static InstrumentAdvice<double> Seconds { get; } = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.8, 3, 10, 60],
    };

    /// <summary>The meter, which belongs to its factory.</summary>
    public static Meter Create(IMeterFactory meters) => meters.Create(Name);
}
