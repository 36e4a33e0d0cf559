using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Presenting;

/// <summary>Presenting with others.</summary>
public sealed class JoinTests
{
    private static readonly Presenter Ana = new(Desk.Ana.Id, "Ana");

    private readonly Desk _desk = new();

    public JoinTests() => Allow(2);

    [Fact]
    public async Task Member_joins_a_presenter_and_the_answer_names_both()
    {
        Given(4, Ana);
        var joined = await _desk.Command(Desk.Ben, "present", ("seminar", 4));
        Assert.Equal(
            "@3 is presenting Topic 4 (Seminar 4 · Chapter 4) with @2 (Ana) · To be announced (TBA)",
            Assert.IsType<Reply.Public>(joined).Text());
        Assert.Equal([Desk.Ana.Id, Desk.Ben.Id], Members(4));
        await _desk.Press(Desk.Ben, joined, "Undo");
        Assert.Equal([Desk.Ana.Id], Members(4));
    }

    [Fact]
    public async Task Answer_says_how_many_places_are_left()
    {
        Allow(3);
        Assert.Equal(
            "@2 is presenting Topic 4 (Seminar 4 · Chapter 4) · To be announced (TBA) · 2 places left",
            (await _desk.Command(Desk.Ana, "present", ("seminar", 4))).Text());
    }

    [Fact]
    public async Task Answers_have_a_button_to_join_or_take_the_slot_that_stays_when_undo_goes()
    {
        var taken = await _desk.Command(Desk.Ana, "present", ("seminar", 4));
        Assert.Equal(["Join", "Undo"], taken.Card().Buttons.Select(b => b.Label));
        var post = Post.OfAnswer(_desk.Group.Id, Assert.IsType<UndoOffered>(taken.Card().Live), new(5), _desk.Now);
        Assert.Equal(taken.Card().Buttons, _desk.Card(post).Buttons);
        var joined = await _desk.Press(Desk.Ben, taken, "Join");
        Assert.Equal(["Undo"], joined.Card().Buttons.Select(b => b.Label));
        await _desk.Command(Desk.Ana, "present-release");
        var released = await _desk.Command(Desk.Ben, "present-release");
        Assert.Equal(["Present this", "Undo"], released.Card().Buttons.Select(b => b.Label));
        _desk.Now += Duration.FromMinutes(11);
        Assert.Equal(["Join"], _desk.Card(post).Buttons.Select(b => b.Label));
        Assert.StartsWith("@3 is presenting", (await _desk.Press(Desk.Ben, released, "Present this")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_of_a_team_is_named_with_the_team()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(4)! with { Team = "Blue" });
        Assert.StartsWith(
            "@2 is presenting Topic 4 (Seminar 4 · Chapter 4) for Blue · ",
            (await _desk.Command(Desk.Ana, "present", ("seminar", 4))).Text(), StringComparison.Ordinal);
        Assert.StartsWith(
            "@3 is presenting Topic 4 (Seminar 4 · Chapter 4) with @2 for Blue · ",
            (await _desk.Command(Desk.Ben, "present", ("seminar", 4))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Team_leaves_no_room_if_only_one_may_present()
    {
        Allow(1);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(4)! with { Team = "Blue" });
        Assert.Equal(
            "Topic 4 (Seminar 4) is taken: Blue is presenting it. "
                + "If you're one of them, ask an organizer, or see free slots with /presenters.",
            (await _desk.Command(Desk.Ana, "present", ("seminar", 4))).Text());
    }

    [Fact]
    public async Task Full_slot_is_refused_with_all_its_presenters()
    {
        Given(4, Ana, new Presenter(null, "Bo Tran"));
        Assert.Equal(
            "Topic 4 (Seminar 4) is taken: @2 (Ana) and Bo Tran are presenting it. "
                + "Ask one of them to swap with /present-swap, or see free slots with /presenters.",
            Assert.IsType<Reply.Refused>(await _desk.Command(Desk.Ben, "present", ("seminar", 4))).Text());
    }

    [Fact]
    public async Task Lower_limit_takes_nobodys_place()
    {
        Given(4, Ana, new Presenter(Desk.Ben.Id, "Ben"));
        await _desk.Command(Desk.Organizer, "manage settings", ("presenters", 1));
        Assert.Equal([Desk.Ana.Id, Desk.Ben.Id], Members(4));
        Assert.Equal(
            "@3 can't present Topic 4 (Seminar 4 · Chapter 4) · To be announced (TBA). @2 (Ana) still is.",
            (await _desk.Command(Desk.Ben, "present-release")).Text());
        Assert.Contains("is taken", (await _desk.Command(Desk.Ben, "present", ("seminar", 4))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_one_who_gives_a_slot_back_leaves_it()
    {
        Allow(4);
        Given(4, Ana, new Presenter(Desk.Ben.Id, "Ben"), new Presenter(null, "Bo Tran"));
        Assert.Equal(
            "@2 can't present Topic 4 (Seminar 4 · Chapter 4) · To be announced (TBA). @3 (Ben) and Bo Tran still are. 2 places left.",
            (await _desk.Command(Desk.Ana, "present-release")).Text());
        Assert.Equal([Desk.Ben.Id, null], Members(4));
        Assert.Equal(
            "You aren't presenting Topic 4 (Seminar 4), @3 (Ben) and Bo Tran are.",
            (await _desk.Command(Desk.Ana, "present-release", ("seminar", 4))).Text());
    }

    [Fact]
    public void Slots_with_room_are_suggested_with_presenters_and_places()
    {
        Given(4, Ana);
        Given(5, Ana, new Presenter(Desk.Ben.Id, "Ben"));
        var shown = _desk.Suggest(Desk.Ben, "present", "seminar", "").Select(s => s.Shown).ToList();
        Assert.Contains("3 · Chapter 3 · 2 places · Data Engineering for ML", shown);
        Assert.Contains("4 · Chapter 4 · Ana · 1 place left · Topic 4", shown);
        Assert.DoesNotContain(shown, s => s.StartsWith('5'));
        Assert.DoesNotContain(_desk.Suggest(Desk.Ana, "present", "seminar", ""), s => s.Value is 4L);
    }

    [Fact]
    public async Task Button_takes_or_joins_a_slot_for_whoever_presses_it()
    {
        var button = new ActionId(ClaimButton.Action, $"{_desk.Group.Numbered(4)!.Id}");
        Assert.StartsWith(
            "@2 is presenting Topic 4", Assert.IsType<Reply.Public>(await _desk.Press(Desk.Ana, button)).Text(), StringComparison.Ordinal);
        Assert.StartsWith("@3 is presenting Topic 4", (await _desk.Press(Desk.Ben, button)).Text(), StringComparison.Ordinal);
        Assert.Equal("You're already presenting Topic 4 (Seminar 4).", (await _desk.Press(Desk.Ben, button)).Text());
        Assert.Contains("is taken", (await _desk.Press(Desk.Organizer, button)).Text(), StringComparison.Ordinal);
    }

    private void Allow(int presenters) =>
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { PresentersPerSeminar = presenters } };

    private void Given(int number, params Presenter[] to) =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(number)! with { Presenters = [.. to] });

    private IEnumerable<MemberId?> Members(int number) => _desk.Group.Numbered(number)!.Presenters.Select(p => p.Member);
}
