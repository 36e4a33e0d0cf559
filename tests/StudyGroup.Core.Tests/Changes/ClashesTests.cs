using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Changes;

public sealed class ClashesTests
{
    private const string HeadsUp = "Heads-up: Data Engineering for ML (Seminar 3) is at the same time, <2026-12-04T17:00:00Z>.";

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4) };

    [Fact]
    public async Task Moved_added_or_restored_seminar_gets_a_heads_up_about_an_overlap()
    {
        Assert.Contains(
            HeadsUp, (await Manage("seminar-move", ("seminar", 4), ("when", "2026-12-04 19:00"))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            HeadsUp, (await Manage("seminar-add", ("topic", "More"), ("when", "2026-12-04 17:00"))).Text(), StringComparison.Ordinal);
        await Manage("seminar-cancel", ("seminar", 4));
        Assert.Contains(HeadsUp, (await Manage("seminar-restore", ("seminar", 4))).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Heads-up", (await Manage("seminar-move", ("seminar", 4), ("when", "2026-12-04 21:00"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Adjacent_cancelled_or_held_seminars_do_not_clash()
    {
        var group = _desk.Group.On(4, 2026, 12, 4, 19, 30).On(5, 2026, 12, 4).On(6, 2026, 12, 4);
        group = group.With(group.Numbered(5)! with { Cancelled = new Cancellation(null) })
            .With(group.Numbered(6)! with { MarkedHeld = true });
        Assert.Empty(Clashes.With(group, group.Numbered(3)!));
        Assert.Empty(Clashes.With(group, group.Numbered(5)!));
        Assert.Empty(Clashes.With(group, group.Numbered(7)!));
        var close = group.On(4, 2026, 12, 4, 19, 29);
        Assert.Equal([4], Clashes.With(close, close.Numbered(3)!).Select(s => s.Number));
    }

    [Fact]
    public async Task Import_preview_has_a_heads_up_about_an_overlap()
    {
        var asked = await Manage("import", ("text", "| Seminar | Date | Topic |\n|---|---|---|\n| 4 | 2026-12-04 18:30 | Four |"));
        Assert.Contains(
            "Four (Seminar 4) would be at the same time as Data Engineering for ML (Seminar 3): Fri 4 Dec 2026, 18:30.", asked.Text(),
            StringComparison.Ordinal);
    }

    private Task<Reply> Manage(string command, params (string Name, object Value)[] options) =>
        _desk.Command(Desk.Organizer, $"manage {command}", options);
}
