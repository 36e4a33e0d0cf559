using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StudyGroup.Discord.Telemetry;

/// <summary>
/// What a connection lets others measure: the meter and the activity source <c>StudyGroup.Discord</c>. No attribute contains a token, a
/// text or an id other than a shard's.
/// </summary>
internal sealed class DiscordMeter : IDisposable
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "StudyGroup.Discord";

    private readonly Meter? _own;
    private readonly ConcurrentDictionary<ShardFigures, bool> _running = [];

    /// <param name="meters">Makes the meter and keeps it; null for a meter of this connection's own.</param>
    public DiscordMeter(IMeterFactory? meters, TimeProvider clock)
    {
        _own = meters is null ? new Meter(Name) : null;
        var meter = _own ?? meters!.Create(Name);
        Requests = new RequestFigures(meter, clock);
        Heartbeats = meter.CreateHistogram(
            "studygroup.discord.gateway.heartbeat.duration", "s", "From a heartbeat to Discord's acknowledgement.", advice: Seconds);
        Sessions = meter.CreateCounter<long>(
            "studygroup.discord.gateway.sessions", "{session}", "Sessions that were begun or resumed.");
        meter.CreateObservableUpDownCounter(
            "studygroup.discord.gateway.connections", States, "{connection}", "Gateway connections by shard and state.");
        meter.CreateObservableUpDownCounter(
            "studygroup.shard.owned", () => _running.Count, "{shard}", "Shards that this process runs.");
    }

    /// <summary>The source of the activities.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Buckets for durations from milliseconds to Discord's limits.</summary>
    public static InstrumentAdvice<double> Seconds { get; } = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    /// <summary>The HTTP requests.</summary>
    public RequestFigures Requests { get; }

    internal Histogram<double> Heartbeats { get; }

    internal Counter<long> Sessions { get; }

    /// <summary>The measurements of a shard's gateway.</summary>
    public ShardFigures Shard(int id) => new(this, id);

    /// <inheritdoc />
    public void Dispose() => _own?.Dispose();

    internal void Began(ShardFigures shard) => _running.TryAdd(shard, true);

    internal void Ended(ShardFigures shard) => _running.TryRemove(shard, out _);

    private IEnumerable<Measurement<long>> States() => _running.Keys.Select(shard => shard.Measured());
}
