using StudyGroup.Core.Exchange.Writing;
using StudyGroup.Core.Seminars;
using Xunit;

namespace StudyGroup.Core.Tests.Exchange.Writing;

public sealed class CsvExportTests
{
    [Fact]
    public void A_seminar_is_a_row()
    {
        var group = TestGroup.Nine() with { Seminars = [.. TestGroup.Nine().Seminars.Take(3)] };
        group = group.With(group.Numbered(3)! with { Topic = "Data, \"big\"", Presenter = new(9007199254740993), PresenterName = "Wren", Cancelled = new Cancellation("Ill") });

        Assert.Equal(
            """"
            seminar,state,date,time,zone,chapter,topic,presenter,presenter id,place,held,cancelled,reason,slides
            1,settled,2025-03-14,18:00,Europe/Berlin,Chapter 1,Topic 1,,,,,,,https://example.org/1
            2,settled,2025-03-28,18:00,Europe/Berlin,Chapter 2,Topic 2,,,,,,,https://example.org/2
            3,coming soon,,,,Chapter 3,"Data, ""big""",Wren,#9007199254740993,,,yes,Ill,

            """".ReplaceLineEndings("\r\n"),
            CsvExport.Write(group));
    }

    [Theory]
    [InlineData("=SUM(A1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData("\t=1")]
    public void What_a_spreadsheet_would_take_for_a_formula_is_a_text(string topic)
    {
        var group = TestGroup.Empty().Add(new Seminar { Number = 1, Topic = topic, Date = SeminarDate.Unknown });

        Assert.Contains($",'{topic}", CsvExport.Write(group).Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
