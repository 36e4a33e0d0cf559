using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace StudyGroup.Bot.Tests;

/// <summary>Meters that only one test sees.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private readonly List<Meter> _meters = [];

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    public void Dispose() => _meters.ForEach(meter => meter.Dispose());

    /// <summary>Collects what an instrument of the bot measures from now on.</summary>
    public MetricCollector<T> Collect<T>(string instrument)
        where T : struct => new(this, "StudyGroup.Bot", instrument);
}
