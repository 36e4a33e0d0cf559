using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

/// <summary>Dates that presenters suggest instead of one that they can't make, and what organizers do about them.</summary>
public sealed class SuggestedDatesTests
{
    private const string CantMake = "@3 can't make Data Engineering for ML (Seminar 3) on <2026-12-04T17:00:00Z>. ";
    private const string Offers = CantMake + "\n@3 could do <2026-12-07T18:00:00Z> instead.";

    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly Member Priya = new(new MemberId(5), true, []);

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    public SuggestedDatesTests()
    {
        Present(Desk.Ben);
        _desk.Put(Asked(Desk.Ben) with { State = PostState.Posted, Message = new MessageId(9), ContentHash = "" });
    }

    private IEnumerable<Post> Told => _desk.Posts.Where(p => p.Subject is DateDeclined);

    [Fact]
    public async Task Presenter_is_asked_for_another_date_that_may_be_left_out()
    {
        var form = Assert.IsType<Reply.Ask>(await PressAsync(Desk.Ben)).Form;
        Assert.Equal("Another date for Seminar 3", form.Title);
        var field = Assert.Single(form.Fields);
        Assert.False(field.Required);
        Assert.Equal("such as next friday 6pm (leave empty if you have no idea)", field.Hint);
        Assert.Empty(Told);
    }

    [Fact]
    public async Task Suggested_date_is_told_to_the_organizers_with_buttons_and_to_the_presenter()
    {
        var answer = await SuggestAsync(Desk.Ben, "mon 7 dec 7pm");
        Assert.Contains(
            "I've told the organizers in #500 that you can't make this date and could do <2026-12-07T18:00:00Z> instead. "
            + "It stays until one of them moves it.",
            Assert.IsType<Reply.Replace>(answer).Text(), StringComparison.Ordinal);
        Assert.Equal(["Change the topic", "Suggest another date", "Details"], answer.Card().Buttons.Select(b => b.Label));
        var post = Stand();
        Assert.Equal(Offers, _desk.Card(post).Text());
        Assert.Equal(["Accept", "Pick another date", "Decline", "Details"], _desk.Card(post).Buttons.Select(b => b.Label));
        Assert.Empty(_desk.Card(post).PingsPeople);
        Assert.Contains(_desk.Card(post).Buttons, b => b.Action == Rules.Marker(post));
    }

    [Theory]
    [InlineData("")]
    [InlineData("No idea.")]
    [InlineData("TBA")]
    public async Task Presenter_without_an_idea_suggests_nothing(string typed)
    {
        await SuggestAsync(Desk.Ben, typed);
        Assert.Equal(CantMake + "An organizer can move it with /manage seminar-move.", _desk.Card(Stand()).Text());
        Assert.Equal(["Pick another date", "Details"], _desk.Card(Stand()).Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Date_that_may_mean_several_is_asked_about_and_not_guessed()
    {
        var asked = await SuggestAsync(Desk.Ben, "8/12");
        Assert.Equal("Which one do you mean?", asked.Card().Title!.Text());
        Assert.Equal("None of these", asked.Card().Buttons[^1].Label);
        Assert.Empty(Told);
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, asked.Card().Buttons[0].Action));
        await _desk.Press(Desk.Ben, asked.Card().Buttons[0].Action);
        Assert.Equal(
            CantMake + "\n@3 could do <2026-12-08T17:00:00Z> instead.", _desk.Card(Stand()).Text());
        Assert.Equal(Draft.Gone.Sentence(), (await _desk.Press(Desk.Ben, asked.Card().Buttons[0].Action)).Text());
        Assert.IsType<Reply.Ask>(await _desk.Press(Desk.Ben, asked.Card().Buttons[^1].Action));
    }

    [Theory]
    [InlineData("2026-12-04", "That's the date it has now. Suggest another, or leave it empty.")]
    [InlineData("2026-11-20", "Fri 20 Nov 2026, 18:00 (the usual start) is in the past.")]
    [InlineData("whenever", "I can't read “whenever” as a date.")]
    public async Task Date_that_makes_no_sense_is_refused(string typed, string why)
    {
        Assert.StartsWith(why, Assert.IsType<Reply.Refused>(await SuggestAsync(Desk.Ben, typed)).Text(), StringComparison.Ordinal);
        Assert.Empty(Told);
    }

