using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Posting;

/// <summary>Posts what is due: news as soon as it is committed, everything else at its moment.</summary>
/// <param name="posts">Know what is due.</param>
/// <param name="round">Posts it.</param>
/// <param name="alarm">Wakes the loop at the next due moment.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="context">What every loop needs.</param>
internal sealed class DuePostLoop(IPosts posts, PostRound round, DueAlarm alarm, TimeProvider clock, LoopContext context)
    : GroupLoop("Posting", TimeSpan.Zero, context, MaxAtOnce)
{
    // Of the 50 requests a second that Discord takes from a bot, most are left to answers.
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
