using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

/// <summary>What a posted nudge says once its question is answered or otherwise settled.</summary>
public sealed class NudgeSettledTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    public NudgeSettledTests() =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });

    [Fact]
    public async Task Nudge_shows_the_last_answer()
    {
        Stand(NudgeQuestion.Topic);
        await PressAsync("They still work");
        Assert.Equal("You said the topic and date still work. Thanks!", Last(NudgeQuestion.Topic));
        await _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", 3), ("topic", "Other"));
        Assert.Contains("Other", Posted(NudgeQuestion.Topic).Text(), StringComparison.Ordinal);
        Assert.Equal(["Change the topic", "I can't make this date", "Details"], Labels(NudgeQuestion.Topic));
        await _desk.Submit(Desk.Ben, await PressAsync("I can't make this date"));
        Assert.Equal(
            "I've told the organizers in #500 that you can't make this date. It stays until one of them moves it.",
            Last(NudgeQuestion.Topic));
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Channel = new ChannelId(501) } };
        Assert.Contains("in #500", Last(NudgeQuestion.Topic), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_says_that_nobody_was_told_if_there_is_no_channel()
    {
        Stand(NudgeQuestion.Topic);
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Channel = null } };
        await _desk.Submit(Desk.Ben, await PressAsync("I can't make this date"));
        Assert.Equal(
            "I can't tell the organizers, because no channel is set. Please ask one of them to move it.", Last(NudgeQuestion.Topic));
    }

    [Theory]
    [InlineData(NudgeQuestion.Slides, "manage slides", "The slides are in. Thanks! @1 added them.")]
    [InlineData(NudgeQuestion.Notes, "manage notes", "The notes are in. Thanks! @1 added them.")]
    public async Task Nudge_stops_asking_once_slides_or_notes_exist_and_asks_again_once_they_are_gone(
        NudgeQuestion question, string command, string settled)
    {
        Stand(question);
        var asked = Posted(question);
        var added = await _desk.Command(Desk.Organizer, command, ("seminar", 3), ("url", "https://example.org/3"));
        Assert.Equal(settled, Last(question));
        Assert.Equal(["Details"], Labels(question));
        await _desk.Press(Desk.Organizer, added, "Undo");
        Assert.Equal(asked.Text(), Posted(question).Text());
        Assert.Equal(asked.Buttons, Posted(question).Buttons);
    }

    [Theory]
    [InlineData(NudgeQuestion.Topic)]
    [InlineData(NudgeQuestion.Slides)]
    [InlineData(NudgeQuestion.Notes)]
    public async Task Nudge_of_a_moved_cancelled_or_removed_seminar_says_so_and_loses_its_buttons(NudgeQuestion question)
    {
        Stand(question);
        var seminar = _desk.Group.Numbered(3)!;
        _desk.Group = _desk.Group.On(3, 2026, 12, 11);
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) · Designing Machine Learning Systems · <2026-12-11T17:00:00Z> (<2026-12-11T17:00:00Z R>)\n"
            + "It has moved since I asked: the date was <2026-12-04T17:00:00Z>.",
            Posted(question).Text());
        Assert.Equal(["Details"], Labels(question));
        _desk.Group = _desk.Group.With(seminar with { Date = SeminarDate.Unknown });
        Assert.Contains("· To be announced (TBA)\nIt has moved since I asked", Posted(question).Text(), StringComparison.Ordinal);
        _desk.Group = _desk.Group.With(seminar with { Cancelled = new Cancellation("flu") });
        Assert.Equal("It's cancelled, so there's nothing to do.", Last(question));
        Assert.Equal(["Details"], Labels(question));
        _desk.Group = _desk.Group with { Seminars = [] };
        Assert.Equal("This seminar was removed from the schedule.", Posted(question).Text());
        Assert.Empty(Labels(question));
    }

    [Fact]
    public async Task Nudge_to_a_former_presenter_says_so_and_has_no_buttons()
    {
        Stand(NudgeQuestion.Slides);
        await _desk.Command(Desk.Ben, "present-release");
        Assert.Equal("You're no longer presenting it.", Last(NudgeQuestion.Slides));
        await _desk.Command(Desk.Ana, "present", ("seminar", 3));
        Assert.Equal("You're no longer presenting it: @2 is.", Last(NudgeQuestion.Slides));
        Assert.Empty(Labels(NudgeQuestion.Slides));
        await _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", 3), ("presenter", Desk.Ben.Id));
        Assert.Equal("You're presenting this, and there are no slides yet. Can you add them here?", Last(NudgeQuestion.Slides));
    }

    [Fact]
    public void Settled_nudge_in_the_channel_pings_nobody_and_names_whom_it_asked()
    {
        var post = Nudge(NudgeQuestion.Slides) with { Channel = new ChannelId(500) };
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ana.Id, null)] });
        Assert.EndsWith("\n@3 is no longer presenting it: @2 is.", _desk.Card(post).Text(), StringComparison.Ordinal);
        Assert.Empty(_desk.Card(post).PingsPeople);
        Assert.Null(_desk.Card(post).Pings);
    }

    private void Stand(NudgeQuestion question) =>
        _desk.Put(Nudge(question) with { State = PostState.Posted, Message = new MessageId(9), ContentHash = "" });

    private Card Posted(NudgeQuestion question) => _desk.Card(Assert.Single(_desk.Posts, p => p.Key == Nudge(question).Key));

    private string Last(NudgeQuestion question) => Posted(question).Text().Split('\n')[^1];

    private IEnumerable<string> Labels(NudgeQuestion question) => Posted(question).Buttons.Select(b => b.Label);

    private Task<Reply> PressAsync(string label) =>
        _desk.Press(Desk.Ben, Rules.Card(_desk.Group, Nudge(NudgeQuestion.Topic), _desk.Now).Buttons.Single(b => b.Label == label).Action);

    private static Post Nudge(NudgeQuestion question) => Post.Waiting(
        Desk.Here, new SeminarId(3), new Nudge(question, Start, Desk.Ben.Id), channel: null, Start - Duration.FromDays(8)) with
    { State = PostState.Claimed };
}
