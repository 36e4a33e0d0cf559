using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class ParallelSeriesTests
{
    private const string Cohorts = """
        # Statistics circle

        ## Cohort A (Mondays)

        | Date | Chapter | Presenter |
        |---|---|---|
        | 2028-01-03 | 1. Samples | Mina |
        | 2028-01-10 | 2. Tests | Jo |

        ## Cohort B (Thursdays)

        | Date | Chapter | Presenter |
        |---|---|---|
        | 2028-02-03 | 1. Samples | Ida |
        | 2028-02-10 | 2. Tests | Per |

        """;

    [Fact]
    public void Cohorts_are_not_merged_and_none_is_dropped_silently()
    {
        var schedule = ScheduleReader.Read(Cohorts);

        Assert.Equal(
            [new("Cohort A (Mondays)", 5, new(2028, 1, 3)), new("Cohort B (Thursdays)", 12, new(2028, 2, 3))], schedule.OpenSeries?.Series);
        Assert.Empty(schedule.Seminars);
        Assert.Equal(
            "“Cohort A (Mondays)” and “Cohort B (Thursdays)” cover the same on different dates, so I read none of them.",
            Assert.Single(schedule.Problems).Sentence);
    }

    [Theory]
    [InlineData("Cohort A (Mondays)", "Mina Jo")]
    [InlineData("Cohort B (Thursdays)", "Ida Per")]
    [InlineData("cohort b", "Ida Per")]
    public void Chosen_cohort_is_read_and_the_other_is_named(string name, string presenters)
    {
        var schedule = ScheduleReader.Read(Cohorts, [WrittenSeries.KeyOf(name)]);

        Assert.Null(schedule.OpenSeries);
        Assert.Empty(schedule.Problems);
        Assert.Equal(presenters.Split(' '), schedule.Seminars.SelectMany(s => s.Presenters));
        Assert.StartsWith("I left out “Cohort", Assert.Single(schedule.Notes).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cohort")]
    [InlineData("Cohort C")]
    [InlineData("")]
    public void Name_of_several_or_of_none_leaves_the_question_open(string name) =>
        Assert.NotNull(ScheduleReader.Read(Cohorts, [WrittenSeries.KeyOf(name)]).OpenSeries);

    [Fact]
    public void Groups_whose_numbers_come_twice_are_series_even_with_other_topics()
    {
        const string Text = "## Group 1\n\n" + Head + "| 1 | 2028-01-03 | Oaks |\n| 2 | 2028-01-10 | Elms |\n\n"
            + "## Group 2\n\n" + Head + "| 1 | 2028-01-05 | Ferns |\n| 2 | 2028-01-12 | Mosses |\n";
        Assert.Equal(["Group 1", "Group 2"], ScheduleReader.Read(Text).OpenSeries!.Series.Select(s => s.Name));
        Assert.Equal(
            ["Ferns", "Mosses"], ScheduleReader.Read(Text, [WrittenSeries.KeyOf("Group 2")]).Seminars.Select(s => s.Topic));
    }

    [Fact]
    public void Terms_of_a_cohort_belong_together_and_what_is_under_no_cohort_is_read_with_each()
    {
        const string Text = "# Talks\n\n- 2028-06-01: Guests\n- 2028-06-08: Party\n\n"
            + "# Cohort 1\n\n## Spring\n\n" + Head + "| 1 | 2028-01-03 | Oaks |\n\n## Autumn\n\n" + Head + "| 2 | 2028-09-04 | Elms |\n\n"
            + "# Cohort 2\n\n## Spring\n\n" + Head + "| 1 | 2028-01-05 | Oaks |\n\n## Autumn\n\n" + Head + "| 2 | 2028-09-06 | Elms |\n";
        Assert.Equal(
            ["Guests", "Party", "Oaks", "Elms"],
            ScheduleReader.Read(Text, [WrittenSeries.KeyOf("Cohort 1")]).Seminars.Select(s => s.Topic));
    }

    [Theory]
    [InlineData("Fall 2027", "Spring 2028", "Ferns", "Mosses")]
    [InlineData("Part 1", "Part 2", "Ferns", "Mosses")]
    [InlineData("Upcoming", "Past", "Ferns", "Mosses")]
    public void Terms_whose_numbers_start_over_are_one_series(string first, string second, string third, string fourth)
    {
        var text = $"## {first}\n\n{Head}| 1 | 2027-09-03 | Oaks |\n| 2 | 2027-09-10 | Elms |\n\n"
            + $"## {second}\n\n{Head}| 1 | 2028-01-05 | {third} |\n| 2 | 2028-01-12 | {fourth} |\n";
        var schedule = ScheduleReader.Read(text);

        Assert.Null(schedule.OpenSeries);
        Assert.Equal(4, schedule.Seminars.Length);
    }

    [Fact]
    public void The_same_meetings_in_two_places_are_no_series()
    {
        const string Rows = Head + "| 1 | 2028-01-03 | Oaks |\n| 2 | 2028-01-10 | Elms |\n";
        Assert.Null(ScheduleReader.Read($"## Group 1\n\n{Rows}\n## All groups\n\n{Rows}").OpenSeries);
    }

    [Fact]
    public void Digits_of_an_address_do_not_number_a_series()
    {
        const string Text = "## Notes\n\n- 2031-01-15: Trees\n- 2031-01-24: https://papers.example/2\n\n"
            + "## More\n\n- 2031-02-02: Trees\n- 2031-02-20: https://papers.example/2\n";
        var schedule = ScheduleReader.Read(Text);

        Assert.Null(schedule.OpenSeries);
        Assert.Empty(schedule.Problems);
        Assert.Equal([3, 4, 8, 9], schedule.Seminars.Select(s => s.Line));
    }

    [Fact]
    public void Every_meeting_of_an_open_series_is_read_once_the_group_follows_it()
    {
        const string Text = "## Notes\n\n2031-01-15: Trees\n\n2031-01-24: Chapter 3\n\n"
            + "## Notes\n\n2031-02-02: Trees\n\n2031-02-20: Chapter 3\n\n2031-02-27: Roots\n";
        var open = ScheduleReader.Read(Text).OpenSeries!;

        Assert.Equal(["Notes (line 3)", "Notes (line 9)"], open.Series.Select(s => s.Name));
        Assert.Equal(
            [3, 5, 9, 11, 13], open.Series.SelectMany(s => ScheduleReader.Read(Text, [s.Key]).Seminars).Select(s => s.Line));
    }

    private const string Head = "| # | Date | Topic |\n|---|---|---|\n";
}
