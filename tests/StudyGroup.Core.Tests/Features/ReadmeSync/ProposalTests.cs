using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.ReadmeSync;
using Xunit;

namespace StudyGroup.Core.Tests.Features.ReadmeSync;

/// <summary>What becomes of a posted proposal.</summary>
public sealed class ProposalTests : FollowingFixture
{
    [Fact]
    public async Task Proposal_stays_until_it_is_answered()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        Desk.Now += Duration.FromDays(60);
        await Desk.Look();
        await ChangeAsync(Dated.Replace("Topic 4", "Training data", StringComparison.Ordinal));
        Assert.Equal(3, Proposals()[^1].Lines.Length);
        await AnswerAsync("Apply");
        Assert.Equal((new LocalDate(2026, 12, 4), "Training data"), (Day(3)!.Value, Desk.Group.Numbered(4)!.Topic));
    }

    [Fact]
    public async Task Ignored_row_is_proposed_when_it_changes_again()
    {
        await FollowAsync();
        await ChangeAsync(Readme + "| 10 | TBA | Guest |\n");
        await AnswerAsync("Ignore");
        await ChangeAsync(Readme + "| 10 | 2026-12-04 | Guest talk by Ann |\n");
        Assert.Contains("Seminar 10 added: Guest talk by Ann", Proposals()[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_seminar_with_the_number_of_a_removed_one_is_proposed()
    {
        await FollowAsync();
        Desk.Group = Desk.Group with { Seminars = Desk.Group.Seminars.RemoveAll(s => s.Number == 4) };
        await ChangeAsync(Head + "| 3 | Coming soon | Data Engineering for ML |\n| 4 | 2026-12-18 | Quite another thing |\n");
        Assert.Contains("Seminar 4 added: Quite another thing", Proposals().Single().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_new_row_of_an_unnumbered_list_is_added()
    {
        const string List = "- 2026-12-04: Discussion\n- 2026-12-11: Discussion\n";
        Desk.Group = TestGroup.Empty();
        Desk.Pages[Url] = List;
        await FollowAsync();
        await AnswerAsync("Apply");
        Desk.Group = Desk.Group.On(2, 2026, 12, 14);
        await ChangeAsync(List + "- 2026-12-18: Discussion\n");
        Assert.Equal(["Seminar 3 added: Discussion · Fri 18 Dec 2026, 18:00"], Proposals()[^1].Lines.Skip(1).Select(l => l.Text()));
    }

    [Fact]
    public async Task Text_rewritten_around_the_schedule_makes_no_new_proposal()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        await ChangeAsync("Some words.\n\n" + Dated);
        Assert.Single(Proposals());
        await AnswerAsync("Ignore");
        await LookLaterAsync();
        Assert.Equal("Some words.\n\n" + Dated, Desk.Sync.Settled);
    }

    [Fact]
    public async Task Proposal_with_nothing_left_to_do_counts_as_answered()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        var card = Shown(Proposals().Single());
        Desk.Group = Desk.Group.On(3, 2026, 12, 4);
        Assert.StartsWith(
            "The schedule has changed in the meantime. There's nothing left",
            (await Desk.Press(Core.Tests.Desk.Organizer, card, "Apply")).Text(), StringComparison.Ordinal);
        await LookLaterAsync();
        Assert.Null(Desk.Sync.Open);
        Assert.DoesNotContain(Desk.Posts, p => p.IsRenewal);
    }

    [Fact]
    public async Task Switching_to_another_readme_withdraws_the_proposal()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        Desk.Pages["https://readers.example/OTHER.md"] = Head + "| 5 | 2026-12-11 | Topic 5 |\n";
        await Desk.Command(Core.Tests.Desk.Organizer, "manage sync", ("url", "https://readers.example/OTHER.md"));
        await Desk.Look();
        Assert.Single(Proposals(), p => p.Buttons.Any(b => b.Label == "Apply"));
        Assert.Single(Desk.Posts, p => p.Subject is ProposalWithdrawn);
    }

    [Fact]
    public async Task Proposal_that_cannot_be_applied_any_more_says_why_and_can_be_ignored()
    {
        await FollowAsync();
        await ChangeAsync(Readme + "| 10 | TBA | Guest |\n");
        for (var i = 20; i < 211; i++) Desk.Group = Desk.Group.Add(new Seminar { Number = i, Topic = "Ours", Date = SeminarDate.Unknown });
        Assert.StartsWith(
            "The README has changed. That would make 201 seminars", Proposals().Single().Text(), StringComparison.Ordinal);
        Assert.Contains("ignored it", (await AnswerAsync("Ignore")).Text(), StringComparison.Ordinal);
    }
}
