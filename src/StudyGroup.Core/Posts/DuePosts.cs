using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Posts;

/// <summary>
/// Everything a group posts at set times. Each post goes out at most once: one that's recorded, in any state, is never due again.
/// </summary>
public sealed class DuePosts(PostKinds kinds)
{
    // The bot looks at least every minute.
    private static readonly Duration Punctual = Duration.FromMinutes(1);

    private const string Superseded = "A later one was due as well, so only that one went out.";
    private const string PassedWhenSet = "Its time had already passed when the date, lead times or channel were set.";

    /// <summary>When the first post that isn't recorded yet is due, which may be in the past; null if there is none.</summary>
    /// <param name="recorded">The keys of everything recorded.</param>
    public Instant? NextMoment(Group group, IReadOnlyCollection<string> recorded) =>
        Planned(group).Where(p => !recorded.Contains(p.Key)).Min(p => (Instant?)p.DueAt);

    /// <summary>
    /// The group's due posts, in the order they go out: those worth posting are claimed, the others are recorded as skipped.
    /// </summary>
    /// <param name="posts">Everything recorded for it.</param>
    /// <param name="now">The group's time.</param>
    public IReadOnlyList<Post> Due(Group group, IReadOnlyList<Post> posts, Instant now)
    {
        var recorded = KeysOf(posts);
        List<Post> begun = [];
        foreach (var kind in kinds.All)
        {
            List<Post> due = [.. Planned(group, kind)
                .Where(p => p.DueAt <= now && !recorded.Contains(p.Key))
                .GroupBy(p => p.Seminar.Id)
                .SelectMany(ofSeminar => Begun(group, kind, [.. ofSeminar], now))];
            foreach (var post in due.Where(p => p.State == PostState.Claimed))
                begun.AddRange(NeededBefore(group, kind, post, [.. posts, .. begun], now));
            begun.AddRange(kind.Merge(due));
        }

        return begun;
    }

    /// <summary>
    /// The posts that a change asks for although their time has already passed: they never go out. For some kinds choosing another channel
    /// counts as such a change.
    /// </summary>
    /// <param name="before">The group as it was.</param>
    /// <param name="after">The group as it will be.</param>
    /// <param name="now">The group's time.</param>
    public ImmutableArray<Post> PassedWhenChanged(Group before, Group after, Instant now) =>
    [
        .. from kind in kinds.All
           let old = StartsOver(kind, before, after) ? [] : Planned(before, kind).Select(p => p.Key).ToHashSet()
           from planned in Planned(after, kind)
           where planned.DueAt <= now && !old.Contains(planned.Key)
           select Record(after, planned, PostState.Skipped, now) with { Reason = PassedWhenSet },
    ];

    /// <summary>The upcoming posts, by due time.</summary>
    /// <param name="posts">Everything recorded for it.</param>
    /// <param name="now">The group's time.</param>
    public IEnumerable<PlannedPost> Upcoming(Group group, IReadOnlyList<Post> posts, Instant now)
    {
        var recorded = KeysOf(posts);
        return Planned(group).Where(p => p.DueAt > now && !recorded.Contains(p.Key)).OrderBy(p => p.DueAt);
    }

    /// <summary>All posts that a group's schedule and settings ask for, past ones included; none without a channel.</summary>
    public IEnumerable<PlannedPost> Planned(Group group) => kinds.All.SelectMany(kind => Planned(group, kind));

    private static HashSet<string> KeysOf(IReadOnlyList<Post> posts) => [.. posts.SelectMany(p => p.Keys)];

    private static IEnumerable<Post> NeededBefore(Group group, PostKind kind, Post post, IReadOnlyList<Post> recorded, Instant now)
    {
        var keys = KeysOf(recorded);
        return kind.NeededBefore(group, post, recorded)
            .Select(subject => Post.Waiting(group.Id, post.Seminar, subject, post.Channel, now) with { State = PostState.Claimed })
            .Where(needed => !keys.Contains(needed.Key));
    }

    private static IEnumerable<PlannedPost> Planned(Group group, PostKind kind) => group.Settings.Channel is null ? [] : kind.Plan(group);

    private static bool StartsOver(PostKind kind, Group before, Group after) =>
        kind.StartsOverInNewChannel && before.Settings.Channel != after.Settings.Channel;

    private static IEnumerable<Post> Begun(Group group, PostKind kind, IReadOnlyList<PlannedPost> due, Instant now)
    {
        // Of those due at the same moment, the one planned last is the last.
        var last = due.OrderBy(p => p.DueAt).Last();
        foreach (var planned in due)
        {
            var post = Record(group, planned, PostState.Claimed, now);
            var why = kind.OnlyLastGoesOut && planned != last ? Superseded : kind.WhyNotWorthPosting(group, post, now);
            yield return why is null
                ? post with { Late = now - planned.DueAt > Punctual }
                : post with { State = PostState.Skipped, Reason = why };
        }
    }

    private static Post Record(Group group, PlannedPost planned, PostState state, Instant now) => new()
    {
        Key = planned.Key,
        Group = group.Id,
        Seminar = planned.Seminar.Id,
        Subject = planned.Subject,
        State = state,
        At = now,
        Channel = planned.Subject.Recipient is null ? group.Settings.Channel : null,
    };
}
