namespace StudyGroup.Core.Tests.Features.Import.Parsing;

/// <summary>Schedules to read.</summary>
internal static class Schedules
{
    public static string File(string name) => System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Exchange", name));

    /// <summary>A schedule that has a table with these rows, the first on line 3.</summary>
    public static string Table(params string[] rows) => $"""
        | Seminar | Date | Chapter | Topic |
        |---|---|---|---|
        {string.Join('\n', rows)}

        """;
}
