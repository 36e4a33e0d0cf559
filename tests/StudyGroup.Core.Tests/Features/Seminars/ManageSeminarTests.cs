using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Seminars;

public class ManageSeminarTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_seminar_is_added_with_the_next_number()
    {
        var reply = await Manage("seminar-add", ("topic", "Looking back"), ("when", "2026-12-04 19:30"), ("presenter", Desk.Ben.Id));
        Assert.Contains("Added: Seminar 10", reply.Text(), StringComparison.Ordinal);
        Assert.Contains("Fri 4 Dec 2026, 19:30 (Europe/Berlin), in 11 days", reply.Text(), StringComparison.Ordinal);
        Assert.Equal(Desk.Ben.Id, _desk.Group.Numbered(10)!.Presenter);
    }

    [Fact]
    public async Task A_number_that_is_taken_is_refused() =>
        Assert.Contains("There is a Seminar 3 already: Data Engineering for ML", (await Manage("seminar-add", ("topic", "x"), ("number", 3))).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task A_date_that_cannot_be_read_changes_nothing()
    {
        Assert.IsType<Reply.Refused>(await Manage("seminar-add", ("topic", "x"), ("when", "soonish")));
        Assert.Equal(9, _desk.Group.Seminars.Length);
    }

    [Fact]
    public async Task A_full_schedule_takes_no_more()
    {
        while (_desk.Group.Seminars.Length < Group.MostSeminars) await Manage("seminar-add", ("topic", "x"));
        Assert.Contains("The schedule is full", (await Manage("seminar-add", ("topic", "x"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_says_old_and_new_with_weekday_zone_and_how_far_off()
    {
        var reply = await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-05"));
        Assert.Contains("~Coming soon~ → Sat 5 Dec 2026, 18:00 (Europe/Berlin, the usual start), in 12 days", reply.Text(), StringComparison.Ordinal);
        Assert.Contains("Nobody will be reminded: set a channel with /manage settings.", reply.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_of_a_dated_seminar_is_news_for_the_channel_and_a_first_date_is_not()
    {
        _desk.Group = _desk.Group.InChannel();
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-05"));
        Assert.DoesNotContain(_desk.Posts, p => p.Subject is SeminarNews);
        await Manage("seminar-move", ("seminar", 3), ("when", "TBA"));
        var news = Assert.Single(_desk.Posts, p => p.State == PostState.Waiting);
        Assert.Equal("Data Engineering for ML (Seminar 3) has moved: ~<2026-12-05T17:00:00Z>~ → To be announced (TBA)", Card(news).Text());
    }

    [Fact]
    public async Task Cancelling_and_restoring_are_news_and_keep_the_seminar_visible()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4).InChannel();
        Assert.Contains("is cancelled. Reason: flu.", (await Manage("seminar-cancel", ("seminar", 3), ("reason", "flu"))).Text(), StringComparison.Ordinal);
        Assert.Contains("❌ ~3 · Chapter 3 · Data Engineering for ML", (await _desk.Command(Desk.Ana, "schedule")).Text(), StringComparison.Ordinal);
        Assert.Contains("Next: Seminar 4", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
        Assert.Contains("cancelled already", (await Manage("seminar-cancel", ("seminar", 3))).Text(), StringComparison.Ordinal);
        Assert.Contains("Restore it first", (await Manage("seminar-move", ("seminar", 3), ("when", "TBA"))).Text(), StringComparison.Ordinal);
        Assert.Equal("Data Engineering for ML (Seminar 3) is cancelled: ~<2026-12-04T17:00:00Z>~ (flu)", Card(_desk.Posts[^1]).Text());
        _desk.Now += Duration.FromMinutes(1);
        Assert.Contains("is back: Fri 4 Dec 2026, 18:00", (await Manage("seminar-restore", ("seminar", 3))).Text(), StringComparison.Ordinal);
        Assert.Contains("is back on", Card(_desk.Posts[^1]).Text(), StringComparison.Ordinal);
        Assert.Contains("is not cancelled", (await Manage("seminar-restore", ("seminar", 3))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undated_seminar_can_be_marked_as_held_and_the_next_is_the_next()
    {
        var reply = await Manage("seminar-held", ("seminar", 3), ("when", "2026-11-20"));
        Assert.Equal("Seminar 3 · Chapter 3 is marked as held, on Fri 20 Nov 2026, 18:00.\nThe next is Seminar 4 · Chapter 4: To be announced (TBA).", reply.Text());
        Assert.IsType<Reply.Refused>(await Manage("seminar-held", ("seminar", 4), ("when", "2026-12-20")));
        await Manage("seminar-move", ("seminar", 5), ("when", "2026-12-20"));
        Assert.Contains("is still to come", (await Manage("seminar-held", ("seminar", 5))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_a_held_seminar_to_come_brings_it_back()
    {
        await Manage("seminar-held", ("seminar", 3));
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-05"));
        Assert.Equal(3, Schedule.Next(_desk.Group, _desk.Now)!.Number);
    }

    [Fact]
    public async Task An_edit_changes_what_is_named_and_empties_what_is_to_be_cleared()
    {
        await Manage("seminar-edit", ("seminar", 3), ("topic", "Data"), ("place", "Attic"), ("presenter", Desk.Ana.Id));
        var reply = await Manage("seminar-edit", ("seminar", 3), ("clear", "presenter"), ("chapter", "3.1"));
        Assert.Contains("Seminar 3 · 3.1\nData", reply.Text(), StringComparison.Ordinal);
        Assert.Contains("Attic", reply.Text(), StringComparison.Ordinal);
        Assert.Null(_desk.Group.Numbered(3)!.Presenter);
        Assert.Contains("Say what to change", (await Manage("seminar-edit", ("seminar", 3))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_wants_a_confirmation_takes_the_points_along_and_can_be_undone_for_ten_minutes()
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "mine"), ("seminar", 3));
        var asked = await Manage("seminar-remove", ("seminar", 3));
        Assert.Contains("with its discussion point?", asked.Text(), StringComparison.Ordinal);
        Assert.NotNull(_desk.Group.Numbered(3));
        var removed = await _desk.Press(Desk.Organizer, asked, "Remove it");
        Assert.Null(_desk.Group.Numbered(3));
        Assert.Empty(_desk.Suggest(Desk.Ana, "point edit", "point", ""));
        _desk.Now += Duration.FromMinutes(10);
        var back = await _desk.Press(Desk.Organizer, removed, "Undo");
        Assert.StartsWith("Taken back\nSeminar 3 · Chapter 3 is back: ", back.Text(), StringComparison.Ordinal);
        Assert.Contains("mine", (await _desk.Command(Desk.Ana, "point list", ("seminar", 3))).Text(), StringComparison.Ordinal);
        Assert.Contains("taken back already", (await _desk.Press(Desk.Organizer, removed, "Undo")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_ten_minutes_or_when_the_number_is_taken_there_is_no_undo()
    {
        var removed = await _desk.Press(Desk.Organizer, await Manage("seminar-remove", ("seminar", 3)), "Remove it");
        await Manage("seminar-add", ("topic", "New"), ("number", 3));
        Assert.Contains("another Seminar 3", (await _desk.Press(Desk.Organizer, removed, "Undo")).Text(), StringComparison.Ordinal);
        _desk.Now += Duration.FromSeconds(601);
        Assert.Contains("Ten minutes are over", (await _desk.Press(Desk.Organizer, removed, "Undo")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_no_longer_organizes_cannot_press_the_confirming_button()
    {
        var asked = await Manage("seminar-remove", ("seminar", 3));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, asked, "Remove it"));
        Assert.NotNull(_desk.Group.Numbered(3));
        Assert.Equal("Nothing was removed.", (await _desk.Press(Desk.Organizer, asked, "Keep it")).Text());
    }

    private Task<Reply> Manage(string name, params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, $"manage {name}", options);

    private Card Card(Post post) => Rules.Card(_desk.Group, post, _desk.Now);
}