    [Fact]
    public async Task Accepting_moves_the_seminar_with_history_news_and_undo()
    {
        await SuggestAsync(Desk.Ben, "mon 7 dec 7pm");
        var post = Stand();
        var moved = await DoAsync(Desk.Organizer, post, "Accept");
        Assert.StartsWith(
            "Moved: Seminar 3 · Chapter 3\n~Fri 4 Dec 2026, 18:00~ → Mon 7 Dec 2026, 19:00 (Europe/Berlin), in 14 days", moved.Text(),
            StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2026, 12, 7, 18, 0), _desk.Group.StartOf(_desk.Group.Numbered(3)!));
        Assert.Contains(_desk.Posts, p => p.Subject is SeminarNews { Kind: NewsKind.Moved });
        Assert.Equal(CantMake + "\n@1 accepted another date: <2026-12-07T18:00:00Z>", _desk.Card(post).Text());
        Assert.Equal(["Details"], _desk.Card(post).Buttons.Select(b => b.Label));
        _desk.Now += Duration.FromSeconds(1);
        await _desk.Press(Desk.Organizer, moved, "Undo");
        Assert.Equal(Offers, _desk.Card(post).Text());
    }

    [Fact]
    public async Task Declined_date_says_who_declined_it_and_the_presenter_can_suggest_another()
    {
        await SuggestAsync(Desk.Ben, "mon 7 dec 7pm");
        var post = Stand();
        Assert.Equal(
            "You've declined it, so Data Engineering for ML (Seminar 3) keeps its date for now. @3 can see that, and suggest another.",
            (await DoAsync(Desk.Organizer, post, "Decline")).Text());
        Assert.Equal(
            CantMake + "\n@1 declined another date: ~<2026-12-07T18:00:00Z>~. An organizer can move it with /manage seminar-move.",
            _desk.Card(Stand()).Text());
        Assert.EndsWith(
            "The organizers declined ~<2026-12-07T18:00:00Z>~. Can you suggest another date? It stays as it is until one of them moves it.",
            _desk.Card(_desk.Posts.Single(p => p.Subject is Nudge)).Text(), StringComparison.Ordinal);
        Assert.StartsWith("@1 has already declined that date.", (await DoAsync(Priya, post, "Accept")).Text(), StringComparison.Ordinal);
        Assert.Equal(
            "The organizers have already declined that date. Suggest another, or leave it empty.",
            (await SuggestAsync(Desk.Ben, "mon 7 dec 7pm")).Text());
    }

    [Fact]
    public async Task Newer_suggestion_replaces_the_earlier_one()
    {
        await SuggestAsync(Desk.Ben, "mon 7 dec 7pm");
        var first = Stand();
        var accept = _desk.Card(first).Buttons[0].Action;
        _desk.Now += Duration.FromSeconds(1);
        await SuggestAsync(Desk.Ben, "tue 8 dec");
        Assert.Equal(CantMake + "\n@3 has said something else about this date since.", _desk.Card(first).Text());
        Assert.Equal(CantMake + "\n@3 could do <2026-12-08T17:00:00Z> instead.", _desk.Card(Stand()).Text());
        Assert.Equal(
            "@3 has said something else about this date since. See their newer message.",
            (await _desk.Press(Priya, accept)).Text());
    }

    [Fact]
    public async Task Same_suggestion_is_told_once()
    {
        await SuggestAsync(Desk.Ben, "mon 7 dec 7pm");
        _desk.Now += Duration.FromSeconds(5);
        await SuggestAsync(Desk.Ben, "2026-12-07 19:00");
        Assert.Single(Told);
    }

    [Fact]
    public async Task Of_two_dates_accepted_at_once_only_the_first_counts()
    {
        Present(Desk.Ben, Desk.Ana);
        await SuggestAsync(Desk.Ben, "mon 7 dec 7pm");
        await SuggestAsync(Desk.Ana, "tue 8 dec");
        var (bens, anas) = (Of(Desk.Ben), Of(Desk.Ana));
        // Both organizers still see both messages with their buttons.
        var (one, other) = (_desk.Card(bens).Buttons[0].Action, _desk.Card(anas).Buttons[0].Action);
        await _desk.Press(Desk.Organizer, one);
        Assert.Equal(
            "The date of Data Engineering for ML (Seminar 3) has changed since (<2026-12-07T18:00:00Z>), so this no longer applies.",
            (await _desk.Press(Priya, other)).Text());
        Assert.EndsWith("@1 moved it: <2026-12-07T18:00:00Z>", _desk.Card(anas).Text(), StringComparison.Ordinal);
        Assert.EndsWith("@1 accepted another date: <2026-12-07T18:00:00Z>", _desk.Card(bens).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestion_that_no_longer_applies_is_refused_in_one_sentence_and_its_message_says_why()
    {
        await SuggestAsync(Desk.Ben, "mon 7 dec 7pm");
        var post = Stand();
        var accept = _desk.Card(post).Buttons[0].Action;
        await AssertAsync(
            g => g.With(g.Numbered(3)! with { Cancelled = new Cancellation(null) }),
            "Data Engineering for ML (Seminar 3) is cancelled. Bring it back first with /manage seminar-restore.", "It's cancelled.");
        await AssertAsync(
            g => g.On(3, 2026, 12, 11),
            "The date of Data Engineering for ML (Seminar 3) has changed since (<2026-12-11T17:00:00Z>), so this no longer applies.",
            "It has moved: <2026-12-11T17:00:00Z>");
        await AssertAsync(
            g => g.With(g.Numbered(3)! with { Presenters = [] }),
            "@3 is no longer presenting Data Engineering for ML (Seminar 3), so their suggestion no longer counts.",
            "@3 is no longer presenting it.");
        await AssertAsync(
            g => g with { Seminars = [] }, "That seminar has been removed. See /schedule.", "This seminar was removed from the schedule.");
        await AssertAsync(
            g => g.With(g.Numbered(3)! with { MarkedHeld = true }), "Data Engineering for ML (Seminar 3) is over, so its date stays.",
            null);
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Press(Desk.Ana, accept)).Text());
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Press(Desk.Ben, accept)).Text());

        async Task AssertAsync(Func<Group, Group> change, string refused, string? shown)
        {
            var before = _desk.Group;
            _desk.Group = change(before);
            Assert.Equal(refused, Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Organizer, accept)).Text());
            if (shown is not null) Assert.EndsWith(shown, _desk.Card(post).Text(), StringComparison.Ordinal);
            _desk.Group = before;
        }
    }

    [Fact]
    public async Task Suggested_date_that_has_passed_is_no_longer_offered()
    {
        await SuggestAsync(Desk.Ben, "wed 25 nov");
        var post = Stand();
        var accept = _desk.Card(post).Buttons[0].Action;
        _desk.Now = Instant.FromUtc(2026, 11, 25, 17, 0);
        Assert.Equal(
            "The suggested date has passed. Pick another with /manage seminar-move.", (await _desk.Press(Desk.Organizer, accept)).Text());
        Assert.EndsWith(
            "@3 suggested ~<2026-11-25T17:00:00Z>~, which has passed. An organizer can move it with /manage seminar-move.",
            _desk.Card(post).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organizer_picks_another_date_in_a_form()
    {
        await SuggestAsync(Desk.Ben, "no idea");
        var post = Stand();
        Assert.IsType<Reply.Refused>(await DoAsync(Desk.Ana, post, "Pick another date"));
        var form = await DoAsync(Desk.Organizer, post, "Pick another date");
        Assert.StartsWith(
            "I can't read “whenever” as a date.", (await _desk.Submit(Desk.Organizer, form, ("when", "whenever"))).Text(),
            StringComparison.Ordinal);
        var asked = await _desk.Submit(Desk.Organizer, form, ("when", "8/12"));
        await _desk.Press(Desk.Organizer, asked.Card().Buttons[0].Action);
        Assert.Equal(Instant.FromUtc(2026, 12, 8, 17, 0), _desk.Group.StartOf(_desk.Group.Numbered(3)!));
        Assert.EndsWith("@1 moved it: <2026-12-08T17:00:00Z>", _desk.Card(post).Text(), StringComparison.Ordinal);
        Assert.StartsWith(
            "The date of", (await _desk.Submit(Desk.Organizer, form, ("when", "2026-12-09"))).Text(), StringComparison.Ordinal);
    }

    private void Present(params Member[] who) => _desk.Group = _desk.Group.With(
        _desk.Group.Numbered(3)! with { Presenters = [.. who.Select(m => new Presenter(m.Id, null))] });

    private Task<Reply> PressAsync(Member who) =>
        _desk.Press(who, new ActionId(DeclineDate.Action, $"{Desk.Here}", "3", $"{Start.ToUnixTimeSeconds()}"));

    private async Task<Reply> SuggestAsync(Member who, string typed) =>
        await _desk.Submit(who, await PressAsync(who), ("when", typed));

    // The newest word of it, as posted.
    private Post Stand()
    {
        var post = Told.MaxBy(p => p.At)! with { State = PostState.Posted, Message = new MessageId(1) };
        if (post.ContentHash is null) _desk.Put(post with { ContentHash = "" });
        return Told.MaxBy(p => p.At)!;
    }

    private Post Of(Member who) => Told.Single(p => ((DateDeclined)p.Subject).By == who.Id);

    private Task<Reply> DoAsync(Member who, Post post, string label) =>
        _desk.Press(who, _desk.Card(post).Buttons.FirstOrDefault(b => b.Label == label)?.Action
            ?? SuggestedDates.Of(label == "Accept" ? SuggestedDates.Accept : SuggestedDates.Decline, post));

    private static Post Asked(Member who) => Post.Waiting(
        Desk.Here, new SeminarId(3), new Nudge(NudgeQuestion.Topic, Start, who.Id), channel: null, Start - Duration.FromDays(8));
}
