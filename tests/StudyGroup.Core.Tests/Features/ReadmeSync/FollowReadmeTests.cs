using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.ReadmeSync;
using Xunit;

namespace StudyGroup.Core.Tests.Features.ReadmeSync;

public sealed class FollowReadmeTests : FollowingFixture
{
    [Fact]
    public async Task Change_is_proposed_in_the_channel_and_applied_by_an_organizer()
    {
        await FollowAsync();
        Assert.Empty(Desk.Posts);
        await ChangeAsync(Dated);

        var proposal = Assert.Single(Desk.Posts);
        var card = Desk.Card(proposal);
        Assert.Equal(
            """
            Apply the README's changes?
            The README → https://readers.example/README.md has changed.
            Seminar 3 · Chapter 3: date ~coming soon~ → Fri 4 Dec 2026, 18:00
            """,
            card.Text());
        Assert.Equal(Organizers.Only.Sentence(), (await Desk.Press(Core.Tests.Desk.Ana, Shown(card), "Apply")).Text());
        var applied = await Desk.Press(Core.Tests.Desk.Organizer, Shown(card), "Apply");
        Assert.Equal(
            """
            Applied
            The README → https://readers.example/README.md has changed. @1 applied this:
            Seminar 3 · Chapter 3: date ~coming soon~ → Fri 4 Dec 2026, 18:00
            """,
            applied.Text());
        await LookLaterAsync();
        Assert.Single(Desk.Posts, p => p.Subject is ReadmeProposal);
    }

