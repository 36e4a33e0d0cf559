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

    public NudgeTests() =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });

    [Theory]
    [InlineData(
        NudgeQuestion.Topic, "You're presenting this. Do the topic and date still work?",
        "They still work, Change the topic, I can't make this date, Details")]
    [InlineData(NudgeQuestion.Slides, "You're presenting this, and there are no slides yet. Can you add them here?", "Add slides, Details")]
    [InlineData(NudgeQuestion.Notes, "Thanks for presenting! Do you have notes or a recording to add?", "Add notes, Details")]
    public void Nudge_says_which_seminar_it_is_about_and_asks_one_thing(NudgeQuestion question, string text, string buttons)
    {
        var card = Nudge(question);
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) · Designing Machine Learning Systems · "
            + $"<2026-12-04T17:00:00Z> (<2026-12-04T17:00:00Z R>)\n{text}",
            card.Text());
        Assert.Equal(buttons, string.Join(", ", card.Buttons.Select(b => b.Label)));
        Assert.Empty(card.PingsPeople);
        Assert.All(card.Buttons, b => Assert.Equal(Desk.Here, _desk.Router.GroupOf(b.Action)));
        Assert.Contains(card.Buttons, b => b.Action == Rules.Marker(Post(question)));
    }

    [Fact]
    public void Nudge_in_the_channel_pings_only_its_presenter()
    {
        var card = Rules.Card(_desk.Group, Post(NudgeQuestion.Slides) with { Channel = new ChannelId(500) }, _desk.Now);
        Assert.Equal([Desk.Ben.Id], card.PingsPeople);
        Assert.Null(card.Pings);
    }

    [Fact]
    public async Task Confirmed_date_is_acknowledged_and_the_other_buttons_stay()
    {
        var answered = await Press(Desk.Ben, NudgeQuestion.Topic, "They still work");
        Assert.EndsWith(
            "You said the topic and date still work. Thanks!", Assert.IsType<Reply.Replace>(answered).Text(), StringComparison.Ordinal);
        Assert.Equal(["Change the topic", "I can't make this date", "Details"], answered.Card().Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Nudge_can_be_answered_after_the_date_became_tentative()
    {
        var old = Nudge(NudgeQuestion.Topic);
        await _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 3), ("when", "tentative"));
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) · Designing Machine Learning Systems · "
            + "tentatively <2026-12-04T17:00:00Z> (<2026-12-04T17:00:00Z R>)\n"
            + "You said the topic and date still work. Thanks!",
            (await _desk.Press(Desk.Ben, old.Buttons.Single(b => b.Label == "They still work").Action)).Text());
    }

    [Fact]
    public async Task Declined_date_is_posted_once_and_pings_nobody()
    {
        for (var i = 0; i < 2; i++)
        {
            var form = await Press(Desk.Ben, NudgeQuestion.Topic, "I can't make this date");
            Assert.Contains(
                "I've told the organizers in #500", (await _desk.Submit(Desk.Ben, form)).Text(), StringComparison.Ordinal);
        }

        var post = Assert.Single(_desk.Posts, p => p.State == PostState.Waiting);
        var card = _desk.Card(post);
        Assert.Equal(
            "@3 can't make Data Engineering for ML (Seminar 3) on <2026-12-04T17:00:00Z>. "
            + "An organizer can move it with /manage seminar-move.",
            card.Text());
        Assert.Null(card.Pings);
        Assert.Empty(card.PingsPeople);
        Assert.Null(Rules.WhyNotWorthPosting(_desk.Group, post, _desk.Now));
        Assert.Contains("moved", Rules.WhyNotWorthPosting(_desk.Group.On(3, 2026, 12, 5), post, _desk.Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declined_tentative_date_is_posted_too()
    {
        var old = Nudge(NudgeQuestion.Topic);
        await _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 3), ("when", "tentative"));
        await _desk.Submit(Desk.Ben, await _desk.Press(Desk.Ben, old.Buttons.Single(b => b.Label == "I can't make this date").Action));
        Assert.Null(Rules.WhyNotWorthPosting(_desk.Group, Assert.Single(_desk.Posts, p => p.Subject is DateDeclined), _desk.Now));
    }

    [Fact]
    public async Task Presenter_changes_the_topic_of_their_own_seminar()
    {
        var form = await Press(Desk.Ben, NudgeQuestion.Topic, "Change the topic");
        Assert.Equal("Data Engineering for ML", Assert.IsType<Reply.Ask>(form).Form.Fields[0].Value);
        Assert.Contains("needs a topic", (await _desk.Submit(Desk.Ben, form, ("topic", " "))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "up to 200", (await _desk.Submit(Desk.Ben, form, ("topic", new string('x', 201)))).Text(), StringComparison.Ordinal);
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ana, form, ("topic", "Mine")));
        Assert.Equal(
            "New topic for Seminar 3 · Chapter 3\nData at last", (await _desk.Submit(Desk.Ben, form, ("topic", "Data at last"))).Text());
        Assert.Equal("Data at last", _desk.Group.Numbered(3)!.Topic);
        Assert.Contains(
            "@3\nSeminar 3 · Chapter 3: topic", (await _desk.Command(Desk.Organizer, "manage history")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_current_presenter_may_press_the_buttons()
    {
        foreach (var label in new[] { "They still work", "I can't make this date", "Details", "Change the topic" })
            Assert.IsType<Reply.Refused>(await Press(Desk.Ana, NudgeQuestion.Topic, label));
        var old = Nudge(NudgeQuestion.Slides);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ana.Id, null)] });
        foreach (var button in old.Buttons) Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ben, button.Action));
        Assert.Empty(_desk.Posts);
    }

    [Fact]
    public async Task Answer_about_a_moved_or_past_seminar_is_refused()
    {
        var old = Nudge(NudgeQuestion.Topic);
        _desk.Group = _desk.Group.On(3, 2026, 12, 11);
        Assert.Contains("has changed since I asked", (await _desk.Press(Desk.Ben, old.Buttons[0].Action)).Text(), StringComparison.Ordinal);
        Assert.Contains("has changed since I asked", (await _desk.Press(Desk.Ben, old.Buttons[2].Action)).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group.On(3, 2026, 12, 4);
        _desk.Now = Start + Duration.FromMinutes(90);
        Assert.Contains("Data Engineering for ML (Seminar 3) is over, so there's nothing left to answer.", (await _desk.Press(
            Desk.Ben, old.Buttons[2].Action)).Text(), StringComparison.Ordinal);
        Assert.Empty(_desk.Posts);
    }

    [Fact]
    public async Task Details_show_the_seminar_without_buttons()
    {
        var details = await Press(Desk.Ben, NudgeQuestion.Notes, "Details");
        Assert.Contains("Data Engineering for ML\nSeminar 3 · ", Assert.IsType<Reply.Private>(details).Text(), StringComparison.Ordinal);
        Assert.Empty(details.Card().Buttons);
    }

    [Fact]
    public async Task Organizers_see_upcoming_and_past_nudges()
    {
        Assert.Contains(
            "<2026-11-27T17:00:00Z> · asking @3 whether topic and date still work",
            (await _desk.Command(Desk.Organizer, "manage reminders")).Text(), StringComparison.Ordinal);
        _desk.Put(Post(NudgeQuestion.Topic) with { State = PostState.Posted });
        _desk.Put(Post(NudgeQuestion.Slides) with { State = PostState.Posted, Late = true, Channel = new ChannelId(500) });
        var log = (await _desk.Command(Desk.Organizer, "manage reminders", ("show", "log"))).Text();
        Assert.Contains("asking @3 whether topic and date still work · sent as a direct message", log, StringComparison.Ordinal);
        Assert.Contains(
            "asking @3 for slides, if there are none yet · posted late in #500, because they don't accept direct messages", log,
            StringComparison.Ordinal);
    }

    private Card Nudge(NudgeQuestion question) => Rules.Card(_desk.Group, Post(question), _desk.Now);

    private Task<Reply> Press(Member who, NudgeQuestion question, string label) =>
        _desk.Press(who, Nudge(question).Buttons.Single(b => b.Label == label).Action);

    private static Post Post(NudgeQuestion question) => Core.Domain.Post.Waiting(
        Desk.Here, new SeminarId(3), new Nudge(question, Start, Desk.Ben.Id), channel: null, Start - Duration.FromDays(8)) with
    { State = PostState.Claimed };
}
