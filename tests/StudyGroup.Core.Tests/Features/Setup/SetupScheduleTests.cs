using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Setup;

public sealed class SetupScheduleTests
{
    private const string Cohorts = """
        ## Cohort A

        | # | Date | Topic |
        |---|---|---|
        | 1 | 2028-01-03 | Samples |
        | 2 | 2028-01-10 | Tests |

        ## Cohort B

        | # | Date | Topic |
        |---|---|---|
        | 1 | 2028-02-03 | Samples |
        | 2 | 2028-02-10 | Tests |

        """;

    private readonly Desk _desk = new()
    {
        Group = TestGroup.Empty() with { Settings = TestGroup.Settings with { Book = null, Author = null } },
    };

    [Fact]
    public async Task Sample_plans_the_nine_seminars_of_the_book_that_comes_with_the_bot()
    {
        var asked = await PressAsync(await ToTheScheduleAsync(), "Use the sample");
        Assert.Contains("Schedule: the sample, Designing Machine Learning Systems", asked.Text(), StringComparison.Ordinal);
        var season = await _desk.Choose(Desk.Organizer, asked, "Pick a rhythm", "every 2 weeks on Friday");
        await ConfirmAsync(season);

        Assert.Equal(("Designing Machine Learning Systems", "Chip Huyen"), (_desk.Group.Settings.Book, _desk.Group.Settings.Author));
        Assert.Equal(Enumerable.Range(1, 9), _desk.Group.Seminars.Select(s => s.Number));
        Assert.Equal("Chapter 9", _desk.Group.Numbered(9)!.Chapter);
        Assert.Equal("Continual Learning & Testing ML in Production", _desk.Group.Numbered(9)!.Topic);
        Assert.Equal(new SeminarDate.On(new LocalDate(2027, 3, 19), null), _desk.Group.Numbered(9)!.Date);
    }

    [Fact]
    public async Task Sample_takes_the_place_of_all_seminars_that_a_server_started_with()
    {
        _desk.Group = TestGroup.Nine();
        var asked = await PressAsync(await ToTheScheduleAsync(book: "Another book"), "Use the sample");
        asked = await PressAsync(asked, "Replace all");
        await ConfirmAsync(await PressAsync(asked, "Set dates later"));
        Assert.Equal(9, _desk.Group.Seminars.Length);
        Assert.All(_desk.Group.Seminars, s => Assert.Equal(SeminarDate.Unknown, s.Date));
        Assert.Equal("Another book", _desk.Group.Settings.Book);
    }

    [Fact]
    public async Task Starting_empty_asks_what_becomes_of_the_seminars_held()
    {
        foreach (var (answer, left) in new[] { ("Keep those held", 2), ("Remove all", 0) })
        {
            _desk.Group = TestGroup.Nine();
            var asked = await PressAsync(await ToTheScheduleAsync(), "Start empty");
            Assert.Contains("2 seminars in the schedule have been held. What should stay?", asked.Text(), StringComparison.Ordinal);
            await ConfirmAsync(await PressAsync(asked, answer));
            Assert.Equal(left, _desk.Group.Seminars.Length);
        }
    }

    [Theory]
    [InlineData("Replace those ahead", new[] { 1, 2, 21 })]
    [InlineData("Replace all", new[] { 21 })]
    public async Task Readme_keeps_what_was_held_unless_it_replaces_all(string answer, int[] numbers)
    {
        _desk.Group = TestGroup.Nine();
        var asked = await PasteAsync(
            await ToTheScheduleAsync(), "| Seminar | Date | Topic |\n|---|---|---|\n| 21 | 2026-12-04 | Roots |\n");
        await ConfirmAsync(await PressAsync(asked, answer));
        Assert.Equal(numbers, _desk.Group.Seminars.Select(s => s.Number));
    }

    [Fact]
    public async Task Readme_with_two_series_is_asked_about()
    {
        var asked = await PasteAsync(await ToTheScheduleAsync(), Cohorts);
        Assert.Contains(
            "Which of these does this group follow?\n"
                + "Line 3: “Cohort A” and “Cohort B” cover the same on different dates. I'll leave the rest out.\n",
            asked.Text(), StringComparison.Ordinal);
        var season = await PressAsync(asked, "Cohort B: from Thu 3 Feb 2028");
        await ConfirmAsync(season);
        Assert.Equal([new(2028, 2, 3), new(2028, 2, 10)], _desk.Group.Seminars.Select(s => s.Date.Known()!.Day));
    }

