using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>
/// All that a group posts by the clock: reminders, nudges and recaps. Each is posted once or never, and one that was recorded, in whatever
/// state, is never due again.
/// </summary>
public static class DuePosts
{
    /// <summary>How long news is worth posting.</summary>
    public static readonly Duration NewsLasts = Duration.FromDays(1);

    /// <summary>The moment at which the first that was not recorded is due, a past one included; or null.</summary>
    /// <param name="group">The group.</param>
    /// <param name="recorded">The keys of all that was recorded.</param>
    public static Instant? NextMoment(Group group, IReadOnlyCollection<string> recorded)
    {
        var moments = Planned(group).Where(p => !recorded.Contains(p.Key)).Select(p => (Instant?)p.DueAt).Append(ReminderRules.NextMoment(group, recorded));
        return moments.Min();
    }

    /// <summary>What is due of a group: what is of use is claimed, the rest recorded as skipped.</summary>
    /// <param name="group">The group.</param>
    /// <param name="posts">All that was recorded of it.</param>
    /// <param name="now">The group's time.</param>
    public static IReadOnlyList<Post> Due(Group group, IReadOnlyList<Post> posts, Instant now)
    {
        var recorded = posts.Select(p => p.Key).ToHashSet();
        return
        [
            .. ReminderRules.Due(group, posts, now),
            .. Planned(group).Where(p => p.DueAt <= now && !recorded.Contains(p.Key)).Select(p => Begun(group, p, now)),
        ];
    }

    /// <summary>What a change brought about when its moment had already passed: it is never posted.</summary>
    /// <param name="before">The group as it was.</param>
    /// <param name="after">The group as it shall be.</param>
    /// <param name="now">The group's time.</param>
    public static ImmutableArray<Post> PassedWhenChanged(Group before, Group after, Instant now)
    {
        var old = Planned(before).Select(p => p.Key).ToHashSet();
        return
        [
            .. ReminderRules.PassedWhenChanged(before, after, now),
            .. Planned(after).Where(p => p.DueAt <= now && !old.Contains(p.Key))
                .Select(p => Record(after, p, PostState.Skipped, now) with { Reason = ReminderRules.PassedWhenSet }),
        ];
    }

    /// <summary>Why a claimed or waiting post is no longer worth posting, in a sentence for organizers; null while it is.</summary>
    public static string? WhyNotOfUse(Group group, Post post, Instant now)
    {
        var seminar = group.Find(post.Seminar);
        return post.Subject switch
        {
            PostSubject.Reminder reminder => ReminderRules.WhyNotOfUse(group, seminar, reminder, now),
            PostSubject.Nudge nudge => NudgeRules.WhyNotOfUse(group, seminar, nudge, now),
            PostSubject.Recap recap => RecapRules.WhyNotOfUse(group, seminar, recap, now),
            PostSubject.Unsuited unsuited when ReminderRules.WhyChanged(group, seminar, unsuited.Start, orTentative: true) is { } why => why,
            PostSubject.SlidesAdded added when seminar?.Slides.Any(d => d.Url == added.Url) != true => "The slides were taken away before it went out.",
            PostSubject.Assigned assigned => Assignments.WhyNotOfUse(group, assigned, now),
            PostSubject.PointAdded or PostSubject.UndoOffered => "Its message could not be found, so it stays as it was sent.",
            PostSubject.Proposal => group.Settings.Readme is null ? "No README is followed any more." : null,
            PostSubject.Change or PostSubject.Changes when FreshNews.WhyTurnedBack(group, post) is { } why => why,
            _ => now - post.At > NewsLasts ? "It was news for a day only, and could not be posted in that time." : null,
        };
    }

    /// <summary>The nudges and recaps that a group's schedule and settings ask for, over all time; none without a channel.</summary>
    public static IEnumerable<Planned> Planned(Group group) =>
        group.Settings.Channel is null ? [] : NudgeRules.Plan(group).Concat(RecapRules.Plan(group));

    private static Post Begun(Group group, Planned planned, Instant now)
    {
        var post = Record(group, planned, PostState.Claimed, now);
        return WhyNotOfUse(group, post, now) is { } why
            ? post with { State = PostState.Skipped, Reason = why }
            : post with { Late = now - planned.DueAt > ReminderRules.Punctual };
    }

    private static Post Record(Group group, Planned planned, PostState state, Instant now) => new()
    {
        Key = planned.Key,
        Group = group.Id,
        Seminar = planned.Seminar.Id,
        Subject = planned.Subject,
        State = state,
        At = now,
        Channel = planned.Subject is PostSubject.Nudge ? null : group.Settings.Channel,
    };
}

/// <summary>Something that is to be posted at a moment.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Seminar">Of which seminar.</param>
/// <param name="Subject">What it says.</param>
/// <param name="DueAt">When it is due.</param>
public sealed record Planned(string Key, Seminar Seminar, PostSubject Subject, Instant DueAt);
