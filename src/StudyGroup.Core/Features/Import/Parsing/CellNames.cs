using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Reads the names in a cell.</summary>
internal static class CellNames
{
    /// <summary>
    /// The names. If the cell has a <c>&lt;br&gt;</c>, only that separates them. If it ends with one, each line is exactly a name: so our
    /// export writes those that look like several, such as "Smith &amp; Sons".
    /// </summary>
    public static ImmutableArray<string> Split(Cell cell) => cell switch
    {
        { EndsWithBreak: true } => [.. cell.Lines],
        { Breaks.IsEmpty: true } => NameList.Split(cell.Text),
        _ => NameList.OfLines(cell.Lines),
    };
}
