using Microsoft.Extensions.Time.Testing;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class IdentifyGateTests
{
    private const int Shards = 8;
    private readonly FakeTimeProvider _clock = new();
    private readonly IdentifyGate _gate;

    public IdentifyGateTests() => _gate = new IdentifyGate(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_shard_identifies_at_once() => await WaitAsync(0);

    [Fact]
    public async Task Shards_with_the_same_key_take_turns_more_than_5_s_apart()
    {
        await WaitAsync(0);
        var (second, third) = (WaitAsync(1), WaitAsync(2));

        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.3));
        await second;
        Assert.False(third.IsCompleted);
        await AdvanceUntilAsync(third);
    }

    [Fact]
    public async Task Shards_with_different_keys_identify_together()
    {
        await WaitAsync(0, maxConcurrency: 2);
        await WaitAsync(1, maxConcurrency: 2);

        var again = WaitAsync(2, maxConcurrency: 2);

        Assert.False(again.IsCompleted);
        await AdvanceUntilAsync(again);
    }

    [Fact]
    public async Task Shard_waits_no_longer_than_necessary()
    {
        await WaitAsync(0);
        _clock.Advance(TimeSpan.FromMinutes(1));

        await WaitAsync(1);
    }

    [Fact]
    public async Task Cancelled_calls_take_up_no_turns()
    {
        await WaitAsync(0);
        using var lost = new CancellationTokenSource();
        var gone = Enumerable.Range(1, 5).Select(id => _gate.WaitAsync(new Shard(id, Shards), 1, lost.Token)).ToArray();
        var last = WaitAsync(6);

        await lost.CancelAsync();
        foreach (var call in gone)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        _clock.Advance(TimeSpan.FromSeconds(5.3));

        await last;
    }

    private Task WaitAsync(int shard, int maxConcurrency = 1) => _gate.WaitAsync(new Shard(shard, Shards), maxConcurrency, Cancel);

    // The timer is set by a continuation.
    private async Task AdvanceUntilAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await task;
    }
}
