using NodaTime.Text;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing.Days;

public sealed class DateColumnTests
{
    [Theory]
    [InlineData("2025-03-14")]
    [InlineData("2025/3/14")]
    [InlineData("2025.03.14")]
    [InlineData("2025-Mar-14")]
    [InlineData("14-03-25")]
    [InlineData("14.3.2025")]
    [InlineData("14/03/2025")]
    [InlineData("3/14/25")]
    [InlineData("14 March 2025")]
    [InlineData("14th of March, 2025")]
    [InlineData("March 14, 2025")]
    [InlineData("Mar. 14th 2025")]
    [InlineData("14-Mar-2025")]
    [InlineData("14 Mar '25")]
    [InlineData("Fri, 14 March 2025")]
    [InlineData("Friday 14/03/2025")]
    [InlineData("2025-03-14 (Fri)")]
    [InlineData("vendredi 14 mars 2025")]
    [InlineData("14 de marzo de 2025")]
    [InlineData("14. März 2025")]
    [InlineData("Fr. 14.03.2025")]
    [InlineData("14 Mart 2025")]
    [InlineData("14 maart 2025")]
    [InlineData("📅 **14 marzo 2025**")]
    [InlineData("14 / 03 / 2025")]
    [InlineData("3 / 14 / 25")]
    [InlineData("14. 3. 2025")]
    [InlineData("2025 - 03 - 14")]
    [InlineData("2025. 3. 14.")]
    [InlineData("14/Mar/2025")]
    [InlineData("Mar/14/2025")]
    [InlineData("F 14 March 2025")]
    [InlineData("(F) 3/14/2025")]
    [InlineData("3/14/2025 F")]
    [InlineData("March 14, 2025 (F)")]
    [InlineData("Fri – 14 March 2025")]
    [InlineData("Friday the 14th of March, 2025")]
    [InlineData("2025年3月14日")]
    [InlineData("2025年3月14日（金）")]
    [InlineData("2025 年 3 月 14 日 星期五")]
    [InlineData("二〇二五年三月十四日")]
    [InlineData("2025년 3월 14일 금요일")]
    [InlineData("2025/3/14(金)")]
    [InlineData("周五 2025-03-14")]
    [InlineData("２０２５－０３－１４")]
    [InlineData("\u200E14 March 2025\u200E")]
    [InlineData("14\u200B March\u2060 2025")]
    [InlineData("2025-03-\u00AD14")]
    [InlineData("2025-03-14\uFE0F")]
    [InlineData("\u202A2025-03-14\u202C")]
    [InlineData("“14 March 2025”")]
    public void A_day_is_read_in_every_usual_form(string cell) => Assert.Equal(["2025-03-14"], Read(cell));

    [Theory]
    [InlineData("2025-03-14 18:00", "18:00")]
    [InlineData("2025-03-14T18:00", "18:00")]
    [InlineData("14 March 2025, 6pm", "18:00")]
    [InlineData("14 March 2025 at 6:30 p.m.", "18:30")]
    [InlineData("14.3.2025, 18.30 Uhr", "18:30")]
    [InlineData("2025-03-14 17-18:30", "17:00")]
    [InlineData("2025-03-14 (5-6pm)", "17:00")]
    [InlineData("14 mars 2025, 18h30", "18:30")]
    [InlineData("March 14, 2025 @ 19:00 CET", "19:00")]
    [InlineData("March 14, 2025, noon", "12:00")]
    [InlineData("March 14, 2025 (noon-1pm)", "12:00")]
    [InlineData("March 14, 2025 - 10am to noon", "10:00")]
    [InlineData("March 14, 2025 from 6pm", "18:00")]
    [InlineData("March 14, 2025 from 11 to 1pm", "11:00")]
    [InlineData("3/14/2025 11 -- 11:45am", "11:00")]
    [InlineData("March 14, 2025: 6pm", "18:00")]
    [InlineData("Fri 14 March 2025, 11:30-1pm", "11:30")]
    [InlineData("F 3/14/2025, 10-12pm", "10:00")]
    [InlineData("6pm, March 14, 2025", "18:00")]
    [InlineData("11:30-1pm on 14 March 2025", "11:30")]
    [InlineData("noon, 14 March 2025", "12:00")]
    [InlineData("2025年3月14日(金)18時30分", "18:30")]
    [InlineData("2025년 3월 14일 오후 7시", "19:00")]
    [InlineData("14 de marzo de 2025 a las 18:00", "18:00")]
    public void A_time_may_follow(string cell, string time)
    {
        var date = Assert.IsType<SeminarDate.On>(Assert.Single(Dates(cell)));

        Assert.Equal(new SeminarDate.On(new(2025, 3, 14), LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value), date);
    }

