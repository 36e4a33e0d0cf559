using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A seminar's id within its group. Unlike the number, it never changes and is never reused.</summary>
/// <param name="Value">1 and up.</param>
public readonly record struct SeminarId(int Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A meeting of the group.</summary>
public sealed record Seminar
{
    /// <summary>The highest seminar number.</summary>
    public const int MaxNumber = 9_999;

    /// <summary>The maximum length of a topic, in code points.</summary>
    public const int MaxTopicLength = 200;

    /// <summary>The maximum length of a chapter, place or reason, in code points.</summary>
    public const int MaxTextLength = 100;

    /// <summary>How many presenters a seminar can have.</summary>
    public const int MaxPresenters = 10;

    /// <summary>The id.</summary>
    public SeminarId Id { get; init; }

    /// <summary>Its number, 0 to <see cref="MaxNumber"/>.</summary>
    public required int Number { get; init; }

    /// <summary>What the group reads, in its own words ("Chapter 3").</summary>
    public string? Chapter { get; init; }

    /// <summary>What it's about.</summary>
    public required string Topic { get; init; }

    /// <summary>What to read for it, in order. At most <see cref="Reading.MaxPerSeminar"/>.</summary>
    public ImmutableArray<Reading> Readings { get; init; } = [];

    /// <summary>Who presents it, in order. At most <see cref="MaxPresenters"/>, and no member twice.</summary>
    public ImmutableArray<Presenter> Presenters { get; init; } = [];

    /// <summary>The name of the team that presents it, at most <see cref="MaxTextLength"/> code points; null if there's none.</summary>
    public string? Team { get; init; }

    /// <summary>Its date, or what's known about it.</summary>
    public required SeminarDate Date { get; init; }

    /// <summary>Whether an organizer marked it as held. A dated one counts as held once it has ended, even without this.</summary>
    public bool MarkedHeld { get; init; }

    /// <summary>The cancellation, or null.</summary>
    public Cancellation? Cancelled { get; init; }

    /// <summary>Its place, or null for the group's usual one.</summary>
    public string? Place { get; init; }

    /// <summary>Its slides, oldest first.</summary>
    public ImmutableArray<SlideDeck> Slides { get; init; } = [];

    /// <summary>Its notes, oldest first.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>
    /// Its start as computed when its date was stored. It may belong to an earlier date; ignore it then. See
    /// <see cref="Group.KnownStartOf"/>.
    /// </summary>
    public KnownStart? KnownStart { get; init; }

    /// <summary>The group's <see cref="Group.Revision"/> at the last change that a calendar shows.</summary>
    public int Revision { get; init; }

    /// <summary>Whether a member presents it.</summary>
    public bool IsPresentedBy(MemberId member) => Presenters.Any(presenter => presenter.Member == member);
}

/// <summary>A seminar's cancellation.</summary>
/// <param name="Reason">Why, in the organizer's words, or null.</param>
public sealed record Cancellation(string? Reason);
