using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.ReadmeSync;
using Xunit;

namespace StudyGroup.Core.Tests.Features.ReadmeSync;

public sealed class FollowReadmeTests : FollowingBench
{
    [Fact]
    public async Task What_changes_is_proposed_in_the_channel_and_applied_by_an_organizer()
    {
        await FollowAsync();
        Assert.Empty(Desk.Posts);
        await ChangeAsync(Dated);

        var proposal = Assert.Single(Desk.Posts);
        var card = Desk.Card(proposal);
        Assert.Equal(
            """
            Apply what changed in the README?
            The README → https://readers.example/README.md has changed.
            Seminar 3 · Chapter 3: date ~Coming soon~ → Fri 4 Dec 2026, 18:00
            """,
            card.Text());
        Assert.Equal(Organizers.Only.Sentence(), (await Desk.Press(Core.Tests.Desk.Ana, Shown(card), "Apply")).Text());
        var applied = await Desk.Press(Core.Tests.Desk.Organizer, Shown(card), "Apply");
        Assert.Equal(
            """
            Applied
            The README → https://readers.example/README.md has changed. @1 applied this:
            Seminar 3 · Chapter 3: date ~Coming soon~ → Fri 4 Dec 2026, 18:00
            """,
            applied.Text());
        await LookLaterAsync();
        Assert.Single(Desk.Posts, p => p.Subject is ReadmeProposal);
    }

