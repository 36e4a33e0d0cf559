using NodaTime;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;
using Xunit;

namespace StudyGroup.Core.Tests.Syncing;

public sealed class FollowReadmeTests
{
    private const string Url = "https://readers.example/README.md";
    private const string Readme = "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | Coming soon | Data Engineering for ML |\n| 4 | TBA | Topic 4 |";
    private const string Dated = "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 2026-12-04 | Data Engineering for ML |\n| 4 | TBA | Topic 4 |";

    private readonly Desk _desk = new();

    [Fact]
    public async Task What_changes_is_proposed_in_the_channel_and_applied_by_an_organizer()
    {
        await FollowAsync();
        Assert.Empty(_desk.Posts);
        await ChangeAsync(Dated);

        var proposal = Assert.Single(_desk.Posts);
        var card = _desk.Card(proposal);
        Assert.Equal(
            """
            Apply what changed in the README?
            The README → https://readers.example/README.md has changed.
            Seminar 3 · Chapter 3: date ~Coming soon~ → Fri 4 Dec 2026, 18:00
            """,
            card.Text());
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Press(Desk.Ana, new Reply.Public(card), "Apply")).Text());
        var applied = await _desk.Press(Desk.Organizer, new Reply.Public(card), "Apply");
        Assert.Equal(
            """
            Applied
            The README → https://readers.example/README.md has changed. @1 applied this:
            Seminar 3 · Chapter 3: date ~Coming soon~ → Fri 4 Dec 2026, 18:00
            """,
            applied.Text());
        await LookLaterAsync();
        Assert.Single(_desk.Posts, p => p.Subject is PostSubject.Proposal);
    }

    [Fact]
    public async Task What_was_ignored_is_not_proposed_again_but_what_changes_after_is()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        var ignored = await _desk.Press(Desk.Organizer, new Reply.Public(Proposals().Single()), "Ignore");
        Assert.Equal("The README has changed. @1 ignored it: nothing was changed here.", ignored.Text());
        await LookLaterAsync();
        Assert.Single(Proposals());

        await ChangeAsync(Dated.Replace("Topic 4", "Training data", StringComparison.Ordinal));
        Assert.Equal("Seminar 4 · Chapter 4: topic ~Topic 4~ → Training data", Proposals()[^1].Lines[1].Text());
        Assert.Equal(2, Proposals()[^1].Lines.Length);
    }

    [Fact]
    public async Task There_is_one_proposal_at_a_time_and_the_newer_one_has_all_that_is_open()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        var first = Proposals().Single();
        await ChangeAsync(Dated.Replace("Topic 4", "Training data", StringComparison.Ordinal));

        Assert.Equal(3, Proposals()[^1].Lines.Length);
        Assert.Equal("The README has changed again since, so what I proposed here does not hold any more.", Proposals()[0].Text());
        Assert.Single(_desk.Posts, p => p.IsRenewal);
        Assert.StartsWith("That was answered already", (await _desk.Press(Desk.Organizer, new Reply.Public(first), "Apply")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_readme_goes_back_to_what_it_was_the_proposal_is_taken_back()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        await ChangeAsync(Readme);
        Assert.Equal(["The README has changed again since, so what I proposed here does not hold any more."], Proposals().Select(p => p.Text()));
        Assert.Null(_desk.Sync.Open);
    }

    [Fact]
    public async Task The_first_look_proposes_all_that_differs()
    {
        _desk.Pages[Url] = Dated;
        await FollowAsync();
        Assert.Contains("Fri 4 Dec 2026", Proposals().Single().Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Seminar 1", Proposals().Single().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_itself_it_applies_what_is_clear_tells_of_it_and_it_can_be_put_back()
    {
        await FollowAsync("itself");
        await ChangeAsync(Dated);
        Assert.Equal(new LocalDate(2026, 12, 4), _desk.Group.Numbered(3)!.Date.Known()!.Day);

        var told = new Reply.Public(_desk.Card(Assert.Single(_desk.Posts, p => p.Subject is PostSubject.ReadmeApplied)));
        Assert.Equal(
            """
            From the README
            The README → https://readers.example/README.md has changed, and so has the schedule:
            Seminar 3 · Chapter 3: date ~Coming soon~ → Fri 4 Dec 2026, 18:00
            """,
            told.Text());
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Press(Desk.Ana, told, "Details")).Text());
        Assert.Contains("From the README", (await _desk.Command(Desk.Organizer, "manage history")).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, await _desk.Press(Desk.Organizer, told, "Details"), "Put back");
        Assert.Equal(SeminarDate.Soon, _desk.Group.Numbered(3)!.Date);
        await LookLaterAsync();
        Assert.Equal(SeminarDate.Soon, _desk.Group.Numbered(3)!.Date);
    }

    [Fact]
    public async Task By_itself_it_still_asks_where_something_could_not_be_read()
    {
        await FollowAsync("itself");
        await ChangeAsync(Dated.Replace("| 4 | TBA", "| 4 | soonish", StringComparison.Ordinal));
        Assert.Equal(SeminarDate.Soon, _desk.Group.Numbered(3)!.Date);
        Assert.Contains("[Mind]\nLine 4: “soonish”", Proposals().Single().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_moved_here_stays_until_the_readme_says_something_new_of_it()
    {
        await FollowAsync("itself");
        _desk.Group = _desk.Group.On(4, 2026, 12, 11);
        await ChangeAsync(Dated);
        Assert.Equal(new LocalDate(2026, 12, 11), _desk.Group.Numbered(4)!.Date.Known()!.Day);
    }

    [Fact]
    public async Task It_is_looked_at_when_it_is_due_and_asked_only_for_what_is_new()
    {
        await FollowAsync();
        _desk.Now += Duration.FromMinutes(359);
        Assert.False(await _desk.Look());
        _desk.Now += Duration.FromMinutes(1);
        Assert.True(await _desk.Look());
        Assert.Equal([(Url, null), (Url, null), (Url, Readme)], _desk.Fetches);
    }

    [Fact]
    public async Task After_a_failure_all_of_it_is_asked_for_again_and_nothing_is_lost()
    {
        await FollowAsync();
        _desk.Pages.Remove(Url);
        await LookLaterAsync();
        Assert.Equal("There is nothing.", _desk.Sync.Problem);
        await ChangeAsync(Dated);
        Assert.Null(_desk.Sync.Problem);
        Assert.Single(Proposals());
    }

    [Fact]
    public async Task A_proposal_that_nobody_answers_for_a_week_counts_as_ignored()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        _desk.ForgetDrafts();
        await LookLaterAsync();
        Assert.Equal((Dated, null), (_desk.Sync.Settled, _desk.Sync.Open));
        Assert.Single(Proposals());
    }

    private IReadOnlyList<Card> Proposals() => [.. _desk.Posts.Where(p => p.Subject is PostSubject.Proposal).Select(_desk.Card)];

    private async Task FollowAsync(string apply = "ask")
    {
        _desk.Group = _desk.Group.InChannel();
        _desk.Pages.TryAdd(Url, Readme);
        await _desk.Command(Desk.Organizer, "manage sync", ("url", Url), ("apply", apply));
        await _desk.Look();
    }

    private Task<bool> ChangeAsync(string text)
    {
        _desk.Pages[Url] = text;
        return LookLaterAsync();
    }

    private Task<bool> LookLaterAsync()
    {
        _desk.Now += Duration.FromHours(6);
        return _desk.Look();
    }
}
