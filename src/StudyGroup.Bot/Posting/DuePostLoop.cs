using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Posting;

/// <summary>Posts what is due: news as soon as it's committed, everything else at its time.</summary>
internal sealed class DuePostLoop(IPosts posts, PostRound round, DueAlarm alarm, TimeProvider clock, LoopContext context)
    : GroupLoop("Posting", TimeSpan.Zero, context, MaxAtOnce)
{
    // Discord accepts 50 requests a second from a bot, most of which are left for answers.
    private const int MaxAtOnce = 8;

    private Instant _lookedAt;

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <inheritdoc />
    protected override IEnumerable<GroupId> All()
    {
        _lookedAt = Now;
        return posts.GroupsUnsettled().Union(posts.GroupsDue(_lookedAt));
    }

    /// <inheritdoc />
    protected override async Task RunAsync(GroupId group, CancellationToken cancel)
    {
        await round.RunAsync(group, cancel);
        // The clock may have been turned back.
        await alarm.SetAsync(Instant.Min(_lookedAt, Now), cancel);
    }
}
