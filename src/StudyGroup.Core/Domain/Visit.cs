using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>When a member last used the bot in a group's server. Somebody who was never seen has none.</summary>
public sealed record Visit
{
    /// <summary>How long a visit is kept.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(366);

    // What somebody does within an hour belongs to one visit.
    private static readonly Duration Pause = Duration.FromHours(1);

    // After that, somebody was away even if no seminar was held.
    private static readonly Duration LongAway = Duration.FromDays(10);

    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The member.</summary>
    public required MemberId Member { get; init; }

    /// <summary>The last time, to within about a quarter of an hour.</summary>
    public required Instant At { get; init; }

    /// <summary>The last time of the visit before this one; null if this is the first.</summary>
    public Instant? Before { get; init; }

    /// <summary>The visit of a member who is seen at some time. Times before the last one change nothing.</summary>
    /// <param name="kept">Their visit so far, or null.</param>
    public static Visit Seen(Visit? kept, GroupId group, MemberId member, Instant now)
    {
        if (kept is null) return new Visit { Group = group, Member = member, At = now };
        if (now <= kept.At) return kept;
        return kept with { At = now, Before = now - kept.At > Pause ? kept.At : kept.Before };
    }

    /// <summary>When the member was here before what they're doing now; null if never.</summary>
    public Instant? LastBefore(Instant now) => now - At > Pause ? At : Before;

    /// <summary>Whether the member was away: at least one seminar was held since they were last here, or that was ten days ago.</summary>
    public bool WasAway(Group group, Instant now) => LastBefore(now) is { } last
        && (now - last >= LongAway || group.Seminars.Any(s =>
            Schedule.StatusOf(group, s, now) == SeminarStatus.Held && group.EndOf(s) is { } end && last < end && end <= now));
}
