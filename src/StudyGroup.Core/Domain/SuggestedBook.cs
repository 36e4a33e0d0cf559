using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A suggestion's id, unique across all groups. Knowing it grants no access.</summary>
/// <param name="Value">1 and up, in the order books were suggested.</param>
public readonly record struct SuggestedBookId(long Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Parses an id that someone sent; null if it isn't one.</summary>
    public static SuggestedBookId? Read(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new SuggestedBookId(value) : null;
}

/// <summary>A book that a member suggested to read next.</summary>
public sealed record SuggestedBook
{
    /// <summary>The maximum number of open suggestions in a group. A vote has room for all of them.</summary>
    public const int MaxPerGroup = 25;

    /// <summary>The maximum number of open suggestions of one member.</summary>
    public const int MaxPerMember = 5;

    /// <summary>The maximum length of a title or an author, in code points: as long as those of the book that a group reads.</summary>
    public const int MaxTextLength = GroupSettings.MaxTextLength;

    /// <summary>The maximum length of the reason, in code points.</summary>
    public const int MaxWhyLength = 300;

    /// <summary>The id.</summary>
    public required SuggestedBookId Id { get; init; }

    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it; null if that wasn't said.</summary>
    public string? Author { get; init; }

    /// <summary>
    /// Where to find it, an http or https link of at most <see cref="Reading.MaxUrlLength"/> characters; null if there's none.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>Why to read it; null if that wasn't said.</summary>
    public string? Why { get; init; }

    /// <summary>The member who suggested it.</summary>
    public required MemberId By { get; init; }

    /// <summary>Their name then. At most <see cref="Point.MaxNameLength"/> code points; null if unknown.</summary>
    public string? ByName { get; init; }

    /// <summary>When it was suggested.</summary>
    public required Instant At { get; init; }

    /// <summary>When it was withdrawn, or null.</summary>
    public Instant? WithdrawnAt { get; init; }

    /// <summary>When the group chose to read it, or null.</summary>
    public Instant? ChosenAt { get; init; }

    /// <summary>Whether it's on the list: neither withdrawn nor chosen.</summary>
    public bool IsOpen => WithdrawnAt is null && ChosenAt is null;
}
