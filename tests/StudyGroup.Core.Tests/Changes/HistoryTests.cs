using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Features.Reminders;
using Xunit;

namespace StudyGroup.Core.Tests.Changes;

public sealed class HistoryTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Every_change_by_an_organizer_can_be_undone()
    {
        Reply[] answers =
        [
            await Manage("seminar-add", ("topic", "More")),
            await Manage("seminar-edit", ("seminar", 4), ("topic", "Other")),
            await Manage("seminar-move", ("seminar", 4), ("when", "2027-01-12 18:00")),
            await Manage("seminar-cancel", ("seminar", 4)),
            await Manage("seminar-restore", ("seminar", 4)),
            await Manage("seminar-held", ("seminar", 1)),
            await _desk.Press(Desk.Organizer, await Manage("seminar-remove", ("seminar", 5)), "Remove it"),
            await Manage("slides", ("seminar", 4), ("url", "https://example.org/4")),
            await Manage("slides", ("seminar", 4), ("url", "https://example.org/4"), ("remove", true)),
            await Manage("settings", ("place", "Room 2")),
        ];
        Assert.All(answers, answer => Assert.Single(answer.Card().Buttons, b => b.Label == "Undo"));
    }

    [Fact]
    public async Task Undoing_a_move_restores_the_date_tells_the_channel_and_can_be_undone_itself()
    {
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Channel = new(5) } };
        await Manage("seminar-move", ("seminar", 4), ("when", "2027-01-12 18:00"));
        var moved = await Manage("seminar-move", ("seminar", 4), ("when", "2027-01-14 18:00"));
        _desk.Now += Duration.FromMinutes(2);
        var undone = await _desk.Press(Desk.Organizer, moved, "Undo");
        Assert.Equal("Undone\nSeminar 4 · Chapter 4: date ~Thu 14 Jan 2027, 18:00~ → Tue 12 Jan 2027, 18:00", undone.Text());
        Assert.Equal(2, _desk.Posts.Count(p => p.Subject is SeminarNews));
        var redone = await _desk.Press(Desk.Organizer, undone, "Undo");
        Assert.EndsWith("→ Thu 14 Jan 2027, 18:00", redone.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TBA", "Topic 4 (Seminar 4) has moved: ~To be announced (TBA)~ → <2027-01-12T17:00:00Z>")]
    [InlineData("tentative 2027-01-12 18:00", "Topic 4 (Seminar 4) is confirmed for <2027-01-12T17:00:00Z>")]
    public async Task Restored_date_is_news(string when, string told)
    {
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Channel = new(5) } };
        await Manage("seminar-move", ("seminar", 4), ("when", "2027-01-12 18:00"));
        var moved = await Manage("seminar-move", ("seminar", 4), ("when", when));
        _desk.Now += Duration.FromMinutes(2);
        await _desk.Press(Desk.Organizer, moved, "Undo");
        Assert.Equal(2, _desk.Posts.Count);
        Assert.Equal(told, _desk.Card(_desk.Posts[^1]).Text());
    }

    [Fact]
    public async Task Other_changes_stay_when_one_is_undone()
    {
        var edited = await Manage("seminar-edit", ("seminar", 4), ("topic", "Other"));
        await Manage("seminar-edit", ("seminar", 4), ("place", "Room 2"));
        await _desk.Press(Desk.Organizer, edited, "Undo");
        var seminar = _desk.Group.Numbered(4)!;
        Assert.Equal((TestGroup.Nine().Numbered(4)!.Topic, "Room 2"), (seminar.Topic, seminar.Place));
    }

    [Fact]
    public async Task Value_that_has_changed_since_is_not_undone()
    {
        var edited = await Manage("seminar-edit", ("seminar", 4), ("topic", "Other"));
        await Manage("seminar-edit", ("seminar", 4), ("topic", "Third"));
        Assert.Equal(
            "I can't undo that: @1 changed the topic of Third (Seminar 4) since (<2026-11-23T09:00:00Z R>). "
                + "Revert that first in /manage history.",
            (await _desk.Press(Desk.Organizer, edited, "Undo")).Text());
        Assert.Equal("Third", _desk.Group.Numbered(4)!.Topic);
    }

    [Fact]
    public async Task Refused_undo_speaks_of_several_things_in_the_plural()
    {
        var added = await Manage("notes", ("seminar", 4), ("text", "We agreed."));
        await Manage("notes", ("seminar", 4), ("remove", 1));
        Assert.Equal(
            "The notes of Topic 4 (Seminar 4) are already back to what they were, so there's nothing to undo.",
            (await _desk.Press(Desk.Organizer, added, "Undo")).Text());
    }

    [Fact]
    public async Task Refused_undo_says_who_changed_the_same_thing_since()
    {
        var cancelled = await Manage("seminar-cancel", ("seminar", 4));
        var booked = await Manage("settings", ("book", "Second"));
        var added = await Manage("seminar-add", ("topic", "More"));
        await Manage("seminar-restore", ("seminar", 4));
        Assert.Equal(
            "The cancellation of Topic 4 (Seminar 4) is already back to what it was, so there's nothing to undo.",
            (await _desk.Press(Desk.Organizer, cancelled, "Undo")).Text());
        await Manage("settings", ("book", "Third"));
        Assert.StartsWith(
            "I can't undo that: @1 changed the book in the settings since", (await _desk.Press(Desk.Organizer, booked, "Undo")).Text(),
            StringComparison.Ordinal);
        await Manage("seminar-edit", ("seminar", 10), ("place", "Attic"));
        Assert.StartsWith(
            "I can't undo that: @1 changed More (Seminar 10) since", (await _desk.Press(Desk.Organizer, added, "Undo")).Text(),
            StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, await Manage("seminar-remove", ("seminar", 10)), "Remove it");
        Assert.StartsWith(
            "I can't undo that: @1 removed More (Seminar 10) since", (await _desk.Press(Desk.Organizer, added, "Undo")).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_that_someone_else_beat_you_to_is_reported_as_done()
    {
        var edited = await Manage("seminar-edit", ("seminar", 4), ("topic", "Other"));
        _desk.Meanwhile = () => _desk.Press(Desk.Organizer, edited, "Undo").GetAwaiter().GetResult();
        Assert.Equal("That's already undone. See /manage history.", (await _desk.Press(Desk.Organizer, edited, "Undo")).Text());
        Assert.Equal(TestGroup.Nine().Numbered(4)!.Topic, _desk.Group.Numbered(4)!.Topic);
    }

    [Fact]
    public async Task History_says_who_changed_what_and_reverts_a_change_after_ten_minutes()
    {
        await Manage("seminar-edit", ("seminar", 4), ("topic", "Other"), ("place", "Room 2"));
        _desk.Now += Duration.FromDays(3);
        await Manage("settings", ("book", "Another"));
        var history = await Manage("history");
        Assert.Equal(
            """
            Recent changes
            1 · <2026-11-26T09:00:00Z> · @1
            Settings: book ~Designing Machine Learning Systems~ → Another
            2 · <2026-11-23T09:00:00Z> · @1
            Seminar 4 · Chapter 4: topic ~Topic 4~ → Other; place none → Room 2
            """,
            history.Text());
        await _desk.Press(Desk.Organizer, history, "Revert 2");
        Assert.Null(_desk.Group.Numbered(4)!.Place);
        Assert.True((await Manage("history")).Card().Buttons.Single(b => b.Label == "Revert 3").Disabled);
        Assert.Contains("already undone", (await _desk.Press(Desk.Organizer, history, "Revert 2")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_shows_the_reason_if_one_was_given()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4).On(4, 2026, 12, 11);
        await _desk.Press(Desk.Organizer, await Manage("shift", ("from", 4), ("by", "1 week"), ("reason", "Two of us are ill")), "Confirm");
        Assert.Equal(
            """
            Recent changes
            1 · <2026-11-23T09:00:00Z> · @1
            Two of us are ill
            Seminar 4 · Chapter 4: date ~Fri 11 Dec 2026, 18:00~ → Fri 18 Dec 2026, 18:00
            """,
            (await Manage("history")).Text());
        await _desk.Press(Desk.Organizer, await Manage("swap", ("a", 3), ("b", 4), ("reason", "Ben is away")), "Confirm");
        await _desk.Press(Desk.Organizer, await Manage("history"), "Revert 1");
        Assert.Contains(" · undone since\nBen is away\n", (await Manage("history")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_can_neither_undo_an_organizers_change_nor_see_the_history()
    {
        var edited = await Manage("seminar-edit", ("seminar", 4), ("topic", "Other"));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, edited, "Undo"));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, await Manage("history"), "Revert 1"));
        Assert.Equal("Other", _desk.Group.Numbered(4)!.Topic);
    }

    [Fact]
    public async Task Others_are_told_who_can_undo_a_members_change()
    {
        var taken = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        Assert.Equal(
            "Only @2, who made that change, and organizers can undo it. Ask one of them.",
            Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ben, taken, "Undo")).Text());
        Assert.Equal(Desk.Ana.Id, _desk.Group.Numbered(4)!.Presenters.Single().Member);
        _desk.Now += Duration.FromMinutes(11);
        Assert.StartsWith(
            "That was more than ten minutes ago. An organizer", (await _desk.Press(Desk.Ben, taken, "Undo")).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_that_changes_nothing_is_not_recorded()
    {
        var same = await Manage("settings", ("start", "18:00"));
        Assert.DoesNotContain(same.Card().Buttons, b => b.Label == "Undo");
        Assert.StartsWith("Nothing has changed", (await Manage("history")).Text(), StringComparison.Ordinal);
    }

    private Task<Reply> Manage(string name, params (string Name, object Value)[] options) =>
        _desk.Command(Desk.Organizer, $"manage {name}", options);
}
