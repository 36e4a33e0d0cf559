using System.Collections.Immutable;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// What a Markdown schedule leaves open: which of several series the group follows, or which column has the meeting dates.
/// </summary>
/// <param name="Doubt">Why it's asked, without a period.</param>
/// <param name="Consequence">What happens to what isn't chosen; null if nothing does.</param>
/// <param name="IfOther">What to do if it's none of those offered; null if all are.</param>
/// <param name="Choices">The answers and their labels.</param>
/// <param name="None">The label of the answer that it's none of them; null if it must be one.</param>
internal sealed record ScheduleQuestion(
    Line Title, Line Doubt, string? Consequence, string? IfOther, ImmutableArray<(string Key, string Label)> Choices, string? None)
{
    /// <summary>The answer that it's none of them.</summary>
    public const string Neither = "none";

    // Together with "None of these" they fill a row.
    private const int MaxColumns = 4;
    private const int MaxSeries = 10;

    /// <summary>The next question about a schedule, given the answers so far; null if nothing is open.</summary>
    public static ScheduleQuestion? Of(WrittenSchedule schedule, Options inputs)
    {
        if (schedule.OpenSeries is { } series) return About(series);
        return schedule.OpenDates.FirstOrDefault() is { } open && !ImportPlanner.ChosenDates(inputs).Contains(Neither) ? About(open) : null;
    }

    /// <summary>The inputs with an answer.</summary>
    public static Options Answer(Options inputs, string key) =>
        inputs.With(ImportPlanner.Dates, string.Join('\n', ImportPlanner.ChosenDates(inputs).Append(key)));

    private static ScheduleQuestion About(OpenDates open) => new(
        $"Which column has the meeting dates?", $"Line {open.Line}: {open.Doubt}", null,
        open.Columns.Length > MaxColumns ? "If it's another column, call it “Meeting date” in the schedule" : null,
        [.. open.Columns.Take(MaxColumns).Select(column => (column.Key, Label(column)))],
        open.Columns.Length == 2 ? "Neither" : "None of these");

    private static ScheduleQuestion About(OpenSeries open) => new(
        $"Which of these does this group follow?", $"Line {open.Line}: {open.Doubt}", "I'll leave the rest out.",
        open.Series.Length > MaxSeries ? "If it's another one, leave only that in the schedule" : null,
        [.. open.Series.Take(MaxSeries).Select(series => (series.Key, Label(series)))], None: null);

    private static string Label(OpenDateColumn column) => $"{Texts.Cut(column.Name, 40)}: {Texts.Cut(column.Example, 30)}";

    private static string Label(WrittenSeries series) =>
        series.From is { } day ? $"{Texts.Cut(series.Name, 50)}: from {DateWords.Day(day)}" : Texts.Cut(series.Name, 75);
}
