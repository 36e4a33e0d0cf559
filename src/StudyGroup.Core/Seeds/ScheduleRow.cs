using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Seeds;

/// <summary>A row of the schedule: the seminar that it tells of, or why it cannot be read; neither where it says nothing.</summary>
/// <param name="Seminar">The seminar.</param>
/// <param name="Problem">Why there is none.</param>
internal readonly partial record struct ScheduleRow(Seminar? Seminar, string? Problem)
{
    /// <summary>Reads a row of a table with such columns.</summary>
    public static ScheduleRow Read(TableRow row, ScheduleColumns columns)
    {
        var cells = row.Select(MarkdownText.Of).ToArray();
        if (cells.All(c => c.Length == 0)) return default;
        if (cells.Skip(columns.Count).Any(c => c.Length > 0))
            return Unread("The row has more cells than the table has columns; write “\\|” for a “|” that belongs to the text.");

        if (ReadNumber(Cell(cells, columns.Number)) is not { } number)
            return Unread(
                $"{Quote(Cell(cells, columns.Number))} is no seminar's number; write it as in “Seminar 3”, from 0 to {Seminar.GreatestNumber}.");
        var topic = MarkdownText.Undecorated(Cell(cells, columns.Topic));
        if (topic.Length == 0) return Unread($"Seminar {number} has no topic; write one.");
        if (ReadDate(Cell(cells, columns.Date)) is not { } date)
            return Unread(
                $"{Quote(Cell(cells, columns.Date))} is no date of seminar {number}; write it as in “14-03-25”, “Coming soon” or “TBA”.");

        var chapter = Texts.Cut(MarkdownText.Undecorated(Cell(cells, columns.Chapter)), Seminar.LongestText);
        return new(
            new Seminar
            {
                Number = number,
                Chapter = chapter.Length == 0 ? null : chapter,
                Topic = Texts.Cut(topic, Seminar.LongestTopic),
                Date = date,
            },
            null);
    }

    private static ScheduleRow Unread(string problem) => new(null, problem);

    private static string Cell(string[] cells, int? column) => column is { } index && index < cells.Length ? cells[index] : "";

    private static string Quote(string text) => text.Length == 0 ? "An empty cell" : $"“{Texts.Cut(text, 40)}”";

    private static int? ReadNumber(string text) =>
        OneNumber().Match(text) is { Success: true } match
        && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= Seminar.GreatestNumber
            ? number
            : null;

    private static SeminarDate? ReadDate(string text)
    {
        var words = Typed.Tidy(MarkdownText.Undecorated(text));
        if (words is "" or "-" or "?") return SeminarDate.Unknown;
        if (DateState.Read(words) is { } state) return state;
        return ExplicitDate.Read(words) is { Refusal: null, Value: { Day.Year: >= 1900 and < 2200 } date } ? date : null;
    }

    [GeneratedRegex("^[^0-9]*(?<number>[0-9]+)[^0-9]*$")]
    private static partial Regex OneNumber();
}
