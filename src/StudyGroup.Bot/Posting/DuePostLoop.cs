using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Posting;

/// <summary>Posts what is due: news as soon as it's committed, everything else at its time.</summary>
internal sealed class DuePostLoop(IPosts posts, IBookVotes votes, PostRound round, DueAlarm alarm, TimeProvider clock, LoopContext context)
    : GroupLoop("Posting", TimeSpan.Zero, context, MaxAtOnce)
{
    // Enough for the 50 requests a second that Discord accepts from a bot, even if each takes half a second. Answers don't count.
    private const int MaxAtOnce = 24;

    private Instant _looking;
    private Instant _lookedAt;

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <inheritdoc />
    protected override IEnumerable<GroupId> All()
    {
        _looking = Now;
        return posts.GroupsUnsettled().Union(posts.GroupsDue(_looking)).Union(votes.GroupsClosing(_looking));
    }

    // After a restart, or when this worker takes over a shard, nothing may be due yet.
    /// <inheritdoc />
    protected override Task LookedAsync(bool ofAll, CancellationToken cancel)
    {
        // What has become due since in groups of other shards still needs the alarm.
        if (ofAll) _lookedAt = _looking;
        return SetAlarmAsync(cancel);
    }

    /// <inheritdoc />
    protected override async Task RunAsync(GroupId group, CancellationToken cancel)
    {
        if (await round.RunAsync(group, cancel)) Wake(group);
        await SetAlarmAsync(cancel);
    }

    // The clock may have been turned back.
    private Task SetAlarmAsync(CancellationToken cancel) => alarm.SetAsync(Instant.Min(_lookedAt, Now), cancel);
}
