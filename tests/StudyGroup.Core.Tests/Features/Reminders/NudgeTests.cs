using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public sealed class NudgeTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    public NudgeTests() => _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenter = Desk.Ben.Id });

    [Theory]
    [InlineData(NudgeQuestion.Topic, "You present it. Are topic and date still right?", "All right, Change the topic, The date does not suit, Details")]
    [InlineData(NudgeQuestion.Slides, "You present it, and there are no slides yet. Would you add them here?", "Add slides, Details")]
    [InlineData(NudgeQuestion.Notes, "Thank you for presenting. Are there notes or a recording to add?", "Add notes, Details")]
    public void A_nudge_says_which_seminar_it_is_and_asks_one_thing(NudgeQuestion kind, string question, string buttons)
    {
        var card = Nudge(kind);
        Assert.Equal(
            $"Seminar 3 · Chapter 3: Data Engineering for ML · Designing Machine Learning Systems · <2026-12-04T17:00:00Z> (<2026-12-04T17:00:00Z R>)\n{question}",
            card.Text());
        Assert.Equal(buttons, string.Join(", ", card.Buttons.Select(b => b.Label)));
        Assert.Null(card.PingsPerson);
        Assert.All(card.Buttons, b => Assert.Equal(Desk.Here, _desk.Router.GroupOf(b.Action)));
        Assert.Contains(card.Buttons, b => b.Action == Rules.Marker(Post(kind)));
    }

    [Fact]
    public void In_the_channel_it_pings_its_presenter_alone()
    {
        var card = Rules.Card(_desk.Group, Post(NudgeQuestion.Slides) with { Channel = new ChannelId(500) }, _desk.Now);
        Assert.Equal((Desk.Ben.Id, null), (card.PingsPerson, card.Pings));
    }

    [Fact]
    public async Task All_right_is_acknowledged_and_the_other_buttons_stay()
    {
        var answered = await Press(Desk.Ben, NudgeQuestion.Topic, "All right");
        Assert.EndsWith("Topic and date are right, you say. Thank you!", Assert.IsType<Reply.Replace>(answered).Text(), StringComparison.Ordinal);
        Assert.Equal(["Change the topic", "The date does not suit", "Details"], answered.Card().Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task It_is_answered_where_the_date_is_tentative_by_now()
    {
        var old = Nudge(NudgeQuestion.Topic);
        await _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 3), ("when", "tentative"));
        Assert.Equal(
            "Seminar 3 · Chapter 3: Data Engineering for ML · Designing Machine Learning Systems · tentatively <2026-12-04T17:00:00Z> (<2026-12-04T17:00:00Z R>)\n"
            + "Topic and date are right, you say. Thank you!",
            (await _desk.Press(Desk.Ben, old.Buttons.Single(b => b.Label == "All right").Action)).Text());
    }

    [Fact]
    public async Task A_date_that_does_not_suit_is_told_once_in_the_channel_and_pings_nobody()
    {
        for (var i = 0; i < 2; i++)
            Assert.Contains("I tell the organizers in #500", (await Press(Desk.Ben, NudgeQuestion.Topic, "The date does not suit")).Text(), StringComparison.Ordinal);
        var post = Assert.Single(_desk.Posts, p => p.State == PostState.Waiting);
        var card = Rules.Card(_desk.Group, post, _desk.Now);
        Assert.Equal(
            "@3 presents Seminar 3 · Chapter 3, <2026-12-04T17:00:00Z>, and says that the date does not suit. An organizer can move it with /manage seminar-move.",
            card.Text());
        Assert.Equal((null, null), (card.Pings, card.PingsPerson));
        Assert.Null(Rules.WhyNotWorthPosting(_desk.Group, post, _desk.Now));
        Assert.Contains("moved", Rules.WhyNotWorthPosting(_desk.Group.On(3, 2026, 12, 5), post, _desk.Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_tentative_date_does_not_suit_is_told_too()
    {
        var old = Nudge(NudgeQuestion.Topic);
        await _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 3), ("when", "tentative"));
        await _desk.Press(Desk.Ben, old.Buttons.Single(b => b.Label == "The date does not suit").Action);
        Assert.Null(Rules.WhyNotWorthPosting(_desk.Group, Assert.Single(_desk.Posts, p => p.Subject is DateDeclined), _desk.Now));
    }

    [Fact]
    public async Task The_presenter_changes_the_topic_of_their_own_seminar()
    {
        var form = await Press(Desk.Ben, NudgeQuestion.Topic, "Change the topic");
        Assert.Equal("Data Engineering for ML", Assert.IsType<Reply.Ask>(form).Form.Fields[0].Value);
        Assert.Contains("needs a topic", (await _desk.Submit(Desk.Ben, form, ("topic", " "))).Text(), StringComparison.Ordinal);
        Assert.Contains("at most 200", (await _desk.Submit(Desk.Ben, form, ("topic", new string('x', 201)))).Text(), StringComparison.Ordinal);
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ana, form, ("topic", "Mine")));
        Assert.Equal("Topic of Seminar 3 · Chapter 3\nData at last", (await _desk.Submit(Desk.Ben, form, ("topic", "Data at last"))).Text());
        Assert.Equal("Data at last", _desk.Group.Numbered(3)!.Topic);
        Assert.Contains("@3\nSeminar 3 · Chapter 3: topic", (await _desk.Command(Desk.Organizer, "manage history")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_may_press_and_nobody_once_another_presents()
    {
        foreach (var label in new[] { "All right", "The date does not suit", "Details", "Change the topic" })
            Assert.IsType<Reply.Refused>(await Press(Desk.Ana, NudgeQuestion.Topic, label));
        var old = Nudge(NudgeQuestion.Slides);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenter = Desk.Ana.Id });
        foreach (var button in old.Buttons) Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ben, button.Action));
        Assert.Empty(_desk.Posts);
    }

    [Fact]
    public async Task Of_a_seminar_that_was_moved_since_or_is_over_nothing_is_confirmed()
    {
        var old = Nudge(NudgeQuestion.Topic);
        _desk.Group = _desk.Group.On(3, 2026, 12, 11);
        Assert.Contains("has changed since I asked you", (await _desk.Press(Desk.Ben, old.Buttons[0].Action)).Text(), StringComparison.Ordinal);
        Assert.Contains("has changed since I asked you", (await _desk.Press(Desk.Ben, old.Buttons[2].Action)).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group.On(3, 2026, 12, 4);
        _desk.Now = Start + Duration.FromMinutes(90);
        Assert.Contains("Seminar 3 is over, so there is nothing left to answer.", (await _desk.Press(Desk.Ben, old.Buttons[2].Action)).Text(), StringComparison.Ordinal);
        Assert.Empty(_desk.Posts);
    }

    [Fact]
    public async Task The_details_show_the_seminar_without_buttons_that_would_not_work_there()
    {
        var details = await Press(Desk.Ben, NudgeQuestion.Notes, "Details");
        Assert.Contains("Next: Seminar 3 · Chapter 3", Assert.IsType<Reply.Private>(details).Text(), StringComparison.Ordinal);
        Assert.Empty(details.Card().Buttons);
    }

    [Fact]
    public async Task Organizers_see_what_will_be_asked_and_what_was()
    {
        Assert.Contains(
            "<2026-11-27T17:00:00Z> · Seminar 3 · Chapter 3: asking @3 whether topic and date are right",
            (await _desk.Command(Desk.Organizer, "manage reminders")).Text(), StringComparison.Ordinal);
        _desk.Put(Post(NudgeQuestion.Topic) with { State = PostState.Posted });
        _desk.Put(Post(NudgeQuestion.Slides) with { State = PostState.Posted, Late = true, Channel = new ChannelId(500) });
        var log = (await _desk.Command(Desk.Organizer, "manage reminders", ("show", "log"))).Text();
        Assert.Contains("asking @3 whether topic and date are right · sent as a direct message", log, StringComparison.Ordinal);
        Assert.Contains("asking @3 for slides, if there are none · posted late in #500, as they take no direct messages", log, StringComparison.Ordinal);
    }

    private Card Nudge(NudgeQuestion kind) => Rules.Card(_desk.Group, Post(kind), _desk.Now);

    private Task<Reply> Press(Member who, NudgeQuestion kind, string label) => _desk.Press(who, Nudge(kind).Buttons.Single(b => b.Label == label).Action);

    private static Post Post(NudgeQuestion question) => Core.Domain.Post.Waiting(
        Desk.Here, new SeminarId(3), new Nudge(question, Start, Desk.Ben.Id), channel: null, Start - Duration.FromDays(8)) with
    { State = PostState.Claimed };
}
