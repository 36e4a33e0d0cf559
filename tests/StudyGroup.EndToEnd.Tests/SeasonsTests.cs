using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Finishing a book, what is left of it, and the next one.</summary>
public sealed class SeasonsTests
{
    private const string Finished = "We've finished Designing Machine Learning Systems!";

    [Fact]
    public async Task Finished_book_is_summed_up_once_archived_and_followed_by_one_that_starts_at_number_1()
    {
        await using var stage = await UnderWayAsync();
        var preview = await stage.Ask(stage.Olga, "book finish");
        Assert.True(preview.IsEphemeral);
        Assert.StartsWith("Finish Designing Machine Learning Systems?\n", preview.Text);
        Assert.Contains("\n- 2 seminars held, 7 not held\n", preview.Text);
        Assert.Equal(["Finish", "Cancel"], preview.Buttons);
        var done = await preview.PressAsync("Finish", stage.Cancel);
        Assert.Contains("**Designing Machine Learning Systems** (season 1): **finished**, 9 seminars archived", done.Text);

        var summary = await stage.PostAsync(Finished);
        Assert.Contains("▰▰▱▱▱▱▱▱▱ 2 of 9 held", summary.Text);
        Assert.Contains($"🎤 Presented by <@{stage.Ana.Id}> (Ana)", summary.Text);
        Assert.Contains("💬 1 point", summary.Text);
        Assert.Empty(summary.PingedPeople);
        await stage.RestartBotAsync();
        await stage.SettledAsync();
        Assert.Single(stage.Posts(), post => post.Text.Contains(Finished, StringComparison.Ordinal));

        Assert.Contains("You've finished your last book", (await stage.Ask(stage.Ben, "next-seminar")).Text);
        await stage.Manage("settings", ("book", "On Plants"));
        Assert.Contains("Added: Seminar 1", (await stage.Manage("seminar-add", ("topic", "Roots"), ("when", "2026-12-04"))).Text);
        Assert.Contains("Seminar 1", (await stage.Ask(stage.Ben, "next-seminar")).Text);
        var old = await stage.Ask(stage.Ben, "schedule", ("season", 1));
        Assert.StartsWith("Season 1 · Designing Machine Learning Systems, by Chip Huyen\n", old.Text);
        Assert.Contains("Why do we read this?", (await More(old, stage)).Text);
        Assert.Contains("1 · Designing Machine Learning Systems, by Chip Huyen", (await stage.Ask(stage.Ben, "book past")).Text);
    }

