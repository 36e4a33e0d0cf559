using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>A seminar as a schedule describes it. All texts are within a seminar's limits.</summary>
public sealed record WrittenSeminar
{
    /// <summary>Its line, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What the schedule mentions. Anything else is null or empty and means nothing.</summary>
    public required Facts Says { get; init; }

    /// <summary>Its number; null if the schedule has no numbers, or counts each part from 1.</summary>
    public int? Number { get; init; }

    /// <summary>What is read.</summary>
    public string? Chapter { get; init; }

    /// <summary>What it is about.</summary>
    public required string Topic { get; init; }

    /// <summary>What to read for it, at most <see cref="Reading.MaxPerSeminar"/>.</summary>
    public ImmutableArray<WrittenReading> Readings { get; init; } = [];

    /// <summary>Its date or date state; null if the schedule has none that can be read.</summary>
    public SeminarDate? Date { get; init; }

    /// <summary>The last of several days, of which <see cref="Date"/> is the first ("Feb 3–7").</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Who presents, by name: at most <see cref="Seminar.MaxPresenters"/>, each once.</summary>
    public ImmutableArray<string> Presenters { get; init; } = [];

    /// <summary>The name of the team that presents.</summary>
    public string? Team { get; init; }

    /// <summary>Where it meets.</summary>
    public string? Place { get; init; }

    /// <summary>That it's cancelled; otherwise the schedule says nothing about that.</summary>
    public Cancellation? Cancelled { get; init; }

    /// <summary>Its slides and other links, each address once.</summary>
    public ImmutableArray<SlideDeck> Slides { get; init; } = [];

    /// <summary>Remarks about it, and where its notes and recordings are.</summary>
    public ImmutableArray<WrittenNote> Notes { get; init; } = [];
}

/// <summary>Something noted about a seminar.</summary>
/// <param name="Text">The text, or the link's label; not null if there's no link.</param>
public sealed record WrittenNote(string? Text, string? Url);

/// <summary>What a schedule may mention besides number, topic and date.</summary>
[Flags]
public enum Facts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What is read.</summary>
    Chapter = 1,

    /// <summary>Who presents.</summary>
    Presenter = 2,

    /// <summary>Where it meets.</summary>
    Place = 4,

    /// <summary>Its slides.</summary>
    Slides = 8,

    /// <summary>Notes.</summary>
    Notes = 16,

    /// <summary>Which team presents.</summary>
    Team = 32,

    /// <summary>What to read.</summary>
    Readings = 64,
}