    [Fact]
    public async Task Chosen_series_is_forgotten_with_its_schedule()
    {
        var asked = await PasteAsync(await ToTheScheduleAsync(), Cohorts);
        var season = await PressAsync(asked, "Cohort B: from Thu 3 Feb 2028");
        asked = await _desk.Choose(Desk.Organizer, season, "Change an answer", "Schedule");
        asked = await PasteAsync(asked, Cohorts);
        Assert.Contains("Which of these does this group follow?", asked.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readme_that_may_have_its_dates_in_several_columns_is_asked_about()
    {
        var asked = await PasteAsync(
            await ToTheScheduleAsync(),
            "| # | Date A | Date B | Topic |\n|---|---|---|---|\n| 1 | 2028-01-03 | 2028-03-01 | One |\n"
                + "| 2 | 2028-01-10 | 2028-03-08 | Two |\n");
        Assert.Contains("Which column has the meeting dates?", asked.Text(), StringComparison.Ordinal);
        await ConfirmAsync(await PressAsync(asked, "Date B: 2028-03-01"));
        Assert.Equal(new(2028, 3, 1), _desk.Group.Numbered(1)!.Date.Known()!.Day);
    }

    [Theory]
    [InlineData("open-2")]
    [InlineData("open-none")]
    [InlineData("open-x")]
    public async Task Forged_series_is_answered_calmly(string what)
    {
        var asked = await PasteAsync(await ToTheScheduleAsync(), Cohorts);
        var reply = await _desk.Press(Desk.Organizer, new ActionId("setup", asked.Card().Buttons[0].Action[0], "schedule", what));
        Assert.Equal(Draft.Gone.Sentence.ToString(), reply.Text());
    }

    [Fact]
    public async Task Every_page_of_a_long_season_lets_them_change_an_answer()
    {
        var contents = string.Join('\n', Enumerable.Range(1, 90).Select(i => $"{i}. A chapter about subject number {i}"));
        var asked = await TypeAsync(await ToTheScheduleAsync(), "Paste contents", ("text", contents));
        asked = await _desk.Choose(Desk.Organizer, asked, "Pick a rhythm", "every week on Friday");
        var season = await PressAsync(asked, "Neither");
        Assert.Contains("Page 1 of", season.Text(), StringComparison.Ordinal);
        var second = Assert.IsType<Reply.Replace>(await PressAsync(season, "Next"));
        Assert.Contains("Page 2 of", second.Text(), StringComparison.Ordinal);
        Assert.EndsWith("Nothing is saved before you confirm.", second.Text(), StringComparison.Ordinal);
        var changed = await _desk.Choose(Desk.Organizer, second, "Change an answer", "Channel");
        changed = await _desk.Choose(Desk.Organizer, changed, "Pick a channel", new ChannelGiven(new ChannelId(71)));
        await ConfirmAsync(await PressAsync(changed, "Next"));
        Assert.Equal((new ChannelId(71), 90), (_desk.Group.Settings.Channel!.Value, _desk.Group.Seminars.Length));
        Assert.Equal(Draft.Gone.Sentence.ToString(), (await PressAsync(season, "Next")).Text());
    }

    private async Task<Reply> ToTheScheduleAsync(string book = "")
    {
        var asked = await _desk.Command(Desk.Organizer, "setup");
        asked = await _desk.Choose(Desk.Organizer, asked, "Pick a channel", new ChannelGiven(new ChannelId(70)));
        asked = await PressAsync(await PressAsync(asked, "Ping nobody"), "Keep Europe/Berlin");
        asked = await TypeAsync(asked, "Fill in", ("day", "friday"), ("start", "18:00"), ("length", "90"), ("book", book));
        return await _desk.Choose(Desk.Organizer, asked, "Pick a word", "Chapter");
    }

    // Without events and threads.
    private async Task<Reply> ConfirmAsync(Reply on) => await PressAsync(
        on.Card().Buttons.Any(button => button.Label == "Neither") ? await PressAsync(on, "Neither") : on, "Confirm");

    private Task<Reply> PasteAsync(Reply on, string text) => TypeAsync(on, "Paste a README", ("text", text));

    private Task<Reply> PressAsync(Reply on, string button) => _desk.Press(Desk.Organizer, on, button);

    private async Task<Reply> TypeAsync(Reply on, string button, params (string Name, string Text)[] fields) =>
        await _desk.Submit(Desk.Organizer, await PressAsync(on, button), fields);
}
