using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Tests.Sharding;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Loops;

public sealed class GroupLoopTests : IAsyncDisposable
{
    private static readonly GroupId One = new(1);
    private static readonly GroupId Two = new(2);

    private readonly OwnedShards _roster = OneShard.Ready();
    private readonly FakeLifetime _lifetime = new();
    private readonly LoopActivity _activity = new();
    private readonly FakeTimeProvider _wire = new();
    private readonly TestLoop _loop;

    public GroupLoopTests()
    {
        _loop = new TestLoop(new LoopContext(_roster, new FatalShutdown(_lifetime, NullLogger<FatalShutdown>.Instance), _activity, _wire));
    }

    public async ValueTask DisposeAsync()
    {
        await _loop.StopAsync(CancellationToken.None);
        _loop.Dispose();
    }

    [Fact]
    public async Task Loop_looks_at_all_groups_when_it_starts_and_whenever_time_has_passed()
    {
        _loop.Groups = [One, Two];
        await StartAsync();
        Assert.Equal([One, Two], _loop.Ran.Order(ById));

        _loop.Wake();
        await IdleAsync();

        Assert.Equal([One, One, Two, Two], _loop.Ran.Order(ById));
    }

    [Fact]
    public async Task Commit_wakes_the_loop_for_its_group_alone()
    {
        await StartAsync();

        _loop.Committed(Two);
        await IdleAsync();

        Assert.Equal([Two], _loop.Ran);
    }

    [Fact]
    public async Task Several_commits_within_the_gathering_time_are_followed_once()
    {
        await StartAsync();

        for (var i = 0; i < 5; i++) _loop.Committed(One);
        var idle = _activity.IdleAsync(TestContext.Current.CancellationToken);
        Assert.False(idle.IsCompleted);
        while (!idle.IsCompleted)
        {
            _wire.Advance(TestLoop.Gathers);
            await Task.Yield();
        }

        Assert.Equal([One], _loop.Ran);
    }

    [Fact]
    public async Task Group_is_not_worked_on_twice_at_once_and_later_changes_are_handled_afterwards()
    {
        await StartAsync();
        using var hurry = _activity.Hurry();
        var first = _loop.Hold(One);
        _loop.Committed(One);
        await first.Begun.Task;
        var second = _loop.Hold(One);

        _loop.Committed(One);
        _loop.Committed(Two);
        await _loop.RanFor(Two);
        Assert.False(second.Begun.Task.IsCompleted);

        first.End.SetResult();
        await second.Begun.Task;
        second.End.SetResult();
        await IdleAsync();
    }

    [Fact]
    public async Task Loop_does_nothing_before_the_servers_are_known()
    {
        var roster = OneShard.Owned();
        using var loop = new TestLoop(new LoopContext(
            roster, new FatalShutdown(_lifetime, NullLogger<FatalShutdown>.Instance), _activity, _wire))
        {
            Groups = [One],
        };
        await loop.StartAsync(TestContext.Current.CancellationToken);
        loop.Committed(Two);
        Assert.Empty(loop.Ran);

        roster.RosterStored(Shard.Only);
        await IdleAsync();

        Assert.Equal([One, Two], loop.Ran.Order(ById));
        await loop.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Groups_of_a_shard_wait_for_its_roster_while_those_of_another_are_worked_on()
    {
        var (here, later, elsewhere) = (new Shard(0, 3), new Shard(1, 3), new Shard(2, 3));
        GroupId On(Shard shard) => new((ulong)(shard.Count + shard.Id) << 22);
        var shards = new OwnedShards();
        shards.Add(here);
        shards.Add(later);
        using var loop = new TestLoop(new LoopContext(
            shards, new FatalShutdown(_lifetime, NullLogger<FatalShutdown>.Instance), _activity, _wire))
        {
            Groups = [On(here), On(later), On(elsewhere)],
        };
        await loop.StartAsync(TestContext.Current.CancellationToken);
        using var hurry = _activity.Hurry();

        shards.RosterStored(here);
        await loop.RanFor(On(here));
        Assert.Equal([On(here)], loop.Ran);
        shards.RosterStored(later);
        await IdleAsync();
        Assert.Equal([On(here), On(later)], loop.Ran);

        shards.Add(elsewhere);
        shards.RosterStored(elsewhere);
        await IdleAsync();
        Assert.Equal([On(here), On(later), On(elsewhere)], loop.Ran);
        await shards.RemoveAsync(here, TestContext.Current.CancellationToken);
        loop.Committed(On(here));
        await IdleAsync();
        Assert.Equal(3, loop.Ran.Count);
        await loop.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Fatal_failure_stops_the_bot_with_its_sentence()
    {
        await StartAsync();
        _loop.Failure = new DiscordFatalException("The token is refused.");

        _loop.Committed(One);
        await IdleAsync();

        Assert.True(_lifetime.IsStopped);
    }

    [Fact]
    public async Task Loops_are_idle_only_when_none_has_anything_to_do()
    {
        await StartAsync();
        using var next = new TestLoop(new LoopContext(
            _roster, new FatalShutdown(_lifetime, NullLogger<FatalShutdown>.Instance), _activity, _wire));
        await next.StartAsync(TestContext.Current.CancellationToken);
        await IdleAsync();
        _loop.Then = next.Committed;

        _loop.Committed(One);
        await IdleAsync();

        Assert.Equal([One], _loop.Ran);
        Assert.Equal([One], next.Ran);
        await next.StopAsync(TestContext.Current.CancellationToken);
    }

    private static Comparer<GroupId> ById { get; } = Comparer<GroupId>.Create((a, b) => a.Value.CompareTo(b.Value));

    private async Task StartAsync()
    {
        await _loop.StartAsync(TestContext.Current.CancellationToken);
        _loop.Wake();
        await IdleAsync();
    }

    private async Task IdleAsync()
    {
        using var hurry = _activity.Hurry();
        await _activity.IdleAsync(TestContext.Current.CancellationToken);
    }

    private sealed class TestLoop(LoopContext context) : GroupLoop("Testing", Gathers, context)
    {
        public static readonly TimeSpan Gathers = TimeSpan.FromSeconds(1);

        private readonly Dictionary<GroupId, Held> _held = [];
        private readonly Lock _lock = new();
        private readonly List<GroupId> _ran = [];
        private readonly Dictionary<GroupId, TaskCompletionSource> _awaited = [];

        public IReadOnlyList<GroupId> Groups { get; set; } = [];

        public Exception? Failure { get; set; }

        public Action<GroupId>? Then { get; set; }

        public IReadOnlyList<GroupId> Ran
        {
            get
            {
                lock (_lock) return [.. _ran];
            }
        }

        public Held Hold(GroupId group)
        {
            lock (_lock) return _held[group] = new Held();
        }

        public Task RanFor(GroupId group)
        {
            lock (_lock)
            {
                var ran = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                if (_ran.Contains(group)) ran.SetResult();
                else _awaited[group] = ran;
                return ran.Task;
            }
        }

        protected override IEnumerable<GroupId> All() => Groups;

        protected override async Task RunAsync(GroupId group, CancellationToken cancel)
        {
            if (Failure is { } failure) throw failure;
            Held? held;
            lock (_lock)
            {
                _ran.Add(group);
                if (_awaited.Remove(group, out var awaited)) awaited.SetResult();
                _held.Remove(group, out held);
            }

            Then?.Invoke(group);
            if (held is null) return;
            held.Begun.SetResult();
            await held.End.Task;
        }
    }

    private sealed class Held
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
