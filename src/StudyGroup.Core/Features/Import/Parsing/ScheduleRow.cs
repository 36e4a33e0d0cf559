using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>What a table row or a list item says, before it's interpreted.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Cells">What it says about each kind; there may be several cells for presenters, slides and notes.</param>
internal sealed partial record ScheduleRow(int Line, IReadOnlyDictionary<ColumnKind, ImmutableArray<Cell>> Cells)
{
    /// <summary>The number as it is written, alone.</summary>
    public Cell Number { get; init; } = Cell.Empty;

    /// <summary>The date as it is written, or nothing.</summary>
    public Cell Date { get; init; } = Cell.Empty;

    /// <summary>Whether its date says that it is cancelled.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether it's in a table that calls its chapters so, and not pages.</summary>
    public bool CountsChapters { get; init; }

    /// <summary>Whether its topics are the titles of papers, by their heading.</summary>
    public bool TopicIsReading { get; init; }

    /// <summary>Whether it's in the form of our own export, in which a topic is nothing but a topic.</summary>
    public bool IsExact { get; init; }

    /// <summary>Why it can't be read.</summary>
    public string? Problem { get; init; }

    /// <summary>All its words, if they're in a single cell.</summary>
    public string? Alone { get; init; }

    /// <summary>The words of all its cells except number and date, including those of unread columns.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>Whether it calls itself "Seminar 3" and so is a seminar, whatever its topic sounds like.</summary>
    public bool NamesSeminar => Named().IsMatch(Number.Text);

    /// <summary>The cell of a kind; an empty one if there is none.</summary>
    public Cell this[ColumnKind kind] => Cells.TryGetValue(kind, out var cells) ? cells[0] : Cell.Empty;

    /// <summary>The cell that says what it's about: the topic, or else the chapter, or else what is read.</summary>
    public Cell Title => this[ColumnKind.Topic] is { IsOpen: false } topic ? topic
        : this[ColumnKind.Chapter] is { IsOpen: false } chapter ? chapter
        : Has(ColumnKind.Reading) ? this[ColumnKind.Reading] : this[ColumnKind.OptionalReading];

    /// <summary>Whether the schedule has a column of that kind.</summary>
    public bool Has(ColumnKind kind) => Cells.ContainsKey(kind);

    [GeneratedRegex(@"^seminar\s*#?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

/// <summary>Rows that belong together: a table, or a list.</summary>
/// <param name="Line">Its first line, counted from 1.</param>
/// <param name="Years">The years that its heading names: none, one, or two as in "2024/25".</param>
internal sealed partial record ScheduleRows(int Line, ImmutableArray<int> Years, ImmutableArray<ScheduleRow> Rows)
{
    /// <summary>Whether its heading says that it's earlier than what comes before it ("Past meetings").</summary>
    public bool GoesBack { get; init; }

    /// <summary>What couldn't be read, about it as a whole.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>What to say about it as a whole.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
