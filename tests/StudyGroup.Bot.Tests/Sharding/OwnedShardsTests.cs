using StudyGroup.Bot.Sharding;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Sharding;

public sealed class OwnedShardsTests
{
    private static readonly Shard Zero = new(0, 2);
    private static readonly Shard One = new(1, 2);
    private static readonly GroupId OnZero = new(2UL << 22);
    private static readonly GroupId OnOne = new(3UL << 22);

    private readonly OwnedShards _owned = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Group_is_worked_for_once_the_roster_of_its_shard_is_stored()
    {
        _owned.Add(Zero);
        Assert.Equal((true, false), (_owned.IsOwn(OnZero), _owned.IsReady(OnZero)));
        Assert.Null(_owned.TryBegin(OnZero));

        _owned.RosterStored(Zero);

        Assert.True(_owned.IsReady(OnZero));
        Assert.Equal((false, false), (_owned.IsOwn(OnOne), _owned.IsReady(OnOne)));
    }

    [Fact]
    public void Roster_of_a_shard_that_is_gone_changes_nothing()
    {
        _owned.RosterStored(Zero);

        Assert.Empty(_owned.All);
        Assert.False(_owned.IsReady(OnZero));
    }

    [Fact]
    public async Task Work_starts_with_one_roster_and_everything_needs_all_of_them()
    {
        _owned.Add(Zero);
        _owned.Add(One);
        var (any, all) = (_owned.AnyReadyAsync(Cancel), _owned.AllReadyAsync(Cancel));
        Assert.Equal((false, false), (any.IsCompleted, all.IsCompleted));

        _owned.RosterStored(One);
        await any;
        Assert.False(all.IsCompleted);

        _owned.RosterStored(Zero);
        await all;
    }

    [Fact]
    public void Roster_is_told_once()
    {
        var told = 0;
        _owned.Changed += _ => told++;
        _owned.Add(Zero);

        _owned.RosterStored(Zero);
        _owned.RosterStored(Zero);

        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Shard_is_given_up_when_the_work_for_its_groups_is_done()
    {
        _owned.Add(Zero);
        _owned.RosterStored(Zero);
        var work = _owned.TryBegin(OnZero)!;
        var answer = _owned.BeginAnswer(new Snowflake(OnZero.Value))!;

        var removed = _owned.RemoveAsync(Zero, Cancel);
        Assert.Null(_owned.TryBegin(OnZero));
        work.Dispose();
        work.Dispose();
        Assert.False(removed.IsCompleted);
        answer.Dispose();

        await removed;
    }

    [Fact]
    public async Task Work_that_takes_too_long_is_not_waited_for()
    {
        _owned.Add(Zero);
        _owned.RosterStored(Zero);
        using var work = _owned.TryBegin(OnZero);

        await _owned.RemoveAsync(Zero, new CancellationToken(canceled: true));

        Assert.Empty(_owned.All);
    }

    [Fact]
    public void Direct_messages_are_answered_for_the_first_shard()
    {
        _owned.Add(One);
        Assert.Null(_owned.BeginAnswer(null));

        _owned.Add(Zero);

        Assert.NotNull(_owned.BeginAnswer(null));
    }
}
