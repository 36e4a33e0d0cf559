using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

/// <summary>What a nudge that stands says once its question is answered, or settled otherwise.</summary>
public sealed class NudgeSettledTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    public NudgeSettledTests() => _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenter = Desk.Ben.Id });

    [Fact]
    public async Task What_was_answered_stands_in_the_nudge_and_the_later_answer_counts()
    {
        Stand(NudgeQuestion.Topic);
        await PressAsync("All right");
        Assert.Equal("Topic and date are right, you say. Thank you!", Last(NudgeQuestion.Topic));
        await _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", 3), ("topic", "Other"));
        Assert.Contains("Other", Standing(NudgeQuestion.Topic).Text(), StringComparison.Ordinal);
        Assert.Equal(["Change the topic", "The date does not suit", "Details"], Labels(NudgeQuestion.Topic));
        await PressAsync("The date does not suit");
        Assert.Equal("I tell the organizers in #500 that the date does not suit you. It stands until one of them moves it.", Last(NudgeQuestion.Topic));
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Channel = new ChannelId(501) } };
        Assert.Contains("in #500", Last(NudgeQuestion.Topic), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_channel_the_answer_says_that_nobody_was_told()
    {
        Stand(NudgeQuestion.Topic);
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Channel = null } };
        await PressAsync("The date does not suit");
        Assert.Equal("The group has no channel in which I could tell the organizers. Please ask one of them to move it.", Last(NudgeQuestion.Topic));
    }

    [Theory]
    [InlineData(NudgeQuestion.Slides, "manage slides", "There are slides now. Thank you!")]
    [InlineData(NudgeQuestion.Notes, "manage notes", "There are notes now. Thank you!")]
    public async Task What_was_asked_for_and_is_there_is_not_asked_for_any_more_until_it_is_gone_again(NudgeQuestion kind, string command, string settled)
    {
        Stand(kind);
        var asked = Standing(kind);
        var added = await _desk.Command(Desk.Organizer, command, ("seminar", 3), ("url", "https://example.org/3"));
        Assert.Equal(settled, Last(kind));
        Assert.Equal(["Details"], Labels(kind));
        await _desk.Press(Desk.Organizer, added, "Undo");
        Assert.Equal(asked.Text(), Standing(kind).Text());
        Assert.Equal(asked.Buttons, Standing(kind).Buttons);
    }

    [Theory]
    [InlineData(NudgeQuestion.Topic)]
    [InlineData(NudgeQuestion.Slides)]
    [InlineData(NudgeQuestion.Notes)]
    public async Task One_whose_seminar_was_moved_cancelled_or_removed_says_so_without_the_buttons_that_would_not_work(NudgeQuestion kind)
    {
        Stand(kind);
        var seminar = _desk.Group.Numbered(3)!;
        _desk.Group = _desk.Group.On(3, 2026, 12, 11);
        Assert.Equal(
            "Seminar 3 · Chapter 3: Data Engineering for ML · Designing Machine Learning Systems · <2026-12-11T17:00:00Z> (<2026-12-11T17:00:00Z R>)\n"
            + "It was moved since I asked: it was to be <2026-12-04T17:00:00Z>.",
            Standing(kind).Text());
        Assert.Equal(["Details"], Labels(kind));
        _desk.Group = _desk.Group.With(seminar with { Date = SeminarDate.Unknown });
        Assert.Contains("· To be announced (TBA)\nIt was moved since I asked", Standing(kind).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group.With(seminar with { Cancelled = new Cancellation("flu") });
        Assert.Equal("It is cancelled, so there is nothing to do.", Last(kind));
        Assert.Equal(["Details"], Labels(kind));
        _desk.Group = _desk.Group with { Seminars = [] };
        Assert.Equal("This seminar was removed from the schedule.", Standing(kind).Text());
        Assert.Empty(Labels(kind));
    }

    [Fact]
    public async Task One_whose_presenter_gave_the_slot_back_or_was_exchanged_says_so_and_has_no_buttons()
    {
        Stand(NudgeQuestion.Slides);
        await _desk.Command(Desk.Ben, "present-release");
        Assert.Equal("You do not present it any more.", Last(NudgeQuestion.Slides));
        await _desk.Command(Desk.Ana, "present", ("seminar", 3));
        Assert.Equal("You do not present it any more: @2 does.", Last(NudgeQuestion.Slides));
        Assert.Empty(Labels(NudgeQuestion.Slides));
        await _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", 3), ("presenter", Desk.Ben.Id));
        Assert.Equal("You present it, and there are no slides yet. Would you add them here?", Last(NudgeQuestion.Slides));
    }

    [Fact]
    public void In_the_channel_what_is_settled_pings_nobody_and_names_whom_it_asked()
    {
        var post = Nudge(NudgeQuestion.Slides) with { Channel = new ChannelId(500) };
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenter = Desk.Ana.Id });
        Assert.EndsWith("\n@3 does not present it any more: @2 does.", _desk.Card(post).Text(), StringComparison.Ordinal);
        Assert.Equal((null, null), (_desk.Card(post).PingsPerson, _desk.Card(post).Pings));
    }

    private void Stand(NudgeQuestion kind) => _desk.Put(Nudge(kind) with { State = PostState.Posted, Message = new MessageId(9), Says = "" });

    private Card Standing(NudgeQuestion kind) => _desk.Card(Assert.Single(_desk.Posts, p => p.Key == Nudge(kind).Key));

    private string Last(NudgeQuestion kind) => Standing(kind).Text().Split('\n')[^1];

    private IEnumerable<string> Labels(NudgeQuestion kind) => Standing(kind).Buttons.Select(b => b.Label);

    private Task<Reply> PressAsync(string label) =>
        _desk.Press(Desk.Ben, Rules.Card(_desk.Group, Nudge(NudgeQuestion.Topic), _desk.Now).Buttons.Single(b => b.Label == label).Action);

    private static Post Nudge(NudgeQuestion question) => Post.Waiting(
        Desk.Here, new SeminarId(3), new Nudge(question, Start, Desk.Ben.Id), channel: null, Start - Duration.FromDays(8)) with
    { State = PostState.Claimed };
}
