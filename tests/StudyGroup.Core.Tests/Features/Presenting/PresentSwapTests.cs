using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Presenting;

public sealed class PresentSwapTests
{
    private static readonly Member Carl = new(new MemberId(4), false, []);

    private readonly Desk _desk = new();

    public PresentSwapTests()
    {
        Given(4, Desk.Ana);
        Given(6, Desk.Ben);
    }

    [Fact]
    public async Task Other_presenter_is_asked_publicly_and_pinged()
    {
        var asked = await Ask();
        Assert.Equal([Desk.Ben.Id], Assert.IsType<Reply.Public>(asked).Card.PingsPeople);
        Assert.Equal(
            """
            @2 would like to swap with @3:
            @3 would present Topic 4 (Seminar 4 · Chapter 4) · To be announced (TBA)
            @2 would present Topic 6 (Seminar 6 · Chapter 6) · To be announced (TBA)
            """,
            asked.Text());
        Assert.Equal(["Accept", "Decline"], asked.Card().Buttons.Select(b => b.Label));
        Assert.Equal((Desk.Ana.Id, Desk.Ben.Id), Now());
    }

    [Fact]
    public async Task Accepted_offer_swaps_once_and_can_be_undone()
    {
        var asked = await Ask();
        var done = await _desk.Press(Desk.Ben, asked, "Accept");
        Assert.StartsWith(
            "Swapped:\n@3 is presenting Topic 4 (Seminar 4", Assert.IsType<Reply.Replace>(done).Text(), StringComparison.Ordinal);
        Assert.Equal((Desk.Ben.Id, Desk.Ana.Id), Now());
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ben, asked, "Accept"));
        Assert.Equal((Desk.Ben.Id, Desk.Ana.Id), Now());
        await _desk.Press(Desk.Ben, done, "Undo");
        Assert.Equal((Desk.Ana.Id, Desk.Ben.Id), Now());
    }

    [Fact]
    public async Task Names_from_a_README_move_with_their_people()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(4)! with { Presenters = [new Presenter(Desk.Ana.Id, "Ana A")] });
        await _desk.Press(Desk.Ben, await Ask(), "Accept");
        Assert.Equal(
            (null, "Ana A"), (_desk.Group.Numbered(4)!.Presenters.Single().Name, _desk.Group.Numbered(6)!.Presenters.Single().Name));
        Assert.Equal((Desk.Ben.Id, Desk.Ana.Id), Now());
    }

    [Fact]
    public async Task Declined_offer_changes_nothing_and_can_no_longer_be_accepted()
    {
        var asked = await Ask();
        Assert.Contains(
            "would rather not",
            Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ben, asked, "Decline")).Text(), StringComparison.Ordinal);
        Assert.Contains("been answered or replaced", (await _desk.Press(Desk.Ben, asked, "Accept")).Text(), StringComparison.Ordinal);
        Assert.Equal((Desk.Ana.Id, Desk.Ben.Id), Now());
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("Decline")]
    public async Task Only_the_asked_presenter_can_answer(string label)
    {
        var asked = await Ask();
        foreach (var other in new[] { Desk.Ana, Carl, Desk.Organizer })
            Assert.StartsWith(
                "That question is for @3.",
                Assert.IsType<Reply.Refused>(await _desk.Press(other, asked, label)).Text(), StringComparison.Ordinal);
        Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ben, asked, label));
    }

    [Theory]
    [InlineData("seminar-move", "when", "2027-01-12 18:00")]
    [InlineData("seminar-edit", "topic", "Something else")]
    [InlineData("seminar-cancel", "reason", "No room")]
    public async Task Offer_expires_if_either_seminar_changes(string command, string option, string value)
    {
        foreach (var number in new[] { 4, 6 })
        {
            var before = _desk.Group;
            var asked = await Ask();
            await _desk.Command(Desk.Organizer, $"manage {command}", ("seminar", number), (option, value));
            Assert.Contains(
                "has expired", Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ben, asked, "Accept")).Text(), StringComparison.Ordinal);
            Assert.Equal((Desk.Ana.Id, Desk.Ben.Id), Now());
            _desk.Group = before;
            Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ben, asked, "Accept"));
        }
    }

    [Fact]
    public async Task Offer_accepted_twice_at_once_does_not_count_as_expired()
    {
        var asked = await Ask();
        _desk.Meanwhile = () => _desk.Press(Desk.Ben, asked, "Accept").GetAwaiter().GetResult();
        Assert.Contains(
            "been answered or replaced",
            Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ben, asked, "Accept")).Text(), StringComparison.Ordinal);
        Assert.Equal((Desk.Ben.Id, Desk.Ana.Id), Now());
    }

    [Fact]
    public async Task Offer_expires_if_either_slot_is_given_back_or_over()
    {
        var asked = await Ask();
        await _desk.Command(Desk.Ana, "present-release", ("seminar", 4));
        Assert.Contains("has expired", (await _desk.Press(Desk.Ben, asked, "Accept")).Text(), StringComparison.Ordinal);
        Given(4, Desk.Ana);
        _desk.Group = _desk.Group.On(4, 2026, 11, 24);
        asked = await Ask();
        _desk.Now += Duration.FromDays(2);
        Assert.Contains("has expired", (await _desk.Press(Desk.Ben, asked, "Accept")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 4, "You're presenting Topic 4 (Seminar 4) yourself")]
    [InlineData(6, 4, "@3 is presenting Topic 6 (Seminar 6)")]
    [InlineData(5, 6, "Topic 5 (Seminar 5) is free. Take it with /present.")]
    [InlineData(4, 5, "Topic 5 (Seminar 5) is free. Take it with /present, and")]
    [InlineData(4, 1, "has already taken place")]
    [InlineData(4, 42, "no Seminar 42")]
    public async Task Only_an_own_slot_can_be_offered_for_someone_else_s(int seminar, int with, string why) => Assert.Contains(
        why, Assert.IsType<Reply.Refused>(await _desk.Command(Desk.Ana, "present-swap", ("seminar", seminar), ("with", with))).Text(),
        StringComparison.Ordinal);

    [Fact]
    public void Own_slots_and_other_people_s_slots_are_suggested()
    {
        Assert.Equal([4L], _desk.Suggest(Desk.Ana, "present-swap", "seminar", "").Select(s => s.Value));
        Assert.Equal([6L], _desk.Suggest(Desk.Ana, "present-swap", "with", "").Select(s => s.Value));
    }

    [Fact]
    public void Suggested_slots_show_presenter_and_date()
    {
        _desk.Names[Desk.Ben.Id] = "Ben";
        _desk.Group = _desk.Group.On(6, 2026, 12, 4);
        Given(7, Carl);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(7)! with { Presenters = [new Presenter(null, "Carl of the README")] });
        Given(8, Carl);
        Assert.Equal(
            ["6 · Chapter 6 · Ben · Fri 4 Dec · Topic 6", "7 · Chapter 7 · Carl of the README · Topic 7", "8 · Chapter 8 · Topic 8"],
            _desk.Suggest(Desk.Ana, "present-swap", "with", "").Select(s => s.Shown));
        Assert.Equal([6L], _desk.Suggest(Desk.Ana, "present-swap", "with", "ben").Select(s => s.Value));
        Assert.Equal(["4 · Chapter 4 · Topic 4"], _desk.Suggest(Desk.Ana, "present-swap", "seminar", "").Select(s => s.Shown));
    }

    [Fact]
    public void Presenter_and_date_are_never_cut_from_a_suggestion()
    {
        _desk.Names[Desk.Ben.Id] = new string('B', 32);
        _desk.Group = _desk.Group.On(6, 2026, 12, 4);
        _desk.Group = _desk.Group.With(
            _desk.Group.Numbered(6)! with { Number = 9999, Chapter = new string('c', 100), Topic = new string('t', 200) });
        var shown = Assert.Single(_desk.Suggest(Desk.Ana, "present-swap", "with", "")).Shown;
        Assert.Contains($" · {new string('B', 32)} · Fri 4 Dec · ", shown[..100], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_who_presents_the_wanted_seminar_is_asked_and_the_first_to_accept_swaps()
    {
        Given(6, Desk.Ben, Carl);
        var asked = await Ask();
        Assert.Equal([Desk.Ben.Id, Carl.Id], asked.Card().PingsPeople);
        Assert.Equal(
            """
            @2 would like to swap with @3 or @4:
            @3 or @4 would present Topic 4 (Seminar 4 · Chapter 4) · To be announced (TBA)
            @2 would present Topic 6 (Seminar 6 · Chapter 6) · To be announced (TBA)
            Whoever accepts first swaps.
            """,
            asked.Text());
        Assert.StartsWith(
            "That question is for @3 and @4.", (await _desk.Press(Desk.Organizer, asked, "Accept")).Text(), StringComparison.Ordinal);
        var done = await _desk.Press(Carl, asked, "Accept");
        Assert.StartsWith("Swapped:\n@4 is presenting Topic 4", done.Text(), StringComparison.Ordinal);
        Assert.Equal([Carl.Id], Presenters(4));
        Assert.Equal([Desk.Ben.Id, Desk.Ana.Id], Presenters(6));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ben, asked, "Accept"));
    }

    [Fact]
    public async Task Co_presenters_of_the_one_who_asks_stay()
    {
        Given(4, Desk.Ana, Carl);
        await _desk.Press(Desk.Ben, await Ask(), "Accept");
        Assert.Equal([Desk.Ben.Id, Carl.Id], Presenters(4));
        Assert.Equal([Desk.Ana.Id], Presenters(6));
    }

    [Fact]
    public async Task Offer_stays_open_to_the_others_when_one_declines()
    {
        Given(6, Desk.Ben, Carl);
        var asked = await Ask();
        var left = Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ben, asked, "Decline"));
        Assert.StartsWith(
            "@3 would rather not swap.\n@2 would like to swap with @4:\n", left.Text(), StringComparison.Ordinal);
        Assert.IsType<Reply.Refused>(await _desk.Press(Carl, asked, "Accept"));
        Assert.StartsWith("That question is for @4.", (await _desk.Press(Desk.Ben, left, "Accept")).Text(), StringComparison.Ordinal);
        var before = _desk.Group;
        Assert.Equal("@2: @4 would rather not swap, so nothing changes.", (await _desk.Press(Carl, left, "Decline")).Text());
        Assert.Same(before, _desk.Group);
    }

    [Fact]
    public async Task Offer_that_one_declined_still_expires_with_what_was_shown()
    {
        Given(6, Desk.Ben, Carl);
        var left = await _desk.Press(Desk.Ben, await Ask(), "Decline");
        await _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", 4), ("topic", "Something else"));
        Assert.Contains("has expired", (await _desk.Press(Carl, left, "Accept")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presenter_of_both_seminars_is_not_asked()
    {
        Given(4, Desk.Ana, Desk.Ben);
        Assert.Equal(
            "Everyone I could ask presents Topic 4 (Seminar 4) with you already, so there's nothing to swap.", (await Ask()).Text());
        Given(6, Desk.Ben, Carl);
        Assert.Equal([Carl.Id], (await Ask()).Card().PingsPeople);
    }

    private IEnumerable<MemberId?> Presenters(int number) => _desk.Group.Numbered(number)!.Presenters.Select(p => p.Member);

    private Task<Reply> Ask() => _desk.Command(Desk.Ana, "present-swap", ("seminar", 4), ("with", 6));

    private void Given(int number, params Member[] to) =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(number)! with { Presenters = [.. to.Select(m => new Presenter(m.Id, null))] });

    private (MemberId? Four, MemberId? Six) Now() =>
        (_desk.Group.Numbered(4)!.Presenters.Single().Member, _desk.Group.Numbered(6)!.Presenters.Single().Member);
}
