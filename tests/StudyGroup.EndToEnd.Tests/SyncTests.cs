using System.Net;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class SyncTests
{
    private const string Path = "/README.md";
    private const string Settled = "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | Coming soon | Data |\n| 4 | TBA | Labels |\n";
    private const string Dated = "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 04-12-26 | Data |\n| 4 | TBA | Labels |\n";
    private const string Both = "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 04-12-26 | Data |\n| 4 | 11-12-26 | Labels |\n";

    [Fact]
    public async Task Readme_change_is_proposed_in_the_chosen_channel_and_applied_by_an_organizer()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars));
        var desk = stage.Guild.AddChannel("organizers");
        var followed = await FollowAsync(stage, desk);
        Assert.True(followed.IsEphemeral);
        Assert.Contains(
            $"[readers.example/README.md](https://readers.example/README.md), every 6 hours, proposed in {desk.Mention}", followed.Text,
            StringComparison.Ordinal);
        await ApplyFirstAsync(stage, desk);

        stage.Web.Serve(Path, Dated, etag: "\"2\"");
        await stage.TurnAsync(TimeSpan.FromHours(6));
        var proposal = await SaysAsync(stage, desk, "~~coming soon~~ → **Fri 4 Dec 2026, 18:00**");
        Assert.Equal(["Apply", "Ignore"], proposal.Buttons.Select(b => b.Label));
        Assert.Contains(
            "Only organizers can do that", (await stage.Ana.In(desk).PressAsync(proposal, "Apply", stage.Cancel)).Text,
            StringComparison.Ordinal);
        await stage.Olga.In(desk).PressAsync(proposal, "Apply", stage.Cancel);
        Assert.Contains($"has changed. <@{stage.Olga.Id}> applied this:", Now(desk, proposal).Text, StringComparison.Ordinal);
        Assert.Contains(
            $"<t:{new DateTimeOffset(2026, 12, 4, 18, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()}:F>",
            (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);

        await stage.TurnAsync(TimeSpan.FromHours(6));
        await stage.Web.UntilAskedAsync(last => last is { IfNoneMatch: "\"2\"", Status: 304 }, stage.Cancel);
        await stage.SettledAsync();
        Assert.Equal(2, Proposals(stage, desk).Count);
    }

    [Fact]
    public async Task Ignored_change_is_not_proposed_again_and_a_newer_proposal_replaces_an_open_one()
    {
        await using var stage = await Stage.WithBotAsync();
        await FollowAsync(stage, stage.Seminars);
        var first = await SaysAsync(stage, stage.Seminars, "topic");
        await stage.Olga.In(stage.Seminars).PressAsync(first, "Ignore", stage.Cancel);
        Assert.Contains(
            $"<@{stage.Olga.Id}> ignored it, so nothing changed here.", Now(stage.Seminars, first).Text, StringComparison.Ordinal);

        stage.Web.Serve(Path, Dated, etag: "\"2\"");
        await stage.TurnAsync(TimeSpan.FromHours(6));
        var second = await SaysAsync(stage, stage.Seminars, "Fri 4 Dec 2026");
        Assert.DoesNotContain("topic", second.Text, StringComparison.Ordinal);
        stage.Web.Serve(Path, Both, etag: "\"3\"");
        await stage.TurnAsync(TimeSpan.FromHours(6));
        var third = await SaysAsync(stage, stage.Seminars, "Fri 11 Dec 2026");
        Assert.Contains("Fri 4 Dec 2026", third.Text, StringComparison.Ordinal);
        await stage.MessageAsync(
            stage.Seminars, m => m.Id == second.Id && m.Text.Contains("this proposal no longer applies", StringComparison.Ordinal));
        await stage.Olga.In(stage.Seminars).PressAsync(third, "Apply", stage.Cancel);
        Assert.Contains("11 Dec", (await stage.Manage("history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Automatic_change_is_announced_can_be_reverted_and_a_move_is_posted()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars));
        var desk = stage.Guild.AddChannel("organizers");
        await FollowAsync(stage, desk, ("apply", "itself"), ("every", "30 minutes"));
        await ApplyFirstAsync(stage, desk);
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "2026-12-18 18:00"));

        stage.Web.Serve(Path, Both, etag: "\"3\"");
        await stage.TurnAsync(TimeSpan.FromMinutes(30));
        var told = await SaysAsync(stage, desk, "Fri 11 Dec 2026");
        Assert.Contains("(Seminar 4) has moved:", (await stage.PostAsync("has moved:")).Text, StringComparison.Ordinal);
        var details = await stage.Olga.In(desk).PressAsync(told, "Details", stage.Cancel);
        Assert.True(details.IsEphemeral);
        Assert.Contains("Fri 18 Dec 2026, 18:00", (await details.PressAsync("Revert", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("the README", (await stage.Manage("history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doubtful_change_is_proposed_even_if_clear_ones_are_applied()
    {
        await using var stage = await Stage.WithBotAsync();
        var desk = stage.Guild.AddChannel("organizers");
        await FollowAsync(stage, desk, ("apply", "itself"));
        await ApplyFirstAsync(stage, desk);
        stage.Web.Serve(Path, Dated.Replace("| 4 | TBA", "| four | TBA", StringComparison.Ordinal), etag: "\"2\"");
        await stage.TurnAsync(TimeSpan.FromHours(6));
        var proposal = await SaysAsync(stage, desk, "Apply the README's changes?");
        Assert.Contains("Line 4: I can't read “four” as a seminar number", proposal.Text, StringComparison.Ordinal);
        Assert.Contains("Coming soon", (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_channel_is_reported_with_a_remedy_and_another_gets_the_proposal()
    {
        await using var stage = await Stage.WithBotAsync();
        var closed = stage.Guild.AddChannel("closed");
        closed.Deny(stage.Guild.Bot, Permissions.SendMessages);
        Assert.Contains("I can't post in", (await FollowAsync(stage, closed)).Text, StringComparison.Ordinal);
        await UntilSaidAsync(stage, "or pick another with /manage sync channel.");
        var open = stage.Guild.AddChannel("open");
        await stage.Manage("sync", ("channel", open));
        await ApplyFirstAsync(stage, open);
        Assert.DoesNotContain("could not be posted", (await stage.Manage("sync")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failing_site_is_reported_to_organizers_and_tried_again_within_the_hour()
    {
        await using var stage = await Stage.WithBotAsync();
        await FollowAsync(stage, stage.Seminars);
        await SaysAsync(stage, stage.Seminars, "Apply the README's changes?");
        stage.Web.Answer(Path, HttpStatusCode.ServiceUnavailable);
        await stage.TurnAsync(TimeSpan.FromHours(6));
        await stage.Web.UntilAskedAsync(last => last.Status == 503, stage.Cancel);
        await UntilSaidAsync(stage, "That server is having trouble right now (503). Try again later.");
        Assert.Contains("I can't read the README I follow.", (await stage.Ask(stage.Olga, "help")).Text, StringComparison.Ordinal);
        stage.Web.Serve(Path, Dated, etag: "\"2\"");
        await stage.TurnAsync(TimeSpan.FromHours(1));
        await SaysAsync(stage, stage.Seminars, "Fri 4 Dec 2026");
        Assert.DoesNotContain("503", (await stage.Manage("sync")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_site_does_not_answer_reminders_go_out_in_time()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars));
        await stage.Manage("seminar-move", ("seminar", 5), ("when", "2026-11-24 16:00"));
        await FollowAsync(stage, stage.Seminars);
        await stage.SettledAsync();
        var asked = stage.Web.Stall(Path);
        await stage.TurnAsync(TimeSpan.FromHours(6));
        await asked.WaitAsync(stage.Cancel);
        // The loop that follows READMEs has something to do all the while.
        Assert.True(stage.Clock.TurnTo(new DateTimeOffset(2026, 11, 23, 16, 0, 0, TimeSpan.Zero)));
        await stage.ReminderAsync(5);
    }

    [Fact]
    public async Task A_proposal_outlives_a_restart_and_is_not_made_again_by_it()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars));
        await FollowAsync(stage, stage.Seminars);
        var proposal = await SaysAsync(stage, stage.Seminars, "Apply the README's changes?");
        await UntilSaidAsync(stage, $"[see my proposal](https://discord.com/channels/{stage.Guild.Id}/{stage.Seminars.Id}/{proposal.Id})");
        await stage.StopBotAsync();
        await stage.TurnAsync(TimeSpan.FromHours(12));
        await stage.StartBotAsync();
        await stage.Web.UntilAskedAsync(last => last.Status == 304, stage.Cancel);
        await stage.SettledAsync();
        Assert.Single(Proposals(stage, stage.Seminars));
        await stage.Olga.In(stage.Seminars).PressAsync(proposal, "Apply", stage.Cancel);
        Assert.Contains("Data", (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Followed_no_more_it_is_not_asked_any_more_and_undo_follows_it_again()
    {
        await using var stage = await Stage.WithBotAsync();
        await FollowAsync(stage, stage.Seminars);
        await SaysAsync(stage, stage.Seminars, "Apply the README's changes?");
        var stopped = await stage.Manage("sync", ("stop", true));
        Assert.Contains("No longer following a README", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("I'm not following one", (await stage.Manage("sync")).Text, StringComparison.Ordinal);
        await stopped.PressAsync("Undo", stage.Cancel);
        Assert.Contains("every 6 hours", (await stage.Manage("sync")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://127.0.0.1/README.md", "leads into a private network, so I don't follow it")]
    [InlineData("http://readers.example/README.md", "The link has to start with https")]
    [InlineData("https://readers.example/page", "That's a web page, not Markdown.")]
    [InlineData("https://readers.example/nowhere.md", "There's nothing at that link (404).")]
    public async Task README_that_cannot_be_followed_is_refused_when_it_is_set(string url, string said)
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Web.Serve("/page", "<!doctype html><title>x</title>", "text/html");
        Assert.Contains(said, (await stage.Manage("sync", ("url", url), ("channel", stage.Seminars))).Text, StringComparison.Ordinal);
        Assert.Contains("I'm not following one", (await stage.Manage("sync")).Text, StringComparison.Ordinal);
    }

    private static async Task<Shown> FollowAsync(Stage stage, Channel channel, params (string Name, object Value)[] more)
    {
        stage.Web.Serve(Path, Settled, etag: "\"1\"");
        return await stage.Manage("sync", [("url", stage.Web.Address(Path)), ("channel", channel), .. more]);
    }

    // The first proposal is of what differs when it begins.
    private static async Task ApplyFirstAsync(Stage stage, Channel channel) =>
        await stage.Olga.In(channel).PressAsync(await SaysAsync(stage, channel, "Apply the README's changes?"), "Apply", stage.Cancel);

    private static Message Now(Channel channel, Message message) => channel.Messages().Single(m => m.Id == message.Id);

    private static async Task UntilSaidAsync(Stage stage, string text)
    {
        while (!(await stage.Manage("sync")).Text.Contains(text, StringComparison.Ordinal)) stage.Cancel.ThrowIfCancellationRequested();
    }

    private static IReadOnlyList<Message> Proposals(Stage stage, Channel channel) =>
        [.. channel.Messages().Where(m =>
            m.Author.Id == stage.Discord.BotId && !m.IsAnswer && m.Text.Contains("README", StringComparison.Ordinal))];

    private static Task<Message> SaysAsync(Stage stage, Channel channel, string text) =>
        stage.MessageAsync(
            channel, m => m.Author.Id == stage.Discord.BotId && !m.IsAnswer && m.Text.Contains(text, StringComparison.Ordinal));
}
