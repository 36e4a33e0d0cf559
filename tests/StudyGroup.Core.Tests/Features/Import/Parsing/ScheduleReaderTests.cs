using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class ScheduleReaderTests
{
    [Theory]
    [InlineData("| Nr. | Seminar topic | Seminar | Topic |", "| 7 | Woods | Seminar 4 | Trees |")]
    [InlineData("| **Date** | `Topic` | *seminar* | Presenter |", "| TBA | Trees | 4 | Ann |")]
    [InlineData("| 🔢 SEMINAR 🔢 | ğŸ§µ Topic | Date |", "| #4 | Trees | TBA |")]
    [InlineData("| [Topic](https://a.example) | <b>Seminar</b> |", "| Trees | 4 |")]
    public void The_table_is_found_by_its_column_names(string heading, string row)
    {
        var line = string.Concat(heading.Select(c => c == '|' ? '|' : '-'));
        var schedule = ScheduleReader.Read($"| A | B |\n|---|---|\n| 1 | 2 |\n\n{heading}\n{line}\n{row}\n");

        Assert.Empty(schedule.Problems);
        Assert.Equal(
            (4, "Trees", SeminarDate.Unknown),
            schedule.Seminars.Select(s => (s.Number!.Value, s.Topic, s.Date ?? SeminarDate.Unknown)).Single());
    }

    [Theory]
    [InlineData("Seminar 3", 3)]
    [InlineData("3", 3)]
    [InlineData("**#03**", 3)]
    [InlineData("0", 0)]
    [InlineData("Week 9999.", 9999)]
    public void A_number_is_read_with_or_without_its_noun(string cell, int number) =>
        Assert.Equal(number, Assert.Single(ScheduleReader.Read(Schedules.Table($"| {cell} | TBA | | Trees |")).Seminars).Number);

    [Theory]
    [InlineData("14-03-25")]
    [InlineData("**14.3.2025**")]
    [InlineData("📅 2025-03-14")]
    public void A_date_is_read_day_first_or_year_first(string cell) =>
        Assert.Equal(new SeminarDate.On(new(2025, 3, 14), null), DateOf(cell));

    [Fact]
    public void Bars_in_a_cell_make_no_table_of_it()
    {
        var schedule = ScheduleReader.Read(Schedules.Table(@"| Seminar 1 | TBA | Chapter 1 | \|a topic of bars\|~ 2025-03-14 |"));

        Assert.Equal("|a topic of bars|~ 2025-03-14", Assert.Single(schedule.Seminars).Topic);
    }

    [Fact]
    public void A_date_may_have_a_time() => Assert.Equal(new SeminarDate.On(new(2025, 3, 14), new(19, 30)), DateOf("14-03-25 19:30"));

    [Theory]
    [InlineData("")]
    [InlineData("TBA")]
    [InlineData("–")]
    [InlineData("*to be announced*")]
    public void Seminar_without_a_date_is_to_be_announced(string cell) => Assert.Equal(SeminarDate.Unknown, DateOf(cell));

    [Theory]
    [InlineData("| Seminar | TBA | | Trees |", "I can't read “Seminar” as a seminar number. Write it like “Seminar 3”, from 0 to 9999.")]
    [InlineData("| 1 or 2 | TBA | | Trees |", "I can't read “1 or 2” as a seminar number. Write it like “Seminar 3”, from 0 to 9999.")]
    [InlineData("| 10000 | TBA | | Trees |", "I can't read “10000” as a seminar number. Write it like “Seminar 3”, from 0 to 9999.")]
    [InlineData(
        "| 99999999999 | TBA | | Trees |", "I can't read “99999999999” as a seminar number. Write it like “Seminar 3”, from 0 to 9999.")]
    [InlineData("| | TBA | | Trees |", "I can't read an empty cell as a seminar number. Write it like “Seminar 3”, from 0 to 9999.")]
    [InlineData("| 3 | TBA | | |", "Seminar 3 has no topic. Write one.")]
    [InlineData("| 1 | TBA | | Trees |", "Seminar 1 is here twice. Give this one another number.")]
    [InlineData("| 3 | TBA | | Trees | or not |", "This row has more cells than the table has columns. Write “\\|” for a “|” in the text.")]
    public void A_row_that_cannot_be_read_is_reported_with_its_line_and_the_rest_is_read(string row, string problem)
    {
        var schedule = ScheduleReader.Read(Schedules.Table("| 1 | TBA | | One |", "| | | | |", row, "| 2 | TBA | | Two |"));

        Assert.Equal(new LineProblem(5, problem, LosesSeminar: true), Assert.Single(schedule.Problems));
        Assert.Equal(["One", "Two"], schedule.Seminars.Select(s => s.Topic));
    }

    [Theory]
    [InlineData("30-02-25")]
    [InlineData("0000-01-01")]
    [InlineData("in 3 days")]
    public void A_date_that_cannot_be_read_is_reported_and_the_seminar_is_read_without(string date)
    {
        var schedule = ScheduleReader.Read(Schedules.Table($"| 3 | {date} | | Trees |"));

        Assert.Equal(
            new LineProblem(3, $"I can't read “{date}” as a date. Try “2025-03-14”, “Coming soon” or “TBA”."),
            Assert.Single(schedule.Problems));
        Assert.Equal(("Trees", null), schedule.Seminars.Select(s => (s.Topic, s.Date)).Single());
    }

    [Fact]
    public void A_link_without_words_is_a_link_like_others()
    {
        var schedule = ScheduleReader.Read(
            "| Seminar | Topic | Notes |\n|---|---|---|\n| 1 | Trees | Bring paper [](https://a.example/x) |\n");

        var seminar = Assert.Single(schedule.Seminars);
        Assert.Contains(seminar.Notes, note => note.Url == "https://a.example/x");
        Assert.Contains(seminar.Notes, note => note.Text == "Bring paper");
    }

    [Fact]
    public void Words_alone_in_a_row_are_a_heading()
    {
        var schedule = ScheduleReader.Read(Schedules.Table("| 1 | TBA | | One |", "Part II", "| 2 | TBA | | Two |"));

        Assert.Empty(schedule.Problems);
        Assert.Equal(new LineProblem(4, "I read “Part II” as a heading."), Assert.Single(schedule.Notes));
        Assert.Equal(["One", "Two"], schedule.Seminars.Select(s => s.Topic));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Heading_or_list_right_below_a_table_is_not_one_of_its_rows(string newLine)
    {
        var text = Schedules.Table("| 1 | TBA | | One |", "## Slides", "- [Seminar 1](https://a.example/x)", "  *Topic:* Trees");
        var schedule = ScheduleReader.Read(text.Replace("\n", newLine, StringComparison.Ordinal));

        Assert.Empty(schedule.Problems);
        Assert.Equal("Trees", Assert.Single(schedule.Seminars[0].Slides).Topic);
    }

    [Fact]
    public void Texts_that_are_too_long_are_cut_and_reported()
    {
        var schedule = ScheduleReader.Read(Schedules.Table($"| 1 | | {new string('c', 300)} | {new string('t', 300)} |"));
        var seminar = Assert.Single(schedule.Seminars);

        Assert.Equal(new string('c', Seminar.MaxTextLength - 1) + "…", seminar.Chapter);
        Assert.Equal(new string('t', Seminar.MaxTopicLength - 1) + "…", seminar.Topic);
        Assert.Equal(
            [(3, "The chapter has more than 100 characters, so I cut it."), (3, "The topic has more than 200 characters, so I cut it.")],
            schedule.Problems.Select(p => (p.Line, p.Sentence)));
    }

    [Fact]
    public void No_more_seminars_are_read_than_a_group_may_have()
    {
        var schedule = ScheduleReader.Read(Schedules.Table([.. Enumerable.Range(1, 202).Select(n => $"| {n} | | | T |")]));

        Assert.Equal((200, new Surplus(203, 2)), (schedule.Seminars.Length, schedule.Surplus));
        Assert.Equal(
            new LineProblem(203, "From here on I left out 2 seminars: a group can have 200.", LosesSeminar: true),
            Assert.Single(schedule.Problems));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Hello\n\n| A | B |\n|---|---|\n| 1 | 2 |")]
    public void A_file_without_a_schedule_is_reported(string markdown) =>
        Assert.Equal("Try a table with the columns Seminar, Date, Chapter and Topic, or a list with lines such as “2021-08-30: Chapter 1: "
            + "Introduction: Name”.",
            Assert.Single(ScheduleReader.Read(markdown).Problems).Sentence);

    [Theory]
    [InlineData("On **\"The Book\"** by *Ann Author*.")]
    [InlineData("On *“The Book”*, by **Ann Author**.")]
    [InlineData("On \"The Book\" by *Ann Author*.")]
    [InlineData("On “**The Book**” by [Ann Author](https://example.org).")]
    [InlineData("On **The Book**\nby *Ann Author*, and **\"Another\"** by *Else*.")]
    public void Book_and_author_are_those_of_the_introduction(string introduction)
    {
        var schedule = ScheduleReader.Read($"# Group\n\nSee **this** file.\n\n{introduction}\n\n{Schedules.Table("| 1 | | | T |")}");

        Assert.Equal(("The Book", "Ann Author"), (schedule.Book, schedule.Author));
    }

    [Fact]
    public void Text_after_the_table_is_not_an_introduction() =>
        Assert.Null(ScheduleReader.Read($"{Schedules.Table("| 1 | | | T |")}\n**\"The Book\"** by *Ann Author*\n").Book);

    private static SeminarDate? DateOf(string cell) =>
        Assert.Single(ScheduleReader.Read(Schedules.Table($"| 1 | {cell} | | Trees |")).Seminars).Date;
}