    [Fact]
    public async Task Two_organizers_who_finish_at_once_finish_one_book()
    {
        await using var stage = await UnderWayAsync();
        var otto = stage.Guild.AddPerson("Otto", Permissions.ManageEvents);
        var (one, other) = (await stage.Ask(stage.Olga, "book finish"), await stage.Ask(otto, "book finish"));
        var answers = await Task.WhenAll(one.PressAsync("Finish", stage.Cancel), other.PressAsync("Finish", stage.Cancel));
        Assert.Single(answers, answer => answer.Text.Contains("9 seminars archived", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Text.WithoutCommandIds() == "That book is already finished. See `/book past`.");
        await stage.PostAsync(Finished);
        await stage.SettledAsync();
        Assert.Single(stage.Posts(), post => post.Text.Contains(Finished, StringComparison.Ordinal));
        Assert.DoesNotContain("2 ·", (await stage.Ask(stage.Ben, "book past")).Text);
    }

    [Fact]
    public async Task Undo_opens_the_book_again_and_edits_the_summary()
    {
        await using var stage = await UnderWayAsync();
        var before = (await stage.Ask(stage.Ben, "schedule", ("show", "all"))).Text;
        var done = await (await stage.Ask(stage.Olga, "book finish")).PressAsync("Finish", stage.Cancel);
        await stage.PostAsync(Finished);
        Assert.Contains("**open again**, with 9 seminars", (await done.PressAsync("Undo", stage.Cancel)).Text);
        await stage.PostAsync($"~~{Finished}~~");
        Assert.Equal(before, (await stage.Ask(stage.Ben, "schedule", ("show", "all"))).Text);
        Assert.Contains("hasn't finished a book yet", (await stage.Ask(stage.Ben, "book past")).Text);
    }

    [Fact]
    public async Task Cards_of_the_finished_book_end_and_their_buttons_are_answered_calmly()
    {
        await using var stage = await UnderWayAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-11-27"));
        await stage.TurnToAsync(2026, 11, 26, 18, 1);
        var card = await stage.CardAsync();
        await (await stage.Ask(stage.Olga, "book finish")).PressAsync("Finish", stage.Cancel);
        var ended = await stage.PostAsync("Not held");
        Assert.Equal(card.Id, ended.Id);
        Assert.Equal(["More"], ended.Buttons.Select(button => button.Label));
        Assert.Contains("which you've finished", (await stage.MoreAsync(stage.Ben, ended)).Text);

        await stage.TurnAsync(TimeSpan.FromDays(7));
        await stage.SettledAsync();
        Assert.DoesNotContain(stage.Posts(), post => post.Text.Contains("(Seminar 3) · <t:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_with_a_finished_book_is_imported_without_a_change_and_one_from_before_is_refused()
    {
        await using var stage = await UnderWayAsync();
        var (old, readme) = (await ExportAsync(stage, "json"), await ExportAsync(stage, "markdown"));
        await (await stage.Ask(stage.Olga, "book finish")).PressAsync("Finish", stage.Cancel);
        await stage.Manage("seminar-add", ("topic", "Roots"));
        var now = await ExportAsync(stage, "json");
        Assert.Contains("\"finishedAt\"", now);
        Assert.Contains("That wouldn't change anything.", (await ImportAsync(stage, now)).Text);
        Assert.Contains(
            "That export is from before you finished Designing Machine Learning Systems", (await ImportAsync(stage, old)).Text);
        Assert.Contains("That's Designing Machine Learning Systems, which you've finished", (await ImportAsync(stage, readme)).Text);
    }

    [Fact]
    public async Task Members_see_and_delete_what_a_finished_book_says_about_them()
    {
        await using var stage = await UnderWayAsync();
        await (await stage.Ask(stage.Olga, "book finish")).PressAsync("Finish", stage.Cancel);
        var mine = await stage.Ask(stage.Ana, "my-data");
        Assert.Contains("1 seminar you presented in finished books", mine.Text);
        await (await mine.PressAsync("Delete my data", stage.Cancel)).PressAsync("Delete it all", stage.Cancel);
        Assert.DoesNotContain($"{stage.Ana.Id}", (await stage.Ask(stage.Ben, "schedule", ("season", 1))).Text);
        Assert.DoesNotContain($"{stage.Ana.Id}", (await stage.Ask(stage.Ben, "book past")).Text);
    }

    private static async Task<string> ExportAsync(Stage stage, string format) =>
        Assert.Single((await stage.Manage("export", ("format", format))).Message!.Attachments).Text;

    private static Task<Shown> ImportAsync(Stage stage, string text) =>
        stage.Manage("import", ("file", new Upload("group", "text/plain", text)));

    private static Task<Shown> More(Shown schedule, Stage stage)
    {
        var menu = Assert.Single(schedule.Message!.Selects);
        return schedule.ChooseAsync(
            "Points, slides and notes of…", [menu.Options.First(choice => choice.Label.StartsWith("1 · ", StringComparison.Ordinal)).Label],
            stage.Cancel);
    }

    private static async Task<Stage> UnderWayAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars));
        await stage.Manage("seminar-edit", ("seminar", 1), ("presenter", stage.Ana));
        await stage.Ask(stage.Ben, "point add", ("text", "Why do we read this?"), ("seminar", 1));
        return stage;
    }
}
