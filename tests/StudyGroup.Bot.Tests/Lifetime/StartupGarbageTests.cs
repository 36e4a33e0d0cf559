using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Lifetime;
using Xunit;

namespace StudyGroup.Bot.Tests.Lifetime;

public sealed class StartupGarbageTests : IDisposable
{
    private readonly Wire _wire = new();
    private readonly TaskCompletionSource _started = new();
    private readonly StartupGarbage _garbage;
    private int _collections;

    public StartupGarbageTests() => _garbage = new StartupGarbage(_started.Task.WaitAsync, () => _collections++, _wire);

    [Fact(Timeout = 60_000)]
    public async Task Garbage_is_collected_once_some_time_after_the_start()
    {
        await _garbage.StartAsync(TestContext.Current.CancellationToken);
        _wire.Advance(StartupGarbage.Delay);
        Assert.Equal(0, _collections);

        _started.SetResult();
        await _wire.Waiting;
        _wire.Advance(StartupGarbage.Delay - TimeSpan.FromTicks(1));
        Assert.Equal(0, _collections);
        _wire.Advance(TimeSpan.FromTicks(1));
        await _garbage.ExecuteTask!;
        Assert.Equal(1, _collections);

        _wire.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, _collections);
    }

    [Fact(Timeout = 60_000)]
    public async Task Nothing_is_collected_if_the_bot_stops_before()
    {
        await _garbage.StartAsync(TestContext.Current.CancellationToken);
        _started.SetResult();
        await _wire.Waiting;
        await _garbage.StopAsync(TestContext.Current.CancellationToken);

        _wire.Advance(StartupGarbage.Delay);
        Assert.Equal(0, _collections);
    }

    [Fact]
    public void Collecting_frees_what_nothing_refers_to_any_more()
    {
        var garbage = Garbage();
        StartupGarbage.Collect();
        Assert.False(garbage.IsAlive);
    }

    public void Dispose() => _garbage.Dispose();

    private static WeakReference Garbage() => new(new byte[1000]);

    /// <summary>Says when something waits for it: background services begin on a thread of their own.</summary>
    private sealed class Wire : FakeTimeProvider
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Waiting => _waiting.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _waiting.TrySetResult();
            return timer;
        }
    }
}
