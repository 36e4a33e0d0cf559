using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class UnreadDatesTests
{
    public static TheoryData<string> Lines { get; } =
    [
        "Feb 8:Roots", "Ann Lee (Feb 8): Roots", "Ann Lee - Feb 8 - Roots", "Week 2, Feb 8, Roots", "#2 Feb 8 Roots", "2/8 Roots",
        "8.2. Roots", "20270208 Roots", "2月8日 根", "[Roots](https://a.example) Feb 8", "~~Feb 8~~ Roots", "Feb 8 or Feb 9: Roots",
        "Feb 8 until 8pm: Roots", "Feb 30: Roots", "TBD (Feb 8?): Roots", "No meeting Feb 8", "Our next meeting is on Feb 8: Roots.",
        "2027-02-08:Roots", "Week 2, 2027-02-08, Roots", "the 8th of February: Roots", "Roots, Feb. 8th", "8Feb Roots",
        "Roots 08-Feb-2027 with Ann", "Roots 8/2/27 with Ann", "**Feb** 8: Roots",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Dated_heading_next_to_meetings_is_reported(string words) =>
        AssertToldOf($"# 2027\n\n## Feb 1: Leaves\n\n## {words}\n\n## Feb 15: Stems\n", 5);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Dated_item_next_to_meetings_is_reported(string words) =>
        AssertToldOf($"# 2027\n\n- Feb 1: Leaves\n- {words}\n- Feb 15: Stems\n", 4);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Dated_line_next_to_meetings_is_reported(string words) =>
        AssertToldOf($"# 2027\n\nFeb 1: Leaves\n\n{words}\n\nFeb 15: Stems\n", 5);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Dated_bold_line_next_to_meetings_is_reported(string words) =>
        AssertToldOf($"# 2027\n\n**Feb 1: Leaves**\n\n**{words}**\n\n**Feb 15: Stems**\n", 5);

    [Fact]
    public void Each_item_of_a_list_that_is_not_read_is_named()
    {
        var schedule = ScheduleReader.Read("# Book club\n\n- Ann Lee, of 2027-02-08, on Roots\n- Bo Chan, of 2027-02-15, on Stems\n");
        Assert.Equal([3, 4], schedule.Problems.Where(p => p.LosesSeminar).Select(p => p.Line));
    }

    [Theory]
    [InlineData("The club was founded 12 May 2019.")]
    [InlineData("The book was published 2019-06-01.")]
    [InlineData("Send your questions by the deadline on Feb 6, please.")]
    public void A_date_in_prose_is_noted_and_loses_no_seminar(string prose)
    {
        foreach (var text in (string[])[$"# 2027\n\n{prose}\n\n## Feb 1: Leaves\n\n## Feb 15: Stems\n",
            $"# 2027\n\n## Feb 1: Leaves\n\nAbout leaves.\n{prose}\n\n## Feb 15: Stems\n"])
        {
            var schedule = ScheduleReader.Read(text);
            Assert.Equal(2, schedule.Seminars.Length);
            Assert.DoesNotContain(schedule.Problems, p => p.LosesSeminar);
            Assert.Contains(schedule.Notes, n => n.Line == Array.FindIndex(text.Split('\n'), l => l == prose) + 1);
        }
    }

    [Theory]
    [InlineData("```\nFeb 8: Roots\n```")]
    [InlineData("<!-- Feb 8:Roots -->")]
    [InlineData("See [the form](https://a.example/2027-02-08).")]
    [InlineData("[form]: https://a.example/2027-02-08")]
    [InlineData("Read chapters 3/4 and sections 1.2. to 1.4. in 2 months.")]
    [InlineData("3 may come, and 2 out of 3 do the problems of Set 2.")]
    public void Other_dates_on_the_page_are_not_reported(string below)
    {
        var schedule = ScheduleReader.Read($"# 2027\n\n## Feb 1: Leaves\n\n{below}\n\n## Feb 15: Stems\n");
        Assert.DoesNotContain(
            schedule.Notes.Concat(schedule.Problems), n => n.Sentence.Contains("doesn't look like", StringComparison.Ordinal));
    }

    [Fact]
    public void The_front_matter_of_a_page_is_passed_over()
    {
        var schedule = ScheduleReader.Read("---\ntitle: Plants\ndate: 2026-12-01\n---\n\n# 2027\n\n## Feb 1: Leaves\n\n## Feb 15: Stems\n");
        Assert.DoesNotContain(schedule.Notes.Concat(schedule.Problems), n => n.Line < 6);
    }

    [Theory]
    [InlineData("| When & where | What |\n|---|---|\n| Feb 1 2027, 17:00, Room 5 | Roots |", "When & where")]
    [InlineData("| Month | Book |\n|---|---|\n| February 2027 | Roots |\n| March 2027 | Stems |", "Month")]
    [InlineData("|  | Feb 1 2027 | Feb 8 2027 |\n|---|---|---|\n| Topic | Roots | Stems |\n| Presenter | Ann | Bo |", "")]
    public void Unread_table_with_dates_is_reported_with_its_columns(string table, string column)
    {
        var schedule = ScheduleReader.Read($"# Club\n\n{table}\n");
        Assert.Contains(schedule.Problems, p => p.Line == 3 && p.Sentence.Contains(column, StringComparison.Ordinal));
    }

    private static void AssertToldOf(string text, int line)
    {
        var schedule = ScheduleReader.Read(text);
        var isRead = schedule.Seminars.Any(s => s.Line == line) || schedule.Breaks.Any(b => b.Line == line);
        Assert.True(
            isRead || schedule.Problems.Any(p => p.Line == line && p.LosesSeminar), string.Join('\n', SaidBy.Schedule(schedule), "", text));
    }
}
