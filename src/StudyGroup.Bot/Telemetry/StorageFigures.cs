using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;

namespace StudyGroup.Bot.Telemetry;

/// <summary>How many writes become durable together, and how long they take. A storage's writer calls it.</summary>
internal sealed class StorageFigures
{
    private readonly TimeProvider _wire;
    private readonly Histogram<int> _size;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _lag;

    public StorageFigures(IMeterFactory meters, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
    {
        _wire = wire;
        var meter = BotMeter.Create(meters);
        _size = meter.CreateHistogram(
            "studygroup.storage.batch.size", "{write}", "Writes that became durable together.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64] });
        _duration = meter.CreateHistogram(
            "studygroup.storage.batch.duration", "s", "From the start of a batch until it was durable.", advice: BotMeter.Seconds);
        _lag = meter.CreateHistogram(
            "studygroup.storage.write.lag", "s", "From the request of a write until it was durable.", advice: BotMeter.Seconds);
    }

    /// <summary>A timestamp for <see cref="Durable"/>; 0 if nobody measures.</summary>
    public long Timestamp => _lag.Enabled ? _wire.GetTimestamp() : 0;

    /// <summary>A batch is durable.</summary>
    /// <param name="begunAt">The <see cref="Timestamp"/> when its first write was begun.</param>
    /// <param name="requestedAt">The <see cref="Timestamp"/> when each write was requested.</param>
    public void Durable(long begunAt, IEnumerable<long> requestedAt)
    {
        if (!_lag.Enabled || begunAt == 0) return;
        var writes = 0;
        foreach (var at in requestedAt)
        {
            writes++;
            if (at != 0) _lag.Record(_wire.GetElapsedTime(at).TotalSeconds);
        }

        if (writes == 0) return;
        _size.Record(writes);
        _duration.Record(_wire.GetElapsedTime(begunAt).TotalSeconds);
    }
}
