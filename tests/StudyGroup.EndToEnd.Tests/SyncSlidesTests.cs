using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class SyncSlidesTests
{
    private const string Path = "/README.md";
    private const string Head = "| Seminar | Date | Topic | Slides |\n|---|---|---|---|\n";
    private const string Old = Head + "| 3 | Coming soon | Data | [Draft](https://slides.example/draft) |\n";
    private const string New = Head + "| 3 | Coming soon | Data | [Final](https://slides.example/final) |\n";
    private const string None = Head + "| 3 | Coming soon | Data | |\n";

    [Fact]
    public async Task Slides_that_the_readme_exchanges_are_proposed_from_old_to_new_and_those_of_members_stay()
    {
        await using var stage = await Stage.WithBotAsync();
        await FollowAsync(stage, "ask");
        await stage.Manage("slides", ("seminar", 3), ("url", "https://slides.example/ours"), ("title", "Ours"));

        await ChangeAsync(stage, New, "\"2\"");
        var proposal = await SaysAsync(stage, "https://slides.example/final");
        Assert.Contains("[Draft](https://slides.example/draft)", proposal.Text, StringComparison.Ordinal);
        await stage.Olga.In(stage.Seminars).PressAsync(proposal, "Apply", stage.Cancel);
        var card = (await stage.Ask(stage.Ana, "slides", ("seminar", 3))).Text;
        Assert.Contains("https://slides.example/final", card, StringComparison.Ordinal);
        Assert.Contains("https://slides.example/ours", card, StringComparison.Ordinal);
        Assert.DoesNotContain("https://slides.example/draft", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Automatically_replaced_slides_can_be_reverted_and_a_link_dropped_by_the_README_stays()
    {
        await using var stage = await Stage.WithBotAsync();
        await FollowAsync(stage, "itself");
        await ChangeAsync(stage, New, "\"2\"");
        var told = await SaysAsync(stage, "so I've updated the schedule:");
        Assert.Contains(
            "https://slides.example/final", (await stage.Ask(stage.Ana, "slides", ("seminar", 3))).Text, StringComparison.Ordinal);
        await (await stage.Olga.In(stage.Seminars).PressAsync(told, "Details", stage.Cancel)).PressAsync("Revert", stage.Cancel);
        Assert.Contains(
            "https://slides.example/draft", (await stage.Ask(stage.Ana, "slides", ("seminar", 3))).Text, StringComparison.Ordinal);

        await ChangeAsync(stage, None, "\"3\"");
        await stage.Web.UntilAskedAsync(last => last is { IfNoneMatch: "\"2\"", Status: 200 }, stage.Cancel);
        await stage.SettledAsync();
        Assert.Contains(
            "https://slides.example/draft", (await stage.Ask(stage.Ana, "slides", ("seminar", 3))).Text, StringComparison.Ordinal);
    }

    private static async Task FollowAsync(Stage stage, string apply)
    {
        await stage.Manage("settings", ("channel", stage.Seminars));
        stage.Web.Serve(Path, Old, etag: "\"1\"");
        await stage.Manage("sync", ("url", stage.Web.Address(Path)), ("channel", stage.Seminars), ("apply", apply));
        await stage.Olga.In(stage.Seminars).PressAsync(await SaysAsync(stage, "Apply the README's changes?"), "Apply", stage.Cancel);
    }

    private static async Task ChangeAsync(Stage stage, string text, string etag)
    {
        stage.Web.Serve(Path, text, etag: etag);
        await stage.TurnAsync(TimeSpan.FromHours(6));
    }

    private static Task<Message> SaysAsync(Stage stage, string text) =>
        stage.MessageAsync(
            stage.Seminars, m => m.Author.Id == stage.Discord.BotId && !m.IsAnswer && m.Text.Contains(text, StringComparison.Ordinal));
}
