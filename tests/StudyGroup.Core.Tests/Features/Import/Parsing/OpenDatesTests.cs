using NodaTime;
using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class OpenDatesTests
{
    [Theory]
    [InlineData("Date A", "Date B")]
    [InlineData("Date (north)", "Date (south)")]
    [InlineData("First date", "Second date")]
    public void Column_that_is_chosen_has_the_dates(string first, string second)
    {
        var text = Table(first, second);
        var open = Assert.Single(ScheduleReader.Read(text).OpenDates);
        Assert.Equal([(first, "2027-02-01"), (second, "2027-02-03")], open.Columns.Select(c => (c.Heading, c.Example)));

        Assert.Equal([null, null], Days(ScheduleReader.Read(text)));
        Assert.Equal([new LocalDate(2027, 2, 1), new LocalDate(2027, 2, 8)], Days(ScheduleReader.Read(text, [open.Columns[0].Key])));
        Assert.Equal([new LocalDate(2027, 2, 3), new LocalDate(2027, 2, 10)], Days(ScheduleReader.Read(text, [open.Columns[1].Key])));
    }

    [Fact]
    public void Choice_settles_the_doubt_and_the_other_column_is_reported_as_unread()
    {
        var text = Table("Date A", "Date B");
        var schedule = ScheduleReader.Read(text, [ScheduleReader.Read(text).OpenDates[0].Columns[1].Key]);
        Assert.Equal((0, 0), (schedule.OpenDates.Length, schedule.Problems.Length));
        Assert.Equal("I didn't read the column “Date A”.", Assert.Single(schedule.Notes).Sentence);
    }

    [Fact]
    public void Choice_holds_for_every_table_with_that_heading_and_for_no_other()
    {
        var text = $"{Table("Date A", "Date B")}\n{Table("Date A", "Date B")}\n{Table("First date", "Second date")}";
        var schedule = ScheduleReader.Read(text, [ScheduleReader.Read(text).OpenDates[0].Columns[0].Key]);
        Assert.Equal("“First date” and “Second date” could both be the meeting dates", Assert.Single(schedule.OpenDates).Doubt);
        Assert.Equal([true, true, true, true, false, false], Days(schedule).Select(day => day is not null));
    }

    [Fact]
    public void Columns_with_the_same_heading_are_told_apart()
    {
        var text = Table("Date", "Date");
        var columns = ScheduleReader.Read(text).OpenDates[0].Columns;
        Assert.Equal(new LocalDate(2027, 2, 1), Days(ScheduleReader.Read(text, [columns[0].Key]))[0]);
        Assert.Equal(new LocalDate(2027, 2, 3), Days(ScheduleReader.Read(text, [columns[1].Key]))[0]);
    }

    [Fact]
    public void More_than_two_columns_are_all_named() => Assert.Equal(
        "“Date A”, “Date B” and “Date C” could all be the meeting dates",
        ScheduleReader.Read("| Topic | Date A | Date B | Date C |\n|---|---|---|---|\n| Ferns | 2027-02-01 | 2027-02-03 | 2027-02-05 |\n")
            .OpenDates.Single().Doubt);

    [Theory]
    [InlineData("Due date", "Meeting date", 3)]
    [InlineData("Day", "Date due", 1)]
    public void Table_whose_headings_decide_leaves_nothing_open_and_ignores_a_choice(string first, string second, int day)
    {
        var text = Table(first, second);
        Assert.Empty(ScheduleReader.Read(text).OpenDates);
        string[] keys = [$"0 {first}", $"0 {second}"];
        Assert.All(keys, key => Assert.Equal(new LocalDate(2027, 2, day), Days(ScheduleReader.Read(text, [key]))[0]));
    }

    private static string Table(string first, string second) =>
        $"| Topic | {first} | {second} |\n|---|---|---|\n| Ferns | 2027-02-01 | 2027-02-03 |\n| Mosses | 2027-02-08 | 2027-02-10 |\n";

    private static LocalDate?[] Days(WrittenSchedule schedule) => [.. schedule.Seminars.Select(s => s.Date?.Known()?.Day)];
}
