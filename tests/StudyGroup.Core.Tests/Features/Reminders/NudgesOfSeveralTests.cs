using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

/// <summary>Nudges about a seminar that several people present: all are asked, and what one of them does settles it for all.</summary>
public sealed class NudgesOfSeveralTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    public NudgesOfSeveralTests() =>
        Present(new Presenter(Desk.Ana.Id, "Ana"), new Presenter(null, "Ann Lee"), new Presenter(Desk.Ben.Id, "Ben"));

    [Fact]
    public void Every_member_who_presents_is_asked()
    {
        var due = Rules.Due.Due(_desk.Group, [], Start - Duration.FromDays(2));
        Assert.Equal(
            [Desk.Ana.Id, Desk.Ben.Id],
            due.Where(p => p is { State: PostState.Claimed, Subject: Nudge { Question: NudgeQuestion.Slides } })
                .Select(p => p.Recipient!.Value));
        Assert.All(due.Where(p => p.Subject is Nudge), p => Assert.True(p.IsDirect));
    }

    [Fact]
    public async Task Answer_of_one_settles_the_question_to_the_others_who_can_still_say_that_they_cannot()
    {
        Stand(NudgeQuestion.Topic);
        await Press(Desk.Ana, "They still work");
        Assert.Equal("You said the topic and date still work. Thanks!", Last(NudgeQuestion.Topic, Desk.Ana));
        Assert.Equal("@2 (Ana) said the topic and date still work. Thanks!", Last(NudgeQuestion.Topic, Desk.Ben));
        Assert.Equal(
            ["Change the topic", "I can't make this date", "Details"], Card(NudgeQuestion.Topic, Desk.Ben).Buttons.Select(b => b.Label));
        await _desk.Submit(Desk.Ben, await Press(Desk.Ben, "I can't make this date"));
        Assert.StartsWith("I've told the organizers in #500", Last(NudgeQuestion.Topic, Desk.Ben), StringComparison.Ordinal);
        Assert.Equal("You said the topic and date still work. Thanks!", Last(NudgeQuestion.Topic, Desk.Ana));
    }

    [Fact]
    public async Task Date_that_one_cannot_make_settles_the_question_to_the_others_and_organizers_read_who_presents_too()
    {
        Stand(NudgeQuestion.Topic);
        await _desk.Submit(Desk.Ben, await Press(Desk.Ben, "I can't make this date"));
        Assert.Equal(
            "@3 (Ben) can't make this date, and I've told the organizers in #500. It stays until one of them moves it.",
            Last(NudgeQuestion.Topic, Desk.Ana));
        Assert.Equal(
            "@3 can't make Data Engineering for ML (Seminar 3) on <2026-12-04T17:00:00Z>. "
                + "@2 (Ana) and Ann Lee are presenting it too. An organizer can move it with /manage seminar-move.",
            _desk.Card(Assert.Single(_desk.Posts, p => p.Subject is DateDeclined)).Text());
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Channel = null } };
        await _desk.Submit(Desk.Ben, await Press(Desk.Ben, "Suggest another date"));
        Assert.Equal(
            "@3 (Ben) can't make this date. Please ask an organizer to move it.", Last(NudgeQuestion.Topic, Desk.Ana));
    }

    [Fact]
    public async Task Answer_counts_only_while_whoever_gave_it_presents()
    {
        Stand(NudgeQuestion.Topic);
        await Press(Desk.Ana, "They still work");
        Present(new Presenter(Desk.Ben.Id, "Ben"), new Presenter(null, "Ann Lee"));
        Assert.Contains("Do the topic and date still work?", Last(NudgeQuestion.Topic, Desk.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_joins_is_not_asked_what_is_answered_already()
    {
        Stand(NudgeQuestion.Topic);
        await Press(Desk.Ana, "They still work");
        var carl = new MemberId(4);
        Present(new Presenter(Desk.Ana.Id, "Ana"), new Presenter(carl, "Carl"));
        Assert.Equal("Another presenter had already answered.", Why(Of(NudgeQuestion.Topic, carl)));
        Assert.Null(Why(Of(NudgeQuestion.Slides, carl)));
        await _desk.Command(Desk.Organizer, "manage slides", ("seminar", 3), ("url", "https://example.org/3"));
        Assert.Equal("There were slides already.", Why(Of(NudgeQuestion.Slides, carl)));
    }

    [Fact]
    public void Somebody_who_left_the_seminar_is_not_asked()
    {
        Present(new Presenter(Desk.Ana.Id, "Ana"));
        Assert.Equal("The presenter changed before I could ask.", Why(Of(NudgeQuestion.Slides, Desk.Ben.Id)));
        Assert.Equal("You're no longer presenting it: @2 (Ana) is.", Text(Of(NudgeQuestion.Slides, Desk.Ben.Id)));
    }

    [Theory]
    [InlineData(NudgeQuestion.Slides, "Add slides", "The slides are in. Thanks!")]
    [InlineData(NudgeQuestion.Notes, "Add notes", "The notes are in. Thanks!")]
    public async Task Addition_by_one_presenter_settles_the_question_to_the_others_and_names_whoever_added_it(
        NudgeQuestion question, string label, string settled)
    {
        Stand(question);
        if (question == NudgeQuestion.Notes) _desk.Now = Start + Duration.FromDays(1);
        var form = await _desk.Press(Desk.Ana, Card(question, Desk.Ana).Buttons.Single(b => b.Label == label).Action);
        await _desk.Submit(Desk.Ana, form, ("url", "https://example.org/3"), ("title", "Data"), ("text", "What we said"));
        Assert.Equal(settled, Last(question, Desk.Ana));
        Assert.Equal($"{settled} @2 (Ana) added them.", Last(question, Desk.Ben));
        Assert.Equal(["Details"], Card(question, Desk.Ben).Buttons.Select(b => b.Label));
    }

    private void Present(params Presenter[] presenters) =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [.. presenters] });

    private void Stand(NudgeQuestion question)
    {
        foreach (var who in new[] { Desk.Ana, Desk.Ben })
            _desk.Put(Of(question, who.Id) with { State = PostState.Posted, Message = new MessageId(who.Id.Value), ContentHash = "" });
    }

    private Card Card(NudgeQuestion question, Member who) => _desk.Card(_desk.Posts.Single(p => p.Key == Of(question, who.Id).Key));

    private string Last(NudgeQuestion question, Member who) => Card(question, who).Text().Split('\n')[^1];

    private string Text(Post post) => _desk.Card(post).Text().Split('\n')[^1];

    private Task<Reply> Press(Member who, string label) =>
        _desk.Press(who, Card(NudgeQuestion.Topic, who).Buttons.Single(b => b.Label == label).Action);

    private string? Why(Post post) => new PostContents(Rules.Kinds, new PostSources(_desk, _desk, _desk, _desk, _desk, _desk, _desk, _desk))
        .WhyNotWorthPosting(_desk.Group, post, Start - Duration.FromDays(7) + Duration.FromMinutes(1));

    private static Post Of(NudgeQuestion question, MemberId who) => Post.Waiting(
        Desk.Here, new SeminarId(3), new Nudge(question, Start, who), channel: null, Start - Duration.FromDays(8)) with
    { State = PostState.Claimed };
}
