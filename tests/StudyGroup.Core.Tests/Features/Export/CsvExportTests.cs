using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Export;

public sealed class CsvExportTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    [Fact]
    public void A_seminar_is_a_row()
    {
        var group = TestGroup.Nine() with { Seminars = [.. TestGroup.Nine().Seminars.Take(3)] };
        group = group.With(group.Numbered(3)! with
        {
            Topic = "Data, \"big\"",
            Presenters = [new Presenter(new MemberId(9007199254740993), "Wren")],
            Cancelled = new Cancellation("Ill"),
        });

        Assert.Equal(
            """"
            seminar,state,date,time,zone,chapter,topic,presenter,presenter id,place,held,cancelled,reason,slides,team,readings,reading links
            1,settled,2025-03-14,18:00,Europe/Berlin,Chapter 1,Topic 1,,,,yes,,,https://example.org/1,,,
            2,settled,2025-03-28,18:00,Europe/Berlin,Chapter 2,Topic 2,,,,yes,,,https://example.org/2,,,
            3,coming soon,,,,Chapter 3,"Data, ""big""",Wren,#9007199254740993,,,yes,Ill,,,,

            """".ReplaceLineEndings("\r\n"),
            CsvExport.Write(group, Now));
    }

    [Fact]
    public void Readings_presenters_and_the_team_are_in_cells_of_their_own()
    {
        var group = TestGroup.Empty().Add(new Seminar
        {
            Number = 1,
            Topic = "Leases",
            Date = SeminarDate.Unknown,
            Team = "Blue",
            Presenters = [new Presenter(null, "Lee, Ann"), new Presenter(new MemberId(5), "Bo"), new Presenter(new MemberId(6), "Cy")],
            Readings =
            [
                new Reading("Leases revisited") { Url = "https://doi.org/10.1000/x", Authors = "K. Marsh", Part = "§2" },
                new Reading("Notes") { Url = "https://a.example/n", IsOptional = true },
            ],
        });

        Assert.Contains(
            "Leases,\"Lee, Ann; Bo; Cy\",#5 #6,,,,,,Blue,\"Leases revisited, §2 · K. Marsh; Notes (optional)\","
                + "https://doi.org/10.1000/x https://a.example/n\r\n",
            CsvExport.Write(group, Now), StringComparison.Ordinal);
    }

    [Fact]
    public void Held_column_agrees_with_the_schedule()
    {
        var group = TestGroup.Nine().On(3, 2026, 11, 22).On(4, 2026, 11, 24).On(5, 2026, 11, 20);
        group = group.With(group.Numbered(5)! with { Cancelled = new Cancellation(null) });
        group = group.With(group.Numbered(6)! with { MarkedHeld = true });
        group = group.With(
            group.Numbered(7)! with { Date = new SeminarDate.Tentative(new SeminarDate.On(new LocalDate(2026, 11, 21), null)) });

        Assert.Equal(
            ["1", "2", "6", "3"],
            CsvExport.Write(group, Now).Split("\r\n")
                .Where(row => row.Split(',') is { Length: > 10 } cells && cells[10] == "yes").Select(row => row[..1]));
    }

    [Theory]
    [InlineData("=SUM(A1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData("\t=1")]
    public void Cell_that_looks_like_a_formula_is_exported_as_text(string topic)
    {
        var group = TestGroup.Empty().Add(new Seminar { Number = 1, Topic = topic, Date = SeminarDate.Unknown });

        Assert.Contains($",'{topic}", CsvExport.Write(group, Now).Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
