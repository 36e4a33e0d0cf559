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
    public async Task Seminar_is_added_with_the_next_number()
    {
        var reply = await Manage("seminar-add", ("topic", "Looking back"), ("when", "2026-12-04 19:30"), ("presenter", Desk.Ben.Id));
        Assert.Contains("Added: Seminar 10", reply.Text(), StringComparison.Ordinal);
        Assert.Contains("Fri 4 Dec 2026, 19:30 (Europe/Berlin), in 11 days", reply.Text(), StringComparison.Ordinal);
        Assert.Equal(Desk.Ben.Id, _desk.Group.Numbered(10)!.Presenters.Single().Member);
    }

    [Fact]
    public async Task Taken_number_is_refused() =>
        Assert.Contains(
            "There's already a Seminar 3: Data Engineering for ML",
            (await Manage("seminar-add", ("topic", "x"), ("number", 3))).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Unreadable_date_changes_nothing()
    {
        Assert.IsType<Reply.Refused>(await Manage("seminar-add", ("topic", "x"), ("when", "soonish")));
        Assert.Equal(9, _desk.Group.Seminars.Length);
    }

    [Fact]
    public async Task Full_schedule_takes_no_more_seminars()
    {
        while (_desk.Group.Seminars.Length < Group.MaxSeminars) await Manage("seminar-add", ("topic", "x"));
        Assert.Contains("The schedule is full", (await Manage("seminar-add", ("topic", "x"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_shows_the_old_and_new_date_in_full()
    {
        var reply = await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-05"));
        Assert.Contains(
            "~coming soon~ → Sat 5 Dec 2026, 18:00 (Europe/Berlin, the usual start), in 12 days", reply.Text(), StringComparison.Ordinal);
        Assert.Contains("Nobody will get a reminder yet. Pick a channel with /manage settings.", reply.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_of_a_dated_seminar_is_news_but_a_first_date_is_not()
    {
        _desk.Group = _desk.Group.InChannel();
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-05"));
        Assert.DoesNotContain(_desk.Posts, p => p.Subject is SeminarNews);
        await Manage("seminar-move", ("seminar", 3), ("when", "TBA"));
        var news = Assert.Single(_desk.Posts, p => p.State == PostState.Waiting);
        Assert.Equal("Data Engineering for ML (Seminar 3) has moved: ~<2026-12-05T17:00:00Z>~ → To be announced (TBA)", Card(news).Text());
    }

    [Fact]
    public async Task Cancelling_and_restoring_are_news_and_keep_the_seminar_listed()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4).InChannel();
        Assert.Contains(
            "is cancelled. Reason: flu.",
            (await Manage("seminar-cancel", ("seminar", 3), ("reason", "flu"))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "❌ ~<2026-12-04T17:00:00Z> · 3 · Chapter 3 · Data Engineering for ML~ · cancelled",
            (await _desk.Command(Desk.Ana, "schedule")).Text(), StringComparison.Ordinal);
        Assert.Contains("Topic 4\nSeminar 4", (await _desk.Command(Desk.Ana, "next-seminar")).Text(), StringComparison.Ordinal);
        Assert.Contains("already cancelled", (await Manage("seminar-cancel", ("seminar", 3))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "Bring it back first", (await Manage("seminar-move", ("seminar", 3), ("when", "TBA"))).Text(), StringComparison.Ordinal);
        Assert.Equal("Data Engineering for ML (Seminar 3) is cancelled: ~<2026-12-04T17:00:00Z>~ (flu)", Card(_desk.Posts[^1]).Text());
        _desk.Now += Duration.FromMinutes(1);
        Assert.Contains(
            "is back on: Fri 4 Dec 2026, 18:00", (await Manage("seminar-restore", ("seminar", 3))).Text(), StringComparison.Ordinal);
        Assert.Contains("is back on", Card(_desk.Posts[^1]).Text(), StringComparison.Ordinal);
        Assert.Contains("isn't cancelled", (await Manage("seminar-restore", ("seminar", 3))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undated_seminar_can_be_marked_as_held_and_the_schedule_moves_on()
    {
        var reply = await Manage("seminar-held", ("seminar", 3), ("when", "2026-11-20"));
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) is marked as held, on Fri 20 Nov 2026, 18:00.\n"
                + "Up next: Topic 4 (Seminar 4), TBA.",
            reply.Text());
        Assert.IsType<Reply.Refused>(await Manage("seminar-held", ("seminar", 4), ("when", "2026-12-20")));
        await Manage("seminar-move", ("seminar", 5), ("when", "2026-12-20"));
        Assert.Contains("is still coming up", (await Manage("seminar-held", ("seminar", 5))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Held_seminar_comes_back_when_moved_to_the_future()
    {
        await Manage("seminar-held", ("seminar", 3));
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-05"));
        Assert.Equal(3, Schedule.Next(_desk.Group, _desk.Now)!.Number);
    }

    [Fact]
    public async Task Edit_changes_given_details_and_clears_the_chosen_one()
    {
        await Manage("seminar-edit", ("seminar", 3), ("topic", "Data"), ("place", "Attic"), ("presenter", Desk.Ana.Id));
        var reply = await Manage("seminar-edit", ("seminar", 3), ("clear", "presenter"), ("chapter", "3.1"));
        Assert.Contains(
            "Data\nSeminar 3 · 3.1 · ▰▰▱▱▱▱▱▱▱ 3 of 9\n📅 Coming soon\n📖 Designing Machine Learning Systems, 3.1", reply.Text(),
            StringComparison.Ordinal);
        Assert.Contains("Attic", reply.Text(), StringComparison.Ordinal);
        Assert.Empty(_desk.Group.Numbered(3)!.Presenters);
        Assert.Contains("What should I change?", (await Manage("seminar-edit", ("seminar", 3))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removal_needs_confirmation_includes_points_and_can_be_undone_for_ten_minutes()
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "mine"), ("seminar", 3));
        var asked = await Manage("seminar-remove", ("seminar", 3));
        Assert.Contains("and its discussion point?", asked.Text(), StringComparison.Ordinal);
        Assert.NotNull(_desk.Group.Numbered(3));
        var removed = await _desk.Press(Desk.Organizer, asked, "Remove it");
        Assert.Null(_desk.Group.Numbered(3));
        Assert.Empty(_desk.Suggest(Desk.Ana, "point edit", "point", ""));
        _desk.Now += Duration.FromMinutes(10);
        var back = await _desk.Press(Desk.Organizer, removed, "Undo");
        Assert.StartsWith("Undone\nSeminar 3 · Chapter 3 is back: ", back.Text(), StringComparison.Ordinal);
        Assert.Contains("mine", (await _desk.Command(Desk.Ana, "point list", ("seminar", 3))).Text(), StringComparison.Ordinal);
        Assert.Contains("already undone", (await _desk.Press(Desk.Organizer, removed, "Undo")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removal_cannot_be_undone_after_ten_minutes_or_if_the_number_is_taken()
    {
        var removed = await _desk.Press(Desk.Organizer, await Manage("seminar-remove", ("seminar", 3)), "Remove it");
        await Manage("seminar-add", ("topic", "New"), ("number", 3));
        Assert.Contains("another Seminar 3", (await _desk.Press(Desk.Organizer, removed, "Undo")).Text(), StringComparison.Ordinal);
        _desk.Now += Duration.FromSeconds(601);
        Assert.Contains(
            "That was more than ten minutes ago", (await _desk.Press(Desk.Organizer, removed, "Undo")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_who_is_not_an_organizer_cannot_confirm_a_removal()
    {
        var asked = await Manage("seminar-remove", ("seminar", 3));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, asked, "Remove it"));
        Assert.NotNull(_desk.Group.Numbered(3));
        Assert.Equal("Nothing was removed.", (await _desk.Press(Desk.Organizer, asked, "Keep it")).Text());
    }

    private Task<Reply> Manage(string name, params (string Name, object Value)[] options) =>
        _desk.Command(Desk.Organizer, $"manage {name}", options);

    private Card Card(Post post) => Rules.Card(_desk.Group, post, _desk.Now);
}
