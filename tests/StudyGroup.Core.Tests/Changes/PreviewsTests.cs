using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Changes;

public sealed class PreviewsTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(4, 2026, 12, 4).On(5, 2026, 12, 11) };

    [Fact]
    public async Task Plan_confirmed_several_times_is_carried_out_once()
    {
        var asked = await _desk.Command(Desk.Organizer, "manage shift", ("from", 5), ("by", "1 week"));
        Reply? meanwhile = null;
        _desk.Meanwhile = () => meanwhile = _desk.Press(Desk.Organizer, asked, "Confirm").GetAwaiter().GetResult();
        var first = await _desk.Press(Desk.Organizer, asked, "Confirm");
        var second = await _desk.Press(Desk.Organizer, asked, "Confirm");

        Assert.Equal("I'm already working on that one. It'll be done in a moment.", meanwhile!.Text());
        Assert.StartsWith("Done", first.Text(), StringComparison.Ordinal);
        Assert.Equal(
            "That's been answered or replaced, or it's more than a week old. "
                + "To start over, use the command again.",
            second.Text());
        Assert.Equal(18, ((SeminarDate.On)_desk.Group.Numbered(5)!.Date).Day.Day);
    }

    [Theory]
    [
        InlineData(
            "manage shift", "from", 4L, "by", "1 week",
            "Topic 4 (Seminar 4) is already over, so nothing was changed. Use the command again."),
    ]
    [InlineData("manage swap", "a", 4L, "b", 6L, "Topic 4 (Seminar 4) is already over, so nothing was changed. Use the command again.")]
    [
        InlineData(
            "manage shift", "from", 5L, "by", "-6 days",
            "Topic 5 (Seminar 5) would already have started, so nothing was changed. Use the command again."),
    ]
    [
        InlineData(
            "manage plan", "first", "2026-12-05", "rhythm", "every week",
            "Data Engineering for ML (Seminar 3) would already have started, so nothing was changed. Use the command again."),
    ]
    public async Task Seminar_that_is_over_by_the_time_of_confirmation_is_not_moved(
        string command, string one, object first, string other, object second, string said)
    {
        var asked = await _desk.Command(Desk.Organizer, command, (one, first), (other, second));
        _desk.Now = NodaTime.Instant.FromUtc(2026, 12, 5, 20, 0);
        var before = _desk.Group;
        Assert.Equal(said, (await _desk.Press(Desk.Organizer, asked, "Confirm")).Text());
        Assert.Equal(before, _desk.Group);
    }

    [Theory]
    [InlineData("plan-confirm")]
    [InlineData("plan-cancel")]
    [InlineData("plan-page")]
    public async Task Preview_buttons_work_only_for_previews(string name)
    {
        var question = await _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 6), ("when", "4/12"));
        Assert.Equal(
            "That's been answered or replaced, or it's more than a week old. "
                + "To start over, use the command again.",
            (await _desk.Press(Desk.Organizer, new ActionId(name, "1", "0"))).Text());
        Assert.StartsWith("Moved", (await _desk.Press(Desk.Organizer, question, "Fri 4 Dec 2026, 18:00")).Text(), StringComparison.Ordinal);
    }
}
