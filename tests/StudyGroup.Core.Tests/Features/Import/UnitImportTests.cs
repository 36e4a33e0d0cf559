using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Import;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed class UnitImportTests
{
    [Theory]
    [InlineData("Paper", UnitWord.Paper)]
    [InlineData("Reading", UnitWord.Chapter)]
    [InlineData("Chapter", UnitWord.Chapter)]
    public void The_heading_of_a_groups_first_schedule_says_what_it_reads(string heading, UnitWord unit)
    {
        var text = $"| # | Date | {heading} |\n|---|---|---|\n| 1 | 2027-02-03 | Trees and forests |\n";

        Assert.Equal(unit, Import(TestGroup.Empty(), text).Settings.Unit);
        Assert.Equal(UnitWord.Chapter, Import(TestGroup.Nine(), text).Settings.Unit);
        Assert.Equal(UnitWord.Week, Import(With(TestGroup.Empty(), UnitWord.Week), text).Settings.Unit);
    }

    [Theory]
    [InlineData("Week", UnitWord.Week)]
    [InlineData("Session", UnitWord.Session)]
    [InlineData("Meeting", UnitWord.Chapter)]
    public void Numbers_say_what_is_read_if_there_are_only_topics(string heading, UnitWord unit)
    {
        var text = $"| {heading} | Date | Topic |\n|---|---|---|\n| 1 | 2027-02-03 | Trees |\n";

        Assert.Equal(unit, Import(TestGroup.Empty(), text).Settings.Unit);
    }

    [Theory]
    [InlineData(UnitWord.Chapter)]
    [InlineData(UnitWord.Paper)]
    [InlineData(UnitWord.Week)]
    [InlineData(UnitWord.Session)]
    public void Unit_of_an_export_is_read_back(UnitWord unit)
    {
        var group = With(TestGroup.Nine(), unit);
        var made = Import(TestGroup.Empty(), MarkdownExport.Write(group));

        Assert.Equal(unit, made.Settings.Unit);
        Assert.Equal(group.Seminars.Select(s => s.Chapter), made.Seminars.Select(s => s.Chapter));
    }

    private static Group With(Group group, UnitWord unit) => group with { Settings = group.Settings with { Unit = unit } };

    private static Group Import(Group group, string text) =>
        MarkdownImport.Plan(group, text, settled: null, removesMissing: false, Instant.FromUtc(2026, 11, 23, 9, 0)).Value.After;
}
