using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Reading;

/// <summary>What a row of a table or an item of a list tells, before it is made sense of.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Cells">What it says of each kind; there may be several cells of presenters, slides and notes.</param>
internal sealed partial record ScheduleRow(int Line, IReadOnlyDictionary<ColumnKind, ImmutableArray<Cell>> Cells)
{
    /// <summary>The number as it is written, alone.</summary>
    public Cell Number { get; init; } = Cell.Empty;

    /// <summary>The date as it is written, or nothing.</summary>
    public Cell Date { get; init; } = Cell.Empty;

    /// <summary>Whether its date says that it is cancelled.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Why it cannot be read.</summary>
    public string? Problem { get; init; }

    /// <summary>All its words, where they stand in one cell alone.</summary>
    public string? Alone { get; init; }

    /// <summary>The words of all its other cells than number and date, those of columns that are not read as well.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>Whether it calls itself "Seminar 3", and so is one, whatever its topic sounds like.</summary>
    public bool NamesSeminar => Named().IsMatch(Number.Text);

    /// <summary>The cell of a kind; an empty one where there is none.</summary>
    public Cell this[ColumnKind kind] => Cells.TryGetValue(kind, out var cells) ? cells[0] : Cell.Empty;

    /// <summary>Whether the schedule has such a column.</summary>
    public bool Has(ColumnKind kind) => Cells.ContainsKey(kind);

    [GeneratedRegex(@"^seminar\s*#?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

/// <summary>Rows that stand together: a table, or a list.</summary>
/// <param name="Line">Its first line, counted from 1.</param>
/// <param name="Years">The years that its heading names: none, one, or two as in "2024/25".</param>
/// <param name="Rows">Its rows.</param>
internal sealed partial record ScheduleRows(int Line, ImmutableArray<int> Years, ImmutableArray<ScheduleRow> Rows)
{
    /// <summary>Whether its heading says that it lies before what stands above it ("Past meetings").</summary>
    public bool GoesBack { get; init; }

    /// <summary>What could not be read of it as a whole.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>What is to be said of it as a whole.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
