using NodaTime.Text;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Features.Import.Parsing.Days;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing.Days;

public sealed class TimeShapeTests
{
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    [Theory]
    [InlineData("11:15-1:45pm", "11:15")]
    [InlineData("10-1pm", "10:00")]
    [InlineData("11-12pm", "11:00")]
    [InlineData("8-4:30 p.m.", "08:00")]
    [InlineData("7-12pm", "07:00")]
    [InlineData("12-2pm", "12:00")]
    [InlineData("12:15–1 pm", "12:15")]
    [InlineData("3-5pm", "15:00")]
    [InlineData("6:30-8PM", "18:30")]
    [InlineData("9-11am", "09:00")]
    [InlineData("11-1am", "23:00")]
    [InlineData("10-12am", "22:00")]
    [InlineData("10am-1", "10:00")]
    [InlineData("1pm-3", "13:00")]
    [InlineData("10:30-13:00", "10:30")]
    [InlineData("11.30 - 1.30pm", "11:30")]
    [InlineData("1115-1pm", "11:15")]
    [InlineData("11a-2p", "11:00")]
    [InlineData("14:00-3pm", "14:00")]
    public void Start_takes_the_half_of_the_day_that_puts_it_before_the_end(string written, string start) =>
        Assert.Equal(start, Read(written));

    [Theory]
    [InlineData("noon")]
    [InlineData("midday")]
    [InlineData("at noon")]
    [InlineData("12 noon")]
    [InlineData("12:00 noon")]
    [InlineData("12n")]
    [InlineData("noon-1:30pm")]
    [InlineData("Noon to 1")]
    [InlineData("12 noon – 2pm")]
    [InlineData("正午")]
    public void Noon_is_a_time(string written) => Assert.Equal("12:00", Read(written));

    [Theory]
    [InlineData("9:30-noon", "09:30")]
    [InlineData("10am to noon", "10:00")]
    [InlineData("11 - 12 noon", "11:00")]
    [InlineData("8-midnight", "20:00")]
    [InlineData("9pm-midnight", "21:00")]
    public void Range_may_end_at_noon_or_midnight(string written, string start) => Assert.Equal(start, Read(written));

    [Theory]
    [InlineData("from 6pm", "18:00")]
    [InlineData("from 11 to 1pm", "11:00")]
    [InlineData("between 6 and 8pm", "18:00")]
    [InlineData("starts at 18:15", "18:15")]
    [InlineData("6pm onwards", "18:00")]
    [InlineData("6pm till 8pm", "18:00")]
    [InlineData("ab 18 Uhr", "18:00")]
    [InlineData("von 18 bis 20 Uhr", "18:00")]
    [InlineData("de 18h à 20h", "18:00")]
    [InlineData("a las 18:30", "18:30")]
    [InlineData("dalle 18 alle 20", "18:00")]
    [InlineData("das 18h às 20h", "18:00")]
    [InlineData("van 19.00 tot 20.30 uur", "19:00")]
    [InlineData("at 18", "18:00")]
    public void Words_before_and_between_times_are_read(string written, string start) => Assert.Equal(start, Read(written));

    [Theory]
    [InlineData("18：30", "18:30")]
    [InlineData("１８：３０", "18:30")]
    [InlineData("6:30:00 PM", "18:30")]
    [InlineData("18:30:00.000", "18:30")]
    [InlineData("18:00〜19:30", "18:00")]
    [InlineData("6\u202F:\u200B30", null)]
    [InlineData("\u200E6\u202Fpm\u200E", "18:00")]
    [InlineData("18時30分", "18:30")]
    [InlineData("下午6点半", "18:30")]
    [InlineData("午後7時", "19:00")]
    [InlineData("오전 10시", "10:00")]
    [InlineData("晚上七点", "19:00")]
    public void Other_keyboards_write_times_too(string written, string? start) => Assert.Equal(start, Read(written));

    [Theory]
    [InlineData("7")]
    [InlineData("at 7")]
    [InlineData("1984")]
    [InlineData("2001: A Space Odyssey")]
    [InlineData("25:00")]
    [InlineData("18:60")]
    [InlineData("13am")]
    [InlineData("0pm")]
    [InlineData("6-8-10pm")]
    [InlineData("Nooning")]
    [InlineData("afternoon")]
    [InlineData("")]
    public void Text_that_is_not_a_time_is_not_read_as_one(string written) => Assert.Null(Read(written));

    [Theory]
    [InlineData("3-5", true)]
    [InlineData("2a", true)]
    [InlineData("3-5pm", false)]
    [InlineData("noon-1", false)]
    public void Numbers_that_may_be_chapters_are_known(string written, bool mayBe) =>
        Assert.Equal(mayBe, TimeShape.Read(Typed.Tidy(written))!.MayBeNumbers);

    private static string? Read(string written) => TimeShape.Read(Typed.Tidy(written)) is { } shape ? Minute.Format(shape.Time) : null;
}
