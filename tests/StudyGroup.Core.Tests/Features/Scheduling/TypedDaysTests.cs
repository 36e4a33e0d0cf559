using Xunit;

namespace StudyGroup.Core.Tests.Features.Scheduling;

/// <summary>What is suggested where a series' days are typed.</summary>
public sealed class TypedDaysTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(4, 2026, 12, 4, 19, 30) };

    [Theory]
    [InlineData("21 dec", "Mon 21 Dec 2026 · in 28 days=2026-12-21")]
    [InlineData("next friday", "Fri 27 Nov 2026 · in 4 days=2026-11-27", "Fri 4 Dec 2026 · in 11 days=2026-12-04")]
    [InlineData("tomor", "Tue 24 Nov 2026 · in 32 hours=2026-11-24")]
    [InlineData("")]
    [InlineData("21 dec 18:00", "I can't read “21 dec 18:00” as a day. Try “21 dec” or “2026-12-21”, without a time.=21 dec 18:00")]
    [InlineData("coming soon", "I can't read “coming soon” as a day. Try “21 dec” or “2026-12-21”, without a time.=coming soon")]
    public void Break_days_are_suggested_without_a_time(string typed, params string[] shown)
    {
        Assert.Equal(shown, Suggest("break-add", "from", typed));
        Assert.Equal(shown, Suggest("break-add", "until", typed));
    }

    [Theory]
    [InlineData(
        "next fri 6pm", "Fri 27 Nov 2026, 18:00 Europe/Berlin · in 4 days=2026-11-27 18:00",
        "Fri 4 Dec 2026, 18:00 Europe/Berlin · in 11 days=2026-12-04 18:00")]
    [InlineData("a week later", "Fri 11 Dec 2026, 19:30 Europe/Berlin · in 18 days=2026-12-11 19:30")]
    [InlineData("TBA")]
    [InlineData("maybe friday")]
    public void First_date_of_a_plan_is_suggested_and_settled(string typed, params string[] shown) =>
        Assert.Equal(shown, Suggest("plan", "first", typed));

    [Theory]
    [InlineData("to next friday", "to Fri 27 Nov 2026 · in 4 days=to 2026-11-27", "to Fri 4 Dec 2026 · in 11 days=to 2026-12-04")]
    [InlineData("to a week later", "to Fri 11 Dec 2026, 19:30 Europe/Berlin · in 18 days=to 2026-12-11 19:30")]
    [InlineData(
        "to whenever",
        "I can't read “whenever” as a date. Try “2026-11-30 18:00”, “friday 18:00”, “in 2 weeks”, “TBA” or “coming soon”.=to whenever")]
    [InlineData("1", "1 week=1 week", "1 day=1 day", "1 hour=1 hour")]
    public void Shift_to_a_date_suggests_the_date(string typed, params string[] shown) =>
        Assert.Equal(shown, Suggest("shift", "by", typed));

    private IEnumerable<string> Suggest(string command, string option, string typed) =>
        _desk.Suggest(Desk.Organizer, $"manage {command}", option, typed, ("from", 4)).Select(s => $"{s.Shown}={s.Value}");
}
