using NodaTime;
using StudyGroup.Core.Dates;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

public sealed class DateWordsTests
{
    private static readonly Instant Now = A.Moment("2026-11-22T17:00:00Z");

    [Fact]
    public void A_day_has_its_weekday() => Assert.Equal("Fri 4 Dec 2026", DateWords.Day(new(2026, 12, 4)));

    [Fact]
    public void Moment_is_worded_as_clocks_in_the_zone_show_it() =>
        Assert.Equal("Fri 4 Dec 2026, 18:00", DateWords.DateAndTime(A.Moment("2026-12-04T17:00:00Z"), Zones.Find("Europe/Berlin")!));

    [Theory]
    [InlineData("12.00:00:00", "in 12 days")]
    [InlineData("11.23:50:00", "in 12 days")]
    [InlineData("1.11:00:00", "in 35 hours")]
    [InlineData("23:40:00", "in 1 day")]
    [InlineData("23:20:00", "in 23 hours")]
    [InlineData("03:00:00", "in 3 hours")]
    [InlineData("01:30:00", "in 90 minutes")]
    [InlineData("00:59:40", "in 1 hour")]
    [InlineData("00:59:00", "in 59 minutes")]
    [InlineData("00:01:00", "in 1 minute")]
    [InlineData("00:00:20", "now")]
    [InlineData("00:00:00", "now")]
    [InlineData("-00:00:20", "now")]
    [InlineData("-00:05:00", "5 minutes ago")]
    [InlineData("-2.00:00:00", "2 days ago")]
    [InlineData("2.01:00:00", "in 2 days")]
    public void Distance_in_time_is_worded_in_the_largest_unit(string off, string said) =>
        Assert.Equal(
            said,
            DateWords.HowFar(Now, Now + Duration.FromTimeSpan(TimeSpan.Parse(off, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(90, "1 h 30 min")]
    [InlineData(120, "2 h")]
    [InlineData(45, "45 min")]
    [InlineData(1440, "24 h")]
    public void Length_is_worded_in_hours_and_minutes(int minutes, string said) =>
        Assert.Equal(said, DateWords.Length(Duration.FromMinutes(minutes)));

    [Theory]
    [InlineData(0, "now")]
    [InlineData(1, "in 1 minute")]
    [InlineData(60, "in 1 hour")]
    [InlineData(90, "in 90 minutes")]
    [InlineData(36 * 60, "in 36 hours")]
    [InlineData(7 * 1440, "in 7 days")]
    public void Lead_time_is_worded_exactly(int minutes, string said) => Assert.Equal(said, DateWords.Lead(Duration.FromMinutes(minutes)));

    [Theory]
    [InlineData("18:00", "18:00")]
    [InlineData(" 9:05 ", "09:05")]
    [InlineData("6pm", "18:00")]
    [InlineData("6 PM", "18:00")]
    [InlineData("6:30 p.m.", "18:30")]
    [InlineData("12am", "00:00")]
    [InlineData("12 pm", "12:00")]
    [InlineData("00:00", "00:00")]
    [InlineData("18.00", "18:00")]
    [InlineData("18h30", "18:30")]
    [InlineData("half past six pm", "18:30")]
    [InlineData("noon", "12:00")]
    public void A_time_of_day_is_read(string typed, string said) =>
        Assert.Equal(said, DateWords.TimeOfDay(DateWords.ReadTime(typed)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("18")]
    [InlineData("24:00")]
    [InlineData("18:60")]
    [InlineData("18:5")]
    [InlineData("half past six")]
    [InlineData("18:00 18:00")]
    [InlineData("0pm")]
    [InlineData("13pm")]
    [InlineData("٦pm")]
    [InlineData("six")]
    public void Text_that_is_not_a_time_of_day_is_not_read(string typed) => Assert.Null(DateWords.ReadTime(typed));
}