    [Fact]
    public async Task Finishing_the_book_ends_the_following_and_its_open_proposal_can_not_be_applied_to_the_next()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        var proposal = Shown(Proposals().Single());
        var preview = await Desk.Command(Core.Tests.Desk.Organizer, "book finish");
        Assert.Contains(
            "I'll stop following readers.example/README.md → https://readers.example/README.md, so that it doesn't fill the next schedule.",
            preview.Text());
        await Desk.Press(Core.Tests.Desk.Organizer, preview, "Finish");
        Assert.Null(Desk.Group.Settings.Readme);
        Assert.Equal(
            "Those changes are for a book you've finished, so there's nothing left to apply.",
            (await Desk.Press(Core.Tests.Desk.Organizer, proposal, "Apply")).Text());
        await LookLaterAsync();
        Assert.Empty(Desk.Group.Seminars);
    }

    [Fact]
    public async Task Ignored_change_is_not_proposed_again_but_later_ones_are()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        var ignored = await AnswerAsync("Ignore");
        Assert.Equal("The README has changed. @1 ignored it, so nothing changed here.", ignored.Text());
        await LookLaterAsync();
        Assert.Single(Proposals());

        await ChangeAsync(Dated.Replace("Topic 4", "Training data", StringComparison.Ordinal));
        Assert.Equal("Seminar 4 · Chapter 4: topic ~Topic 4~ → Training data", Proposals()[^1].Lines[1].Text());
        Assert.Equal(2, Proposals()[^1].Lines.Length);
    }

    [Fact]
    public async Task New_proposal_replaces_the_old_one_and_has_everything_open()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        var first = Proposals().Single();
        await ChangeAsync(Dated.Replace("Topic 4", "Training data", StringComparison.Ordinal));

        Assert.Equal(3, Proposals()[^1].Lines.Length);
        Assert.Equal("The README has changed again, so this proposal no longer applies.", Proposals()[0].Text());
        Assert.Single(Desk.Posts, p => p.IsRenewal);
        Assert.StartsWith(
            "That's been answered or replaced", (await Desk.Press(Core.Tests.Desk.Organizer, Shown(first), "Apply")).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposal_is_withdrawn_when_the_readme_goes_back_to_what_it_was()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        await ChangeAsync(Readme);
        Assert.Equal(["The README has changed again, so this proposal no longer applies."], Proposals().Select(p => p.Text()));
        Assert.Null(Desk.Sync.Open);
    }

    [Fact]
    public async Task First_check_proposes_all_differences()
    {
        Desk.Pages[Url] = Dated;
        await FollowAsync();
        Assert.Contains("Fri 4 Dec 2026", Proposals().Single().Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Seminar 1", Proposals().Single().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clear_change_is_applied_and_announced_and_can_be_reverted()
    {
        await FollowAsync("itself");
        await ChangeAsync(Dated);
        Assert.Equal(new LocalDate(2026, 12, 4), Desk.Group.Numbered(3)!.Date.Known()!.Day);

        var told = new Reply.Public(Desk.Card(Assert.Single(Desk.Posts, p => p.Subject is ReadmeApplied)));
        Assert.Equal(
            """
            From the README
            The README → https://readers.example/README.md changed, so I've updated the schedule:
            Seminar 3 · Chapter 3: date ~coming soon~ → Fri 4 Dec 2026, 18:00
            """,
            told.Text());
        Assert.Equal(Organizers.Only.Sentence(), (await Desk.Press(Core.Tests.Desk.Ana, told, "Details")).Text());
        Assert.Contains("the README", (await Desk.Command(Core.Tests.Desk.Organizer, "manage history")).Text(), StringComparison.Ordinal);
        await Desk.Press(Core.Tests.Desk.Organizer, await Desk.Press(Core.Tests.Desk.Organizer, told, "Details"), "Revert");
        Assert.Equal(SeminarDate.Soon, Desk.Group.Numbered(3)!.Date);
        await LookLaterAsync();
        Assert.Equal(SeminarDate.Soon, Desk.Group.Numbered(3)!.Date);
    }

    [Fact]
    public async Task Unreadable_row_is_still_asked_about()
    {
        await FollowAsync("itself");
        await ChangeAsync(Dated.Replace("| 4 | TBA", "| 4 | soonish", StringComparison.Ordinal));
        Assert.Equal(SeminarDate.Soon, Desk.Group.Numbered(3)!.Date);
        Assert.Contains("[Heads-up]\nLine 4: I can't read “soonish” as a date.", Proposals().Single().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seminar_moved_here_stays_until_the_readme_says_something_new_about_it()
    {
        await FollowAsync("itself");
        Desk.Group = Desk.Group.On(4, 2026, 12, 11);
        await ChangeAsync(Dated);
        Assert.Equal(new LocalDate(2026, 12, 11), Desk.Group.Numbered(4)!.Date.Known()!.Day);
    }

    [Fact]
    public async Task Readme_is_checked_when_due_and_fetched_only_if_new()
    {
        await FollowAsync();
        Desk.Now += Duration.FromMinutes(359);
        Assert.False(await Desk.Look());
        Desk.Now += Duration.FromMinutes(1);
        Assert.True(await Desk.Look());
        Assert.Equal([(Url, null), (Url, null), (Url, Readme)], Desk.Fetches);
    }

    [Fact]
    public async Task Cancelled_check_is_not_a_failure_and_stays_due()
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
    public async Task Readme_is_fetched_in_full_after_a_failure_and_nothing_is_lost()
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
    public async Task Readme_with_ambiguous_date_columns_proposes_nothing_and_the_sync_card_names_them()
    {
        await FollowAsync();
        await ChangeAsync("| Seminar | Topic | Date A | Date B |\n|---|---|---|---|\n| 3 | Ferns | 2026-12-04 | 2026-12-05 |\n");
        Assert.Empty(Desk.Posts);
        Assert.Contains(
            "Line 1: “Date A” and “Date B” could both be the meeting dates. Rename the right one to “Meeting date” in the README.",
            (await Desk.Command(Core.Tests.Desk.Organizer, "manage sync")).Text(), StringComparison.Ordinal);

        await ChangeAsync(Dated);
        Assert.Null(Desk.Sync.Problem);
        Assert.Single(Proposals());
    }

    [Fact]
    public async Task Unexpected_failure_is_reported_and_not_repeated_within_the_hour()
    {
        await FollowAsync();
        Desk.Now += Duration.FromHours(6);
        await Desk.GiveUp();
        Assert.Contains(
            "I couldn't use it at the last check. Something in it tripped me up. I've made a note of it for whoever runs me.",
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
    public async Task Unexpected_failure_leaves_the_open_proposal_alone()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        Desk.Now += Duration.FromHours(6);
        await Desk.GiveUp();
        await AnswerAsync("Apply");
        Assert.Equal(new LocalDate(2026, 12, 4), Day(3));
    }

    [Fact]
    public async Task Group_without_a_readme_has_nothing_to_give_up()
    {
        await Desk.GiveUp();
        Assert.Equal(Sync.None(Core.Tests.Desk.Here), Desk.Sync);
    }

    [Fact]
    public async Task Replaced_slides_are_applied_and_can_be_reverted()
    {
        var before = Readme + "\n## Slides\n- [Seminar 3 – Old](https://example.org/old)\n";
        Desk.Pages[Url] = before;
        await FollowAsync("itself");
        await AnswerAsync("Apply");
        await ChangeAsync(before.Replace("Old](https://example.org/old", "New](https://example.org/new", StringComparison.Ordinal));
        var told = new Reply.Public(Desk.Card(Assert.Single(Desk.Posts, p => p.Subject is ReadmeApplied)));
        Assert.Contains("slides ~Old → https://example.org/old~ → New → https://example.org/new", told.Text(), StringComparison.Ordinal);
        await Desk.Press(Core.Tests.Desk.Organizer, await Desk.Press(Core.Tests.Desk.Organizer, told, "Details"), "Revert");
        Assert.Equal(["https://example.org/old"], Desk.Group.Numbered(3)!.Slides.Select(d => d.Url));
        await LookLaterAsync();
        Assert.Equal(["https://example.org/old"], Desk.Group.Numbered(3)!.Slides.Select(d => d.Url));
    }
}
