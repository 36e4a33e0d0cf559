using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Tests.Features.ReadmeSync;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

/// <summary>What isn't applied automatically from a README without asking.</summary>
public sealed class ReadmeDoubtsTests : FollowingFixture
{
    [Fact]
    public async Task First_check_asks_about_everything_that_the_group_has_differently()
    {
        Desk.Group = Desk.Group.On(4, 2026, 12, 11);
        await FollowAsync("itself");
        Assert.Equal(new LocalDate(2026, 12, 11), Day(4));
        Assert.Contains("~Fri 11 Dec 2026, 18:00~ → TBA", Proposals().Single().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_row_is_reported_on_its_own_and_fixing_it_reverts_nothing()
    {
        await FollowAsync("itself");
        Desk.Group = Desk.Group.On(4, 2026, 12, 11);
        await ChangeAsync(Readme.Replace("| 4 |", "| four |", StringComparison.Ordinal));
        Assert.StartsWith("Something in the README needs a look\n", Proposals().Single().Text(), StringComparison.Ordinal);
        Assert.Contains("I can't read “four” as a seminar number", Proposals().Single().Text(), StringComparison.Ordinal);
        Assert.Equal(["Ignore"], Proposals().Single().Buttons.Select(b => b.Label));
        await ChangeAsync(Readme);
        Assert.Equal(new LocalDate(2026, 12, 11), Day(4));
        Assert.Null(Desk.Sync.Open);
    }

    [Fact]
    public async Task Fix_of_an_ignored_row_is_asked_about()
    {
        await FollowAsync("itself");
        Desk.Group = Desk.Group.On(4, 2026, 12, 11);
        await ChangeAsync(Readme.Replace("| 4 |", "| four |", StringComparison.Ordinal));
        await AnswerAsync("Ignore");
        await ChangeAsync(Readme);
        Assert.Equal(new LocalDate(2026, 12, 11), Day(4));
        Assert.Contains("~Fri 11 Dec 2026, 18:00~ → TBA", Proposals()[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Truncated_readme_is_reported_and_reverts_nothing_once_it_is_whole_again()
    {
        await FollowAsync("itself");
        Desk.Group = Desk.Group.On(4, 2026, 12, 11);
        await ChangeAsync(Head + "| 3 | Coming soon | Data Engineering for ML |\n");
        Assert.Contains("No longer in it, but kept: Seminar 4.", Proposals().Single().Text(), StringComparison.Ordinal);
        await ChangeAsync(Readme);
        Assert.Equal(new LocalDate(2026, 12, 11), Day(4));
    }

    [Fact]
    public async Task Second_row_with_a_known_problem_is_reported()
    {
        const string Nine = "| nine | TBA | A |\n";
        Desk.Pages[Url] = Readme + Nine;
        await FollowAsync("itself");
        await AnswerAsync("Ignore");
        await ChangeAsync(Dated + Nine + Nine);
        Assert.Contains("“nine”", Proposals()[^1].Text(), StringComparison.Ordinal);
        Assert.Null(Day(3));
    }

    [Fact]
    public async Task Own_seminar_with_a_number_the_readme_uses_is_not_overwritten()
    {
        await FollowAsync("itself");
        Desk.Group = Desk.Group.Add(new Seminar { Number = 10, Topic = "Our guest", Date = SeminarDate.Unknown });
        await ChangeAsync(Readme + "| 10 | 2026-12-18 | Online learning |\n");
        Assert.Equal("Our guest", Desk.Group.Numbered(10)!.Topic);
        Assert.Contains("topic ~Our guest~ → Online learning", Proposals().Single().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switching_readmes_and_undoing_it_both_ask()
    {
        await FollowAsync("itself");
        Desk.Group = Desk.Group.On(4, 2026, 12, 11);
        Desk.Pages["https://readers.example/OTHER.md"] = Head + "| 5 | TBA | Topic 5 |\n";
        var switched = await Desk.Command(Core.Tests.Desk.Organizer, "manage sync", ("url", "https://readers.example/OTHER.md"));
        await Desk.Look();
        await Desk.Press(Core.Tests.Desk.Organizer, switched, "Undo");
        await Desk.Look();
        Assert.Equal(new LocalDate(2026, 12, 11), Day(4));
    }

    [Fact]
    public async Task Dates_that_become_readable_because_of_another_row_are_asked_about()
    {
        const string Text = Head + "| 3 | 04/12/2026 | Data Engineering for ML |\n| 4 | 11/12/2026 | Topic 4 |\n";
        Desk.Group = Desk.Group.On(3, 2026, 12, 5).On(4, 2026, 12, 12);
        Desk.Pages[Url] = Text;
        await FollowAsync("itself");
        await AnswerAsync("Ignore");
        await ChangeAsync(Text + "| 5 | 18/12/2026 | Topic 5 |\n");
        Assert.Equal((new LocalDate(2026, 12, 5), new LocalDate(2026, 12, 12)), (Day(3)!.Value, Day(4)!.Value));
        Assert.Equal(2, Proposals().Count);
    }

    [Fact]
    public async Task Renumbered_rows_are_asked_about()
    {
        await FollowAsync("itself");
        await ChangeAsync(Head + "| 3 | Coming soon | Data Engineering for ML |\n| 4 | TBA | Inserted |\n| 5 | TBA | Topic 4 |\n");
        Assert.Equal("Topic 4", Desk.Group.Numbered(4)!.Topic);
        Assert.Single(Proposals());
    }

    [Fact]
    public async Task Removed_break_and_cancellation_are_reported()
    {
        var text = Readme.Replace("Topic 4", "~~Topic 4~~", StringComparison.Ordinal)
            + "| | 25-12-26 – 02-01-27 | No seminar: Winter break |\n";
        Desk.Pages[Url] = text;
        await FollowAsync();
        await AnswerAsync("Apply");
        await ChangeAsync(Readme + "| | 21-12-26 – 29-12-26 | No seminar: Winter break |\n");
        var said = Proposals()[^1].Text();
        Assert.Contains(
            "No longer in it, but kept: the break Fri 25 Dec 2026 to Sat 2 Jan 2027, Winter break.", said, StringComparison.Ordinal);
        Assert.Contains(
            "(Seminar 4) is no longer cancelled there. If it's back on, use /manage seminar-restore.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_line_endings_and_wrong_decoding_change_nothing()
    {
        const string Text = Head + "| 3 | Coming soon | Data “Engineering” – é |\n";
        Desk.Pages[Url] = Text;
        await FollowAsync();
        await AnswerAsync("Apply");
        await ChangeAsync(Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        await ChangeAsync(System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1254)!
            .GetString(System.Text.Encoding.UTF8.GetBytes(Text)));
        Assert.Single(Proposals());
    }
}
