using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A discussion point's id, unique across all groups. Knowing it grants no access.</summary>
/// <param name="Value">1 and up, in the order points were added.</param>
public readonly record struct PointId(long Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Parses an id that someone sent; null if it isn't one.</summary>
    public static PointId? Read(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new PointId(value) : null;
}

/// <summary>Something a member wants to discuss in a seminar.</summary>
public sealed record Point
{
    /// <summary>The maximum length of a text, in code points.</summary>
    public const int MaxTextLength = 1_000;

    /// <summary>The maximum number of points per seminar.</summary>
    public const int MaxPerSeminar = 500;

    /// <summary>The maximum length of an author's name, in code points.</summary>
    public const int MaxNameLength = 32;

    /// <summary>The id.</summary>
    public required PointId Id { get; init; }

    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The seminar it's for.</summary>
    public required SeminarId Seminar { get; init; }

    /// <summary>The member who added it.</summary>
    public required MemberId Author { get; init; }

    /// <summary>The author's name when last seen. At most <see cref="MaxNameLength"/> code points; null if unknown.</summary>
    public string? AuthorName { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>When it was added.</summary>
    public required Instant AddedAt { get; init; }

    /// <summary>When it was last edited, or null.</summary>
    public Instant? EditedAt { get; init; }

    /// <summary>When it was ticked off as discussed, or null.</summary>
    public Instant? DiscussedAt { get; init; }

    /// <summary>The votes of other members. The author never votes: adding the point counts.</summary>
    public Votes Votes { get; init; } = Votes.None;

    /// <summary>The message that it comes from, or null.</summary>
    public MessageLink? Source { get; init; }

    /// <summary>When it was removed, or null.</summary>
    public Instant? RemovedAt { get; init; }
}
