using StudyGroup.Core.Contract;
using Xunit;

namespace StudyGroup.Core.Tests.Domain;

public sealed class BreakTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(4, 2026, 12, 24) };

    [Fact]
    public async Task Added_break_names_affected_seminars_and_can_be_undone()
    {
        var added = await Manage("break-add", ("from", "2026-12-21"), ("until", "2027-01-03"), ("reason", "holidays"));
        Assert.Equal(
            "No seminar: holidays\nMon 21 Dec 2026 to Sun 3 Jan 2027\nSeminar 4 falls in this break. "
                + "Move it with /manage seminar-move or /manage shift.",
            added.Text());
        await _desk.Press(Desk.Organizer, added, "Undo");
        Assert.Empty(_desk.Group.Breaks);
    }

    [Fact]
    public async Task Break_is_picked_from_the_list_and_removed()
    {
        await Manage("break-add", ("from", "2026-12-21"), ("reason", "holidays"));
        var suggested = Assert.Single(_desk.Suggest(Desk.Organizer, "manage break-remove", "break", "holi"));
        Assert.Equal("Mon 21 Dec 2026 · holidays", suggested.Shown);
        Assert.Equal(
            "The break on ~Mon 21 Dec 2026~ (holidays) is removed.", (await Manage("break-remove", ("break", suggested.Value))).Text());
        Assert.StartsWith(
            "There are no breaks.", (await Manage("break-remove", ("break", suggested.Value))).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no seminar")]
    [InlineData("No meeting")]
    public async Task Reason_that_repeats_no_seminar_is_left_out(string reason)
    {
        Assert.Equal("No seminar\nMon 21 Dec 2026", (await Manage("break-add", ("from", "2026-12-21"), ("reason", reason))).Text());
        Assert.Contains("\n— no seminar, Mon 21 Dec —\n", (await _desk.Command(Desk.Ana, "schedule")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-21", "2026-12-20", "That break would end before it starts")]
    [InlineData("2026-12-21", "2027-12-20", "A break can have up to 200 days; yours is 365.")]
    [InlineData(
        "2026-12-21 18:00", "2026-12-24", "I can't read “2026-12-21 18:00” as a day. Try “21 dec” or “2026-12-21”, without a time.")]
    [InlineData("soon", "2026-12-24", "I can't read “soon” as a day")]
    public async Task Invalid_break_is_refused(string from, string until, string said) =>
        Assert.StartsWith(
            said, (await Manage("break-add", ("from", from), ("until", until), ("reason", "x"))).Text(), StringComparison.Ordinal);

    private Task<Reply> Manage(string name, params (string Name, object Value)[] options) =>
        _desk.Command(Desk.Organizer, $"manage {name}", options);
}
