using System.Collections.Immutable;
using NodaTime;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Several series in one file that cover the same, such as two cohorts, of which a group follows one.</summary>
/// <param name="Line">The first line of the first of them, counted from 1.</param>
/// <param name="Series">The series in the order of the lines: at least two.</param>
public sealed record OpenSeries(int Line, ImmutableArray<WrittenSeries> Series)
{
    /// <summary>“Cohort 1” and “Cohort 2” cover the same on different dates</summary>
    public string Doubt => $"{Names} cover the same on different dates";

    private string Names => string.Join(", ", Series[..^1].Select(s => $"“{s.Name}”")) + $" and “{Series[^1].Name}”";

    /// <summary>
    /// The series that an answer names: by its whole name, or else by how it begins, if that's clear; null if it names none.
    /// </summary>
    internal WrittenSeries? Chosen(IEnumerable<string> answers)
    {
        foreach (var name in answers.Where(a => a.StartsWith(WrittenSeries.Prefix, StringComparison.Ordinal)))
        {
            var wanted = name[WrittenSeries.Prefix.Length..].Trim();
            if (Series.FirstOrDefault(s => s.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } exact) return exact;
            if (Series.Where(s => s.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only]) return only;
        }

        return null;
    }
}

/// <summary>One of several series in a file.</summary>
/// <param name="Line">Its first line, counted from 1.</param>
/// <param name="From">Its first day, if it has one.</param>
public sealed record WrittenSeries(string Name, int Line, LocalDate? From)
{
    internal const string Prefix = "series ";

    /// <summary>What to pass to <see cref="ScheduleReader.Read(string, IReadOnlyCollection{string})"/> if the group follows it.</summary>
    public string Key => KeyOf(Name);

    /// <summary>The same for the series of a name.</summary>
    public static string KeyOf(string name) => Prefix + name.ReplaceLineEndings(" ");
}
