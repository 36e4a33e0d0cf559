using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.ReadmeSync;
using Xunit;

namespace StudyGroup.Core.Tests.Features.ReadmeSync;

/// <summary>What becomes of a proposal that stands.</summary>
public sealed class ProposalTests : FollowingBench
{
    [Fact]
    public async Task It_stays_until_it_is_answered_however_long_that_takes()
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
    public async Task A_row_that_was_ignored_is_proposed_when_something_new_is_said_of_it()
    {
        await FollowAsync();
        await ChangeAsync(Readme + "| 10 | TBA | Guest |\n");
        await AnswerAsync("Ignore");
        await ChangeAsync(Readme + "| 10 | 2026-12-04 | Guest talk by Ann |\n");
        Assert.Contains("Seminar 10 added: Guest talk by Ann", Proposals()[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_seminar_under_the_number_of_one_that_was_removed_here_is_proposed()
    {
        await FollowAsync();
        Desk.Group = Desk.Group with { Seminars = Desk.Group.Seminars.RemoveAll(s => s.Number == 4) };
        await ChangeAsync(Head + "| 3 | Coming soon | Data Engineering for ML |\n| 4 | 2026-12-18 | Quite another thing |\n");
        Assert.Contains("Seminar 4 added: Quite another thing", Proposals().Single().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_list_without_numbers_only_the_row_that_is_new_is_added()
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
    public async Task What_is_rewritten_around_the_schedule_makes_no_other()
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
    public async Task Where_nothing_is_left_to_do_it_is_answered()
    {
        await FollowAsync();
        await ChangeAsync(Dated);
        var card = Shown(Proposals().Single());
        Desk.Group = Desk.Group.On(3, 2026, 12, 4);
        Assert.StartsWith("The schedule has changed meanwhile: there is nothing left", (await Desk.Press(Core.Tests.Desk.Organizer, card, "Apply")).Text(), StringComparison.Ordinal);
        await LookLaterAsync();
        Assert.Null(Desk.Sync.Open);
        Assert.DoesNotContain(Desk.Posts, p => p.IsRenewal);
    }

    [Fact]
    public async Task A_switch_to_another_readme_takes_it_back()
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
    public async Task What_hinders_it_by_now_is_said_and_it_can_be_ignored()
    {
        await FollowAsync();
        await ChangeAsync(Readme + "| 10 | TBA | Guest |\n");
        for (var i = 20; i < 211; i++) Desk.Group = Desk.Group.Add(new Seminar { Number = i, Topic = "Ours", Date = SeminarDate.Unknown });
        Assert.StartsWith("The README has changed. With these there would be 201 seminars", Proposals().Single().Text(), StringComparison.Ordinal);
        Assert.Contains("ignored it", (await AnswerAsync("Ignore")).Text(), StringComparison.Ordinal);
    }
}
