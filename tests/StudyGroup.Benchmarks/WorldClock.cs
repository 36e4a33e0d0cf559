namespace StudyGroup.Benchmarks;

/// <summary>
/// A local Discord's clock that stands still until it's started, so that its servers get the same ids in every run, and the bot joined them
/// long ago.
/// </summary>
internal sealed class WorldClock : TimeProvider
{
    private static readonly DateTimeOffset Before = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private volatile bool _runs;

    public void Start() => _runs = true;

    public override DateTimeOffset GetUtcNow() => _runs ? BenchClock.Real.GetUtcNow() : Before;
}
