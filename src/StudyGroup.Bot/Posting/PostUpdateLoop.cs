using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Edits messages whose text has changed. Changes in quick succession become one edit per message: many people press a reminder's buttons
/// at once, and Discord accepts about five edits in five seconds per channel, and far fewer of messages older than an hour. While an edit
/// waits, more changes join it.
/// </summary>
internal sealed class PostUpdateLoop(IPosts posts, PostUpdates updates, TimeProvider clock, LoopContext context)
    : GroupLoop("Updating messages", TimeSpan.FromSeconds(2), context, MaxAtOnce)
{
    // Most have nothing to do but compare. After a start all groups are compared, and members' answers mustn't wait for that.
    private const int MaxAtOnce = 8;

    // Comparing takes half a millisecond, so every minute all groups are compared only while they're few.
    private const int AllEveryMinute = 100;

    // For whatever changes by time alone, besides the beginnings and ends of seminars.
    private static readonly Duration LooksAgainAfter = Duration.FromMinutes(30);

    private readonly ConcurrentDictionary<GroupId, (Instant LookedAt, Instant LooksAgainAt)> _upToDate = [];

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <inheritdoc />
    protected override IEnumerable<GroupId> All()
    {
        var live = posts.GroupsWithLivePosts();
        return live.Count <= AllEveryMinute ? live : live.Where(MayHaveChanged);
    }

    /// <inheritdoc />
    protected override async Task RunAsync(GroupId group, CancellationToken cancel)
    {
        var now = Now;
        // Not all at once.
        var latest = now + LooksAgainAfter + Duration.FromSeconds(group.Value % 1_800);
        if (await updates.RunAsync(group, cancel) is { } until) _upToDate[group] = (now, Instant.Min(until, latest));
        else _upToDate.TryRemove(group, out _);
    }

    // The clock may have been turned back.
    private bool MayHaveChanged(GroupId group) =>
        !_upToDate.TryGetValue(group, out var known) || Now is var now && (now < known.LookedAt || now >= known.LooksAgainAt);
}