    [Theory]
    [InlineData("Chapter 3")]
    [InlineData("3.7")]
    [InlineData("3-7")]
    [InlineData("in 3 days")]
    [InlineData("2025")]
    [InlineData("March")]
    [InlineData("31 February 2025")]
    [InlineData("2025-02-29")]
    [InlineData("14 March 2025 or later")]
    [InlineData("14 March 2525")]
    [InlineData("2025-03-14 99:00")]
    public void Text_that_is_not_a_day_is_not_read_as_one(string cell) => Assert.Equal(["unread"], Read(cell));

    [Fact]
    public void One_value_that_can_only_be_read_one_way_settles_the_column() =>
        Assert.Equal(["2025-03-04", "2025-03-18", "2025-04-01"], Read("3/4/25", "3/18/25", "4/1/25"));

    [Fact]
    public void Weekday_next_to_a_date_settles_the_column() => Assert.Equal(["2025-04-03", "2025-06-05"], Read("Thu 3/4/25", "5/6/25"));

    [Fact]
    public void Meetings_on_one_weekday_settle_the_column() =>
        Assert.Equal(["2025-04-01", "2025-04-08", "2025-05-06"], Read("4/1/25", "4/8/25", "5/6/25"));

    [Fact]
    public void Ascending_dates_settle_the_column() =>
        Assert.Equal(["2025-04-03", "2025-05-01"], Read("03/04/25", "01/05/25"));

    [Fact]
    public void Day_comes_first_with_dots_and_dashes_by_convention() =>
        Assert.Equal(["2025-04-03", "2025-06-05"], Read("03.04.25", "05-06-25"));

    [Fact]
    public void Contradictory_column_is_read_where_only_one_reading_is_possible() =>
        Assert.Equal(["2025-03-14", "2025-03-28", "unread"], Read("3/14/25", "28/3/25", "3/4/25"));

    [Fact]
    public void Years_go_on_over_new_year_in_either_direction()
    {
        Assert.Equal(["2024-11-20", "2024-12-18", "2025-01-15"], Read("20 Nov 2024", "18 Dec", "15 Jan"));
        Assert.Equal(["2025-01-15", "2024-12-18", "2024-11-20"], Read("15 Jan 2025", "18 Dec", "20 Nov"));
        Assert.Equal(["2024-11-20", "2024-12-18", "2025-01-15"], Read("20 Nov", "18 Dec", "15 Jan 2025"));
    }

    [Fact]
    public void Small_step_back_is_not_a_new_year() =>
        Assert.Equal(["2025-03-14", "2025-03-07", "2025-03-21"], Read("14 Mar 2025", "7 Mar", "21 Mar"));

    [Theory]
    [InlineData("3 – 5 March 2025")]
    [InlineData("from 3 to 5 March 2025")]
    [InlineData("March 3 & 5, 2025")]
    [InlineData("March 3 -- 5, 2025")]
    [InlineData("March 3 till 5, 2025")]
    [InlineData("Mon–Wed, March 3–5, 2025")]
    [InlineData("3.–5.3.2025")]
    [InlineData("vom 3. bis 5. März 2025")]
    [InlineData("2025-03-03/2025-03-05")]
    [InlineData("2025-03-03 – 05")]
    [InlineData("2025年3月3日〜5日")]
    public void Date_of_several_days_is_the_first(string cell) =>
        Assert.Equal(new SeminarDate.Tentative(new SeminarDate.On(new(2025, 3, 3), null)), Assert.Single(Dates(cell)));

    [Fact]
    public void Letter_of_a_weekday_settles_the_column() =>
        Assert.Equal(["2027-02-01", "2027-03-02"], Read("M 02/01/2027", "T 03/02/2027"));

    [Fact]
    public void Letter_that_means_two_weekdays_contradicts_neither() =>
        Assert.Equal(["2027-01-12", "2027-01-14"], Read("T 1/12/2027", "T 1/14/2027"));

    [Fact]
    public void Weekday_settles_the_column_in_the_year_of_the_heading() => Assert.Equal(
        ["2027-01-12"],
        ScheduleReader.Read("# 2027\n\n| Date | Topic |\n|---|---|\n| Tue 1/12 | T |\n").Seminars
            .Select(s => s.Date is SeminarDate.On on ? LocalDatePattern.Iso.Format(on.Day) : "unread"));

    [Fact]
    public void Month_comes_first_with_a_weekday_in_Japanese() =>
        Assert.Equal(["2027-01-12", "2027-02-10"], Read("2027/1/12", "2/10(水)"));

    private static IEnumerable<string> Read(params string[] cells) =>
        Dates(cells).Select(d => d is SeminarDate.On on ? LocalDatePattern.Iso.Format(on.Day) : "unread");

    private static IEnumerable<SeminarDate?> Dates(params string[] cells) => ScheduleReader
        .Read("| Date | Topic |\n|---|---|\n" + string.Concat(cells.Select(c => $"| {c} | T |\n"))).Seminars.Select(s => s.Date);
}
