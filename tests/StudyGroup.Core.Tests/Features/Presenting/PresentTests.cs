using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Presenting;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Presenting;

public sealed class PresentTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Presenter_is_named_beside_the_mention_once_their_name_is_known()
    {
        _desk.Names[Desk.Ana.Id] = "Ana Beck";
        await _desk.Command(Desk.Ana, "present", ("seminar", 5));
        Assert.Equal((Desk.Ana.Id, "Ana Beck"), (_desk.Group.Numbered(5)!.Presenter, _desk.Group.Numbered(5)!.PresenterName));
        _desk.Names[Desk.Ben.Id] = "Ben Ode";
        await _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", 5), ("presenter", Desk.Ben.Id));
        Assert.Contains("@3 (Ben Ode)", (await _desk.Command(Desk.Ana, "presenters")).Text(), StringComparison.Ordinal);
        await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", "New"), ("presenter", Desk.Ana.Id));
        Assert.Equal("Ana Beck", _desk.Group.Seminars[^1].PresenterName);
    }

    [Fact]
    public void Name_is_added_to_what_was_stored_without_one_and_replaces_none()
    {
        var group = TestGroup.Nine();
        group = group.With(group.Numbered(4)! with { Presenter = Desk.Ana.Id }).With(group.Numbered(5)! with { Presenter = Desk.Ana.Id, PresenterName = "A. Beck" });
        var named = Presenters.Named(group, Desk.Ana.Id, "Ana");

        Assert.Equal(("Ana", "A. Beck", null), (named.Numbered(4)!.PresenterName, named.Numbered(5)!.PresenterName, named.Numbered(6)!.PresenterName));
        Assert.Same(named, Presenters.Named(named, Desk.Ana.Id, "Ana"));
    }

    [Fact]
    public async Task A_free_slot_is_taken_before_all()
    {
        var reply = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        Assert.IsType<Reply.Public>(reply);
        Assert.Equal("@2 presents Seminar 4 · Chapter 4: Topic 4 · To be announced (TBA)", reply.Text());
        Assert.Equal(Desk.Ana.Id, _desk.Group.Numbered(4)!.Presenter);
    }

    [Fact]
    public async Task A_slot_that_is_taken_is_refused_with_who_has_it()
    {
        Given(4, Desk.Ben);
        var refused = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        Assert.StartsWith("Seminar 4 is taken: @3 presents it.", Assert.IsType<Reply.Refused>(refused).Text(), StringComparison.Ordinal);
        Assert.Equal("You present Seminar 4 already.", (await _desk.Command(Desk.Ben, "present", ("seminar", 4))).Text());
        Assert.Equal(Desk.Ben.Id, _desk.Group.Numbered(4)!.Presenter);
    }

    [Fact]
    public async Task What_is_over_or_cancelled_is_neither_taken_nor_given_back()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(5)! with { Cancelled = new Cancellation(null), Presenter = Desk.Ana.Id });
        foreach (var command in new[] { "present", "present-release" })
        {
            Assert.Contains("has been held already", (await _desk.Command(Desk.Ana, command, ("seminar", 1))).Text(), StringComparison.Ordinal);
            Assert.Contains("is cancelled", (await _desk.Command(Desk.Ana, command, ("seminar", 5))).Text(), StringComparison.Ordinal);
            Assert.Contains("no Seminar 42", (await _desk.Command(Desk.Ana, command, ("seminar", 42))).Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_its_presenter_gives_a_slot_back()
    {
        Given(4, Desk.Ben);
        Assert.Equal("You do not present Seminar 4: @3 does.", (await _desk.Command(Desk.Ana, "present-release", ("seminar", 4))).Text());
        Assert.Contains("Nobody presents Seminar 6", (await _desk.Command(Desk.Ana, "present-release", ("seminar", 6))).Text(), StringComparison.Ordinal);
        var released = await _desk.Command(Desk.Ben, "present-release", ("seminar", 4));
        Assert.IsType<Reply.Public>(released);
        Assert.Equal("Seminar 4 · Chapter 4: Topic 4 · To be announced (TBA) is free again: @3 gives it back. Take it with /present.", released.Text());
        Assert.Null(_desk.Group.Numbered(4)!.Presenter);
    }

    [Fact]
    public async Task Who_has_one_slot_need_not_say_which_to_give_back()
    {
        Assert.Contains("You present none", (await _desk.Command(Desk.Ben, "present-release")).Text(), StringComparison.Ordinal);
        Given(1, Desk.Ben);
        Given(4, Desk.Ben);
        Assert.Contains("Seminar 4", Assert.IsType<Reply.Public>(await _desk.Command(Desk.Ben, "present-release")).Text(), StringComparison.Ordinal);
        Given(4, Desk.Ben);
        Given(7, Desk.Ben);
        Assert.Equal("You present Seminars 4, 7: say which of them you give back with “seminar”.", (await _desk.Command(Desk.Ben, "present-release")).Text());
    }

    [Fact]
    public async Task Whoever_took_a_slot_and_organizers_can_undo_that()
    {
        var taken = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ben, taken, "Undo"));
        await _desk.Press(Desk.Ana, taken, "Undo");
        Assert.Null(_desk.Group.Numbered(4)!.Presenter);
        var released = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        await _desk.Press(Desk.Organizer, released, "Undo");
        Assert.Null(_desk.Group.Numbered(4)!.Presenter);
    }

    [Fact]
    public void Free_slots_are_suggested_to_take_and_ones_own_to_give_back()
    {
        Given(4, Desk.Ben);
        Assert.Equal([3L, 5L, 6L, 7L, 8L, 9L], _desk.Suggest(Desk.Ana, "present", "seminar", "").Select(s => s.Value));
        Assert.Equal([4L], _desk.Suggest(Desk.Ben, "present-release", "seminar", "").Select(s => s.Value));
    }

    [Fact]
    public async Task The_schedule_shows_free_slots_once_anybody_presents()
    {
        Assert.DoesNotContain("free slot", (await _desk.Command(Desk.Ana, "schedule")).Text(), StringComparison.Ordinal);
        Given(4, Desk.Ben);
        var lines = (await _desk.Command(Desk.Ana, "schedule", ("show", "all"))).Text().Split('\n');
        Assert.Equal(6, lines.Count(l => l.EndsWith(" · free slot", StringComparison.Ordinal)));
        Assert.All(["✅ 1", "✅ 2", "▫️ 4"], line => Assert.DoesNotContain("free slot", lines.Single(l => l.StartsWith(line, StringComparison.Ordinal)), StringComparison.Ordinal));
        Assert.Equal("Take a free slot with /present.", lines[^1]);
    }

    [Fact]
    public async Task The_presenters_are_counted_and_the_free_slots_listed()
    {
        Assert.Contains("Nobody has presented yet.", (await _desk.Command(Desk.Ana, "presenters")).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group.On(3, 2026, 11, 2);
        Given(1, Desk.Ana);
        Given(2, Desk.Ben);
        Given(3, Desk.Ben);
        Given(6, Desk.Ana);
        var reply = await _desk.Command(Desk.Ana, "presenters");
        Assert.IsType<Reply.Public>(reply);
        Assert.StartsWith(
            """
            Presenters
            Have presented
            @3 · 2 seminars: 2, 3
            @2 · 1 seminar: 1
            Are to present
            @2 · Seminar 6 · Chapter 6: Topic 6 · To be announced (TBA)
            Free slots
            Seminar 4 · Chapter 4: Topic 4 · To be announced (TBA)
            """,
            reply.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slot_that_a_README_gives_to_somebody_by_name_is_not_free()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(4)! with { PresenterName = "Carl Friedrich" });
        var refused = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        Assert.Equal("Seminar 4 is taken: Carl Friedrich presents it. Ask an organizer if that is you, or see free ones with /presenters.", refused.Text());
        Assert.DoesNotContain(_desk.Suggest(Desk.Ana, "present", "seminar", ""), s => s.Value is 4L);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(4)! with { Presenter = Desk.Ben.Id });
        await _desk.Command(Desk.Ben, "present-release", ("seminar", 4));
        Assert.IsType<Reply.Public>(await _desk.Command(Desk.Ana, "present", ("seminar", 4)));
    }

    [Fact]
    public async Task Who_has_presented_is_counted_once_with_a_name_and_without()
    {
        Given(1, Desk.Ben);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(2)! with { Presenter = Desk.Ben.Id, PresenterName = "Ben B" });
        Assert.Contains("@3 · 2 seminars: 1, 2", (await _desk.Command(Desk.Ana, "presenters")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_presenters_are_turned_page_by_page()
    {
        for (var i = 10; i <= 90; i++) await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", $"About {i}"));
        var first = await _desk.Command(Desk.Ana, "presenters");
        Assert.Contains("Page 1 of", first.Text(), StringComparison.Ordinal);
        Assert.Contains("Page 2 of", Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ben, first, "Next")).Text(), StringComparison.Ordinal);
    }

    private void Given(int number, Member to) => _desk.Group = _desk.Group.With(_desk.Group.Numbered(number)! with { Presenter = to.Id });
}
