using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A seminar's id within its group; unlike the number it never changes and never comes twice.</summary>
/// <param name="Value">1 and up.</param>
public readonly record struct SeminarId(int Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One meeting of the series.</summary>
public sealed record Seminar
{
    /// <summary>The greatest number that a seminar may have.</summary>
    public const int GreatestNumber = 9_999;

    /// <summary>The longest topic, in code points.</summary>
    public const int LongestTopic = 200;

    /// <summary>The longest chapter, place or reason, in code points.</summary>
    public const int LongestText = 100;

    /// <summary>The id within the group.</summary>
    public SeminarId Id { get; init; }

    /// <summary>Its number in the series, 0 to <see cref="GreatestNumber"/>.</summary>
    public required int Number { get; init; }

    /// <summary>What is read, as the group calls it ("Chapter 3").</summary>
    public string? Chapter { get; init; }

    /// <summary>What it is about.</summary>
    public required string Topic { get; init; }

    /// <summary>Who presents.</summary>
    public MemberId? Presenter { get; init; }

    /// <summary>The name of who presents, where a schedule gave one; nobody is found by it. At most <see cref="LongestText"/> code points.</summary>
    public string? PresenterName { get; init; }

    /// <summary>Its date, or what is known of it.</summary>
    public required SeminarDate Date { get; init; }

    /// <summary>Whether an organizer marked it as held; a dated one is held without, once it has ended.</summary>
    public bool MarkedHeld { get; init; }

    /// <summary>That it will not take place, and why.</summary>
    public Cancellation? Cancelled { get; init; }

    /// <summary>Where, if not at the group's usual place.</summary>
    public string? Place { get; init; }

    /// <summary>Its slides, in the order in which they were added.</summary>
    public ImmutableArray<SlideDeck> Slides { get; init; } = [];

    /// <summary>Its notes, in the order in which they were added.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Its start as it was known when its date was stored; it may be of an earlier date, and then it says nothing. See <see cref="Group.KnownStartOf"/>.</summary>
    public KnownStart? KnownStart { get; init; }

    /// <summary>The group's <see cref="Group.Revision"/> at the last change of it that a calendar shows.</summary>
    public int Revision { get; init; }
}

/// <summary>A seminar will not take place.</summary>
/// <param name="Reason">Why, in the organizer's words.</param>
public sealed record Cancellation(string? Reason);
