using System.Text.RegularExpressions;
using StudyGroup.Core.Features.Import.Parsing.Days;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Splits a cell with both a number and a date, "Week 3 (Mar 3–7)" or "2: 4 Sep", or with a date instead of a number.
/// </summary>
internal static partial class NumberCell
{
    /// <summary>The number's part of the cell and the date's.</summary>
    public static (Cell Number, Cell Date) Split(Cell cell)
    {
        if (Both().Match(cell.Text) is { Success: true } both && DateColumn.IsDate(both.Groups["date"].Value)
            && DateShapeReader.Read(both.Groups["number"].Value) is null)
            return (cell with { Text = both.Groups["number"].Value.Trim() }, cell with { Text = both.Groups["date"].Value });
        return cell.Text.Any(char.IsAsciiDigit) && DateShapeReader.Read(cell.Text) is not null ? (Cell.Empty, cell) : (cell, Cell.Empty);
    }

    /// <summary>Whether a cell holds a number alone, with its noun or with a date: "Seminar 3", "2nd", "Week 3 (Mar 3–7)".</summary>
    public static bool IsNumber(string text) =>
        Alone().IsMatch(text) || Split(Cell.Of(text)) is { Number.Text.Length: > 0, Date.Text.Length: > 0 };

    /// <summary>Whether words say more than a number with its noun: "Lecture 1: Trees", "Opening".</summary>
    public static bool HoldsTitle(string text) => Split(Cell.Of(text)).Date.Text.Length == 0 && Title().IsMatch(Noun().Replace(text, ""));

    [GeneratedRegex(
        @"^\W*(seminar|session|meeting|lecture|week|number|no|nr|lec|wk)?\.?\s*#?\s*[0-9]*[-–.:]?\s*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(
        @"^\W*([\p{L}\p{M}]+\.?\s*)?[#№]?\s*[0-9]{1,4}\s*(st|nd|rd|th|er|e|º|ª|回|周|期|회)?\W*(\([^()]*\))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(?<number>(\p{L}+\.?\s*)?#?\s*[0-9]{1,4})\s*(\((?<date>[^()]+)\)|[:–—,]\s*(?<date>.+)|\s-\s(?<date>.+))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Both();
}