    [Fact]
    public async Task What_was_ignored_is_not_proposed_again_but_what_changes_after_is()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        var ignored = await AnswerAsync("Ignore");
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
        Assert.Equal("The README has changed again, so this proposal no longer applies.", Proposals()[0].Text());
        Assert.Single(Desk.Posts, p => p.IsRenewal);
        Assert.StartsWith("That was answered already", (await Desk.Press(Core.Tests.Desk.Organizer, Shown(first), "Apply")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_readme_goes_back_to_what_it_was_the_proposal_is_taken_back()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        await ChangeAsync(Readme);
        Assert.Equal(["The README has changed again, so this proposal no longer applies."], Proposals().Select(p => p.Text()));
        Assert.Null(Desk.Sync.Open);
    }

    [Fact]
    public async Task The_first_look_proposes_all_that_differs()
    {
        Desk.Pages[Url] = Dated;
        await FollowAsync();
        Assert.Contains("Fri 4 Dec 2026", Proposals().Single().Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Seminar 1", Proposals().Single().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_itself_it_applies_what_is_clear_tells_of_it_and_it_can_be_put_back()
    {
        await FollowAsync("itself");
        await ChangeAsync(Dated);
        Assert.Equal(new LocalDate(2026, 12, 4), Desk.Group.Numbered(3)!.Date.Known()!.Day);

        var told = new Reply.Public(Desk.Card(Assert.Single(Desk.Posts, p => p.Subject is ReadmeApplied)));
        Assert.Equal(
            """
            From the README
            The README → https://readers.example/README.md changed, so I've updated the schedule:
            Seminar 3 · Chapter 3: date ~Coming soon~ → Fri 4 Dec 2026, 18:00
            """,
            told.Text());
        Assert.Equal(Organizers.Only.Sentence(), (await Desk.Press(Core.Tests.Desk.Ana, told, "Details")).Text());
        Assert.Contains("From the README", (await Desk.Command(Core.Tests.Desk.Organizer, "manage history")).Text(), StringComparison.Ordinal);
        await Desk.Press(Core.Tests.Desk.Organizer, await Desk.Press(Core.Tests.Desk.Organizer, told, "Details"), "Put back");
        Assert.Equal(SeminarDate.Soon, Desk.Group.Numbered(3)!.Date);
        await LookLaterAsync();
        Assert.Equal(SeminarDate.Soon, Desk.Group.Numbered(3)!.Date);
    }

    [Fact]
    public async Task By_itself_it_still_asks_where_something_could_not_be_read()
    {
        await FollowAsync("itself");
        await ChangeAsync(Dated.Replace("| 4 | TBA", "| 4 | soonish", StringComparison.Ordinal));
        Assert.Equal(SeminarDate.Soon, Desk.Group.Numbered(3)!.Date);
        Assert.Contains("[Heads-up]\nLine 4: “soonish”", Proposals().Single().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_moved_here_stays_until_the_readme_says_something_new_of_it()
    {
        await FollowAsync("itself");
        Desk.Group = Desk.Group.On(4, 2026, 12, 11);
        await ChangeAsync(Dated);
        Assert.Equal(new LocalDate(2026, 12, 11), Desk.Group.Numbered(4)!.Date.Known()!.Day);
    }

    [Fact]
    public async Task It_is_looked_at_when_it_is_due_and_asked_only_for_what_is_new()
    {
        await FollowAsync();
        Desk.Now += Duration.FromMinutes(359);
        Assert.False(await Desk.Look());
        Desk.Now += Duration.FromMinutes(1);
        Assert.True(await Desk.Look());
        Assert.Equal([(Url, null), (Url, null), (Url, Readme)], Desk.Fetches);
    }

    [Fact]
    public async Task A_look_that_is_given_up_is_no_failure_and_is_due_still()
    {
        await FollowAsync();
        Desk.Now += Duration.FromHours(6);
        var before = Desk.Sync;
        Desk.GivesUp = new CancellationToken(canceled: true);
        await Assert.ThrowsAsync<OperationCanceledException>(Desk.Look);
        Assert.Equal(before, Desk.Sync);
        Desk.GivesUp = default;
        Assert.True(await Desk.Look());
    }

    [Fact]
    public async Task After_a_failure_all_of_it_is_asked_for_again_and_nothing_is_lost()
    {
        await FollowAsync();
        Desk.Pages.Remove(Url);
        await LookLaterAsync();
        Assert.Equal("There is nothing.", Desk.Sync.Problem);
        await ChangeAsync(Dated);
        Assert.Null(Desk.Sync.Problem);
        Assert.Single(Proposals());
    }

    [Fact]
    public async Task Readme_whose_date_columns_are_open_proposes_nothing_and_the_sync_card_names_them()
    {
        await FollowAsync();
        await ChangeAsync("| Seminar | Topic | Date A | Date B |\n|---|---|---|---|\n| 3 | Ferns | 2026-12-04 | 2026-12-05 |\n");
        Assert.Empty(Desk.Posts);
        Assert.Contains(
            "Line 1: “Date A” and “Date B” could both be the dates of the meetings. Call the right one “Meeting date” in the README.",
            (await Desk.Command(Core.Tests.Desk.Organizer, "manage sync")).Text(), StringComparison.Ordinal);

        await ChangeAsync(Dated);
        Assert.Null(Desk.Sync.Problem);
        Assert.Single(Proposals());
    }

    [Fact]
    public async Task A_look_that_nobody_thought_of_is_said_and_not_repeated_before_an_hour_has_passed()
    {
        await FollowAsync();
        Desk.Now += Duration.FromHours(6);
        await Desk.GiveUp();
        Assert.Contains(
            "The last look found nothing to follow. Something in it I could not cope with, and I have made a note of it for whoever runs me.",
            (await Desk.Command(Core.Tests.Desk.Organizer, "manage sync")).Text(), StringComparison.Ordinal);

        Desk.Pages[Url] = Dated;
        Desk.Now += Duration.FromMinutes(59);
        Assert.False(await Desk.Look());
        Desk.Now += Duration.FromMinutes(1);
        Assert.True(await Desk.Look());
        Assert.Contains("Fri 4 Dec 2026", Proposals().Single().Text(), StringComparison.Ordinal);
        Assert.Null(Desk.Sync.Problem);
    }

    [Fact]
    public async Task A_look_that_nobody_thought_of_leaves_what_was_proposed_before_open()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        Desk.Now += Duration.FromHours(6);
        await Desk.GiveUp();
        await AnswerAsync("Apply");
        Assert.Equal(new LocalDate(2026, 12, 4), Day(3));
    }

    [Fact]
    public async Task Where_no_readme_is_followed_there_is_nothing_to_give_up()
    {
        await Desk.GiveUp();
        Assert.Equal(Sync.None(Core.Tests.Desk.Here), Desk.Sync);
    }

    [Fact]
    public async Task By_itself_it_exchanges_slides_and_they_can_be_put_back()
    {
        var before = Readme + "\n## Slides\n- [Seminar 3 – Old](https://example.org/old)\n";
        Desk.Pages[Url] = before;
        await FollowAsync("itself");
        await AnswerAsync("Apply");
        await ChangeAsync(before.Replace("Old](https://example.org/old", "New](https://example.org/new", StringComparison.Ordinal));
        var told = new Reply.Public(Desk.Card(Assert.Single(Desk.Posts, p => p.Subject is ReadmeApplied)));
        Assert.Contains("slides ~Old → https://example.org/old~ → New → https://example.org/new", told.Text(), StringComparison.Ordinal);
        await Desk.Press(Core.Tests.Desk.Organizer, await Desk.Press(Core.Tests.Desk.Organizer, told, "Details"), "Put back");
        Assert.Equal(["https://example.org/old"], Desk.Group.Numbered(3)!.Slides.Select(d => d.Url));
        await LookLaterAsync();
        Assert.Equal(["https://example.org/old"], Desk.Group.Numbered(3)!.Slides.Select(d => d.Url));
    }
}
