using System.Collections.Concurrent;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>Spaces out the IDENTIFYs of one process.</summary>
/// <param name="clock">Measures the time between two of them, and must never jump.</param>
public sealed class IdentifyGate(TimeProvider clock) : IIdentifyGate
{
    /// <summary>The time between two IDENTIFYs with the same key: the 5 s that Discord requires, and a margin for the network.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5.25);

    private readonly ConcurrentDictionary<int, Lane> _lanes = [];

    /// <inheritdoc />
    public async Task WaitAsync(Shard shard, int maxConcurrency, CancellationToken cancel)
    {
        var lane = _lanes.GetOrAdd(shard.Id % maxConcurrency, _ => new Lane());
        await lane.Turn.WaitAsync(cancel);
        try
        {
            if (lane.Last is { } last)
                await clock.WaitUntilAsync(last + Interval, cancel);
            lane.Last = clock.Elapsed();
        }
        finally
        {
            lane.Turn.Release();
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public TimeSpan? Last { get; set; }
    }
}
