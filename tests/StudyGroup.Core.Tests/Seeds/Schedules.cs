using StudyGroup.Core.Seeds;

namespace StudyGroup.Core.Tests.Seeds;

/// <summary>Schedules to read.</summary>
internal static class Schedules
{
    public static string File(string name) => System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seeds", name));

    /// <summary>A schedule that has a table with these rows, the first on line 3.</summary>
    public static string Table(params string[] rows) => $"""
        | Seminar | Date | Chapter | Topic |
        |---|---|---|---|
        {string.Join('\n', rows)}

        """;

    /// <summary>All that a schedule says, line by line.</summary>
    public static string InFull(SeedSchedule schedule) => string.Join(
        '\n',
        schedule.Seminars
            .Select(s => $"{s with { Slides = [] }} {string.Join(';', s.Slides.Select(d => $"{d with { Covers = [] }} {string.Join('|', d.Covers)}"))}")
            .Append($"{schedule.Book} by {schedule.Author}")
            .Concat(schedule.Problems.Select(p => $"{p.Line}: {p.Sentence}")));
}
