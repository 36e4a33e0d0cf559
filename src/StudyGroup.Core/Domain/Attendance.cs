using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A member's answer about coming to a seminar. It only counts for the date the seminar had then.</summary>
public sealed record Attendance
{
    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The seminar.</summary>
    public required SeminarId Seminar { get; init; }

    /// <summary>The member.</summary>
    public required MemberId Member { get; init; }

    /// <summary>The known start of the date that the answer is for: see <see cref="Group.KnownStartOf"/>.</summary>
    public required Instant Start { get; init; }

    /// <summary>Whether they're coming; otherwise they can't.</summary>
    public required bool IsComing { get; init; }

    /// <summary>When they answered.</summary>
    public required Instant At { get; init; }

    /// <summary>Whether they didn't answer but are interested in the seminar's event.</summary>
    public bool ByEvent { get; init; }
}

/// <summary>Who answered about coming to a seminar.</summary>
/// <param name="Coming">The members who are coming, in the order of their answers.</param>
/// <param name="NotComing">How many can't.</param>
public sealed record Turnout(IReadOnlyList<MemberId> Coming, int NotComing)
{
    /// <summary>Nobody has answered.</summary>
    public static Turnout None { get; } = new([], 0);
}
