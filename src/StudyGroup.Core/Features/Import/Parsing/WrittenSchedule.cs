using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// The content of a Markdown schedule: the book, the seminars with their slides, the breaks, and what couldn't be read.
/// </summary>
public sealed record WrittenSchedule
{
    /// <summary>The book that is read, or null.</summary>
    public string? Book { get; init; }

    /// <summary>Who wrote it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>
    /// The seminars in the order of the lines, at most <see cref="Domain.Group.MaxSeminars"/>; each number once.
    /// </summary>
    public ImmutableArray<WrittenSeminar> Seminars { get; init; } = [];

    /// <summary>The seminars after those, which are left out; null if there are none.</summary>
    public Surplus? Surplus { get; init; }

    /// <summary>When there is no seminar, in the order of the lines.</summary>
    public ImmutableArray<WrittenBreak> Breaks { get; init; } = [];

    /// <summary>Whether it has a list of slides apart from the seminars.</summary>
    public bool ListsSlides { get; init; }

    /// <summary>Whether it has a list of readings apart from the seminars.</summary>
    public bool ListsReadings { get; init; }

    /// <summary>What the group reads for a seminar, if a heading says so: "Paper".</summary>
    public UnitWord? Unit { get; init; }

    /// <summary>The tables whose dates aren't read because several columns may have them, in the order of the lines.</summary>
    public ImmutableArray<OpenDates> OpenDates { get; init; } = [];

    /// <summary>The series of which none is read because it's open which one the group follows; null if there's only one.</summary>
    public OpenSeries? OpenSeries { get; init; }

    /// <summary>What couldn't be read, in the order of the lines.</summary>
    public ImmutableArray<LineProblem> Problems { get; init; } = [];

    /// <summary>What was read, but perhaps not as intended, in the order of the lines.</summary>
    public ImmutableArray<LineProblem> Notes { get; init; } = [];
}

/// <summary>Seminars beyond the maximum that a group may have.</summary>
/// <param name="Line">The line of the first of them, counted from 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record Surplus(int Line, int Count);

/// <summary>When there is no seminar.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Words">What it is called ("Spring break").</param>
/// <param name="First">The first day, or null if none is given.</param>
/// <param name="Last">The last day, which may be the first.</param>
public sealed record WrittenBreak(int Line, string Words, LocalDate? First, LocalDate? Last);

/// <summary>Something in a schedule that couldn't be read, or not with certainty.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Sentence">What's wrong with it, and what to write instead.</param>
/// <param name="LosesSeminar">Whether a seminar is missing because of it.</param>
public sealed record LineProblem(int Line, string Sentence, bool LosesSeminar = false);
