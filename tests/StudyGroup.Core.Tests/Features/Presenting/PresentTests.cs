using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Presenting;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Presenting;

public sealed class PresentTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Presenter_name_appears_next_to_the_mention_once_known()
    {
        _desk.Names[Desk.Ana.Id] = "Ana Beck";
        await _desk.Command(Desk.Ana, "present", ("seminar", 5));
        Assert.Equal(
            (Desk.Ana.Id, "Ana Beck"),
            (_desk.Group.Numbered(5)!.Presenters.Single().Member, _desk.Group.Numbered(5)!.Presenters.Single().Name));
        _desk.Names[Desk.Ben.Id] = "Ben Ode";
        await _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", 5), ("presenter", Desk.Ben.Id));
        Assert.Contains("@3 (Ben Ode)", (await _desk.Command(Desk.Ana, "presenters")).Text(), StringComparison.Ordinal);
        await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", "New"), ("presenter", Desk.Ana.Id));
        Assert.Equal("Ana Beck", _desk.Group.Seminars[^1].Presenters.Single().Name);
    }

    [Fact]
    public void Name_is_added_if_missing_and_never_replaces_another()
    {
        var group = TestGroup.Nine();
        group = group.With(group.Numbered(4)! with { Presenters = [new Presenter(Desk.Ana.Id, null)] })
            .With(group.Numbered(5)! with { Presenters = [new Presenter(Desk.Ana.Id, "A. Beck")] });
        var named = Presenters.Named(group, Desk.Ana.Id, "Ana");

        Assert.Equal(
            ("Ana", "A. Beck"), (named.Numbered(4)!.Presenters.Single().Name, named.Numbered(5)!.Presenters.Single().Name));
        Assert.Empty(named.Numbered(6)!.Presenters);
        Assert.Same(named, Presenters.Named(named, Desk.Ana.Id, "Ana"));
    }

    [Fact]
    public async Task Free_slot_is_taken_publicly()
    {
        var reply = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        Assert.IsType<Reply.Public>(reply);
        Assert.Equal("@2 is presenting Topic 4 (Seminar 4 · Chapter 4) · To be announced (TBA)", reply.Text());
        Assert.Equal(Desk.Ana.Id, _desk.Group.Numbered(4)!.Presenters.Single().Member);
    }

    [Fact]
    public async Task Taken_slot_is_refused_with_its_presenter()
    {
        Given(4, Desk.Ben);
        var refused = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        Assert.StartsWith(
            "Topic 4 (Seminar 4) is taken: @3 is presenting it.", Assert.IsType<Reply.Refused>(refused).Text(), StringComparison.Ordinal);
        Assert.Equal("You're already presenting Topic 4 (Seminar 4).", (await _desk.Command(Desk.Ben, "present", ("seminar", 4))).Text());
        Assert.Equal(Desk.Ben.Id, _desk.Group.Numbered(4)!.Presenters.Single().Member);
    }

    [Fact]
    public async Task Past_or_cancelled_seminar_can_be_neither_taken_nor_given_back()
    {
        _desk.Group = _desk.Group.With(
            _desk.Group.Numbered(5)! with { Cancelled = new Cancellation(null), Presenters = [new Presenter(Desk.Ana.Id, null)] });
        foreach (var command in new[] { "present", "present-release" })
        {
            Assert.Contains(
                "has already taken place", (await _desk.Command(Desk.Ana, command, ("seminar", 1))).Text(), StringComparison.Ordinal);
            Assert.Contains("is cancelled", (await _desk.Command(Desk.Ana, command, ("seminar", 5))).Text(), StringComparison.Ordinal);
            Assert.Contains("no Seminar 42", (await _desk.Command(Desk.Ana, command, ("seminar", 42))).Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_its_presenter_can_give_back_a_slot()
    {
        Given(4, Desk.Ben);
        Assert.Equal(
            "You aren't presenting Topic 4 (Seminar 4), @3 is.", (await _desk.Command(Desk.Ana, "present-release", ("seminar", 4))).Text());
        Assert.Contains(
            "Nobody is presenting Topic 6 (Seminar 6)",
            (await _desk.Command(Desk.Ana, "present-release", ("seminar", 6))).Text(), StringComparison.Ordinal);
        var released = await _desk.Command(Desk.Ben, "present-release", ("seminar", 4));
        Assert.IsType<Reply.Public>(released);
        Assert.Equal(
            "@3 can't present Topic 4 (Seminar 4 · Chapter 4) · To be announced (TBA), so it's free again. Take it with /present.",
            released.Text());
        Assert.Empty(_desk.Group.Numbered(4)!.Presenters);
    }

    [Fact]
    public async Task Presenter_with_one_slot_need_not_say_which_to_give_back()
    {
        Assert.Contains("You aren't presenting any", (await _desk.Command(Desk.Ben, "present-release")).Text(), StringComparison.Ordinal);
        Given(1, Desk.Ben);
        Given(4, Desk.Ben);
        Assert.Contains(
            "Seminar 4", Assert.IsType<Reply.Public>(await _desk.Command(Desk.Ben, "present-release")).Text(), StringComparison.Ordinal);
        Given(4, Desk.Ben);
        Given(7, Desk.Ben);
        Assert.Equal(
            "You're presenting seminars 4, 7. Pick the one to give back with “seminar”.",
            (await _desk.Command(Desk.Ben, "present-release")).Text());
    }

    [Fact]
    public async Task Claim_can_be_undone_by_its_presenter_and_organizers()
    {
        var taken = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ben, taken, "Undo"));
        await _desk.Press(Desk.Ana, taken, "Undo");
        Assert.Empty(_desk.Group.Numbered(4)!.Presenters);
        var released = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        await _desk.Press(Desk.Organizer, released, "Undo");
        Assert.Empty(_desk.Group.Numbered(4)!.Presenters);
    }

    [Fact]
    public void Free_slots_are_suggested_to_take_and_own_slots_to_give_back()
    {
        Given(4, Desk.Ben);
        Assert.Equal([3L, 5L, 6L, 7L, 8L, 9L], _desk.Suggest(Desk.Ana, "present", "seminar", "").Select(s => s.Value));
        Assert.Equal([4L], _desk.Suggest(Desk.Ben, "present-release", "seminar", "").Select(s => s.Value));
    }

    [Fact]
    public async Task Schedule_shows_presenters_and_free_places_once_anyone_presents()
    {
        var before = await _desk.Command(Desk.Ana, "schedule");
        Assert.DoesNotContain(" free", before.Text(), StringComparison.Ordinal);
        Assert.Empty(before.Card().Selects);
        Given(4, Desk.Ben);
        var lines = (await _desk.Command(Desk.Ana, "schedule", ("show", "all"))).Text().Split('\n');
        Assert.Equal(6, lines.Count(l => l.EndsWith(" · 1 place free", StringComparison.Ordinal)));
        Assert.Equal("▫️ 4 · Chapter 4 · Topic 4 · @3", Assert.Single(lines, l => l.Contains("Topic 4", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Menu_of_the_schedule_takes_a_free_slot()
    {
        Given(4, Desk.Ben);
        _desk.Group = _desk.Group.On(5, 2026, 12, 18);
        var schedule = await _desk.Command(Desk.Ana, "schedule");
        var menu = Assert.IsType<SelectMenu.OfChoices>(Assert.Single(schedule.Card().Selects));
        Assert.Equal(
            ["5 · Chapter 5 · Fri 18 Dec · Topic 5", "6 · Chapter 6 · Topic 6", "7 · Chapter 7 · Topic 7"],
            menu.Choices.Select(c => c.Label).Where(label => !label.StartsWith('3')).Take(3));
        Assert.All(menu.Choices, c => Assert.Equal("1 place free", c.Description));
        var taken = await _desk.Choose(Desk.Ana, schedule, "Present…", "5 · Chapter 5 · Fri 18 Dec · Topic 5");
        Assert.IsType<Reply.Public>(taken);
        Assert.Contains("@2 is presenting Topic 5", taken.Text(), StringComparison.Ordinal);
        Assert.True(_desk.Group.Numbered(5)!.IsPresentedBy(Desk.Ana.Id));
        Assert.Contains(
            "is taken: @2", (await _desk.Choose(Desk.Ben, schedule, "Present…", "5 · Chapter 5 · Fri 18 Dec · Topic 5")).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_of_the_schedule_offers_what_is_on_the_page()
    {
        Given(4, Desk.Ben);
        for (var i = 10; i <= 90; i++) await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", $"Seminar about {i}"));
        var first = await _desk.Command(Desk.Ana, "schedule");
        var second = await _desk.Press(Desk.Ana, first, "Next");
        Assert.Equal(25, Choices(first).Length);
        Assert.Empty(Choices(first).Intersect(Choices(second)));

        static string[] Choices(Reply reply) =>
            [.. ((SelectMenu.OfChoices)reply.Card().Selects.Single()).Choices.Select(choice => choice.Label)];
    }

    [Fact]
    public async Task Presenters_are_counted_and_free_slots_listed()
    {
        Assert.Contains("Have presented\nNobody yet.", (await _desk.Command(Desk.Ana, "presenters")).Text(), StringComparison.Ordinal);
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
            Haven't presented for longest
            @3 · last presented Seminar 3, <2026-11-02T17:00:00Z>
            Up next
            @2 · Topic 6 (Seminar 6 · Chapter 6) · To be announced (TBA)
            Free slots
            Topic 4 (Seminar 4 · Chapter 4) · To be announced (TBA)
            """,
            reply.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slot_with_a_presenter_name_from_a_README_is_not_free()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(4)! with { Presenters = [new Presenter(null, "Carl Friedrich")] });
        var refused = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        Assert.Equal(
            "Topic 4 (Seminar 4) is taken: Carl Friedrich is presenting it. "
                + "If that's you, ask an organizer, or see free slots with /presenters.",
            refused.Text());
        Assert.DoesNotContain(_desk.Suggest(Desk.Ana, "present", "seminar", ""), s => s.Value is 4L);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(4)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });
        await _desk.Command(Desk.Ben, "present-release", ("seminar", 4));
        Assert.IsType<Reply.Public>(await _desk.Command(Desk.Ana, "present", ("seminar", 4)));
    }

    [Fact]
    public async Task Presenter_is_counted_once_with_and_without_a_name()
    {
        Given(1, Desk.Ben);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(2)! with { Presenters = [new Presenter(Desk.Ben.Id, "Ben B")] });
        Assert.Contains("@3 · 2 seminars: 1, 2", (await _desk.Command(Desk.Ana, "presenters")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_list_of_presenters_has_pages()
    {
        for (var i = 10; i <= 90; i++) await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", $"About {i}"));
        var first = await _desk.Command(Desk.Ana, "presenters");
        Assert.Contains("Page 1 of", first.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "Page 2 of", Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ben, first, "Next")).Text(), StringComparison.Ordinal);
    }

    private void Given(int number, Member to) =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(number)! with { Presenters = [new Presenter(to.Id, null)] });
}
