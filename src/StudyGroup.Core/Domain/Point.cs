using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A discussion point's id, unique over all groups. It tells nothing and entitles to nothing.</summary>
/// <param name="Value">1 and up, in the order in which points were added.</param>
public readonly record struct PointId(long Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads an id that somebody sent.</summary>
    public static PointId? Read(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new PointId(value) : null;
}

/// <summary>Something that a member wants discussed in a seminar.</summary>
public sealed record Point
{
    /// <summary>The longest text, in code points.</summary>
    public const int LongestText = 1_000;

    /// <summary>The most points of one seminar.</summary>
    public const int MostOfSeminar = 500;

    /// <summary>The longest name of an author, in code points.</summary>
    public const int LongestName = 32;

    /// <summary>The point's id.</summary>
    public required PointId Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Which seminar it is for.</summary>
    public required SeminarId Seminar { get; init; }

    /// <summary>Who added it.</summary>
    public required MemberId Author { get; init; }

    /// <summary>What its author was called when last seen: at most <see cref="LongestName"/> code points. Null where unknown.</summary>
    public string? AuthorName { get; init; }

    /// <summary>What they wrote.</summary>
    public required string Text { get; init; }

    /// <summary>When it was added.</summary>
    public required Instant AddedAt { get; init; }

    /// <summary>When it was last changed, or null.</summary>
    public Instant? EditedAt { get; init; }

    /// <summary>When it was ticked off as discussed, or null while it is not.</summary>
    public Instant? DiscussedAt { get; init; }

    /// <summary>Who else wants it discussed; never its author, who does so by adding it.</summary>
    public Votes Votes { get; init; } = Votes.None;

    /// <summary>When it was removed, or null while it stands.</summary>
    public Instant? RemovedAt { get; init; }
}
