using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>What a member said about coming to a seminar. It was said of the date that the seminar had: of another it says nothing.</summary>
public sealed record Attendance
{
    /// <summary>Whose seminar.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Which seminar.</summary>
    public required SeminarId Seminar { get; init; }

    /// <summary>Who said it.</summary>
    public required MemberId Member { get; init; }

    /// <summary>The known start of the date of which it was said: see <see cref="Group.KnownStartOf"/>.</summary>
    public required Instant Start { get; init; }

    /// <summary>Whether they are coming; otherwise they cannot.</summary>
    public required bool IsComing { get; init; }

    /// <summary>When they said it.</summary>
    public required Instant At { get; init; }
}

/// <summary>How many said what.</summary>
/// <param name="Coming">How many are coming.</param>
/// <param name="NotComing">How many cannot.</param>
public readonly record struct Turnout(int Coming, int NotComing);
