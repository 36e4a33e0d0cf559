using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class MembershipTests
{
    private const string Readme = "/README.md";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Server_that_removes_the_bot_is_left_alone_until_it_takes_it_back(bool whileItRuns)
    {
        await using var stage = await GroupWithEverythingAsync();
        var canary = await CanaryAsync(stage);
        if (!whileItRuns) await stage.StopBotAsync();
        stage.Guild.RemoveBot();
        if (!whileItRuns) await stage.StartBotAsync();
        await stage.UntilMemberAsync(false);
        var (before, asked) = (stage.Discord.Log.Count, stage.Web.Requests.Count);

        // The day before, the presenter would be asked for slides, and both groups are reminded; an hour before,
        // only the second time counts.
        await stage.TurnToAsync(2026, 12, 3, 18, 0);
        var day = await ReminderAsync(canary, stage);
        await stage.TurnToAsync(2026, 12, 4, 17, 0);
        await ReminderAsync(canary, stage, after: day);

        Assert.DoesNotContain(
            stage.Discord.Log.Entries().Skip(before), entry => entry.What.Contains($"{stage.Seminars.Id}", StringComparison.Ordinal));
        Assert.DoesNotContain(
            stage.Discord.Log.Entries().Skip(before), entry => entry.What.Contains("/users/@me/channels", StringComparison.Ordinal));
        Assert.Equal(asked, stage.Web.Requests.Count);

        stage.Guild.ReturnBot();
        await stage.UntilMemberAsync(true);
        await stage.ReminderAsync();
        Assert.Contains("Think of caching", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_of_a_server_that_removed_the_bot_while_it_was_down_before_Discord_says_so()
    {
        await using var stage = await GroupWithEverythingAsync();
        await stage.StopBotAsync();
        stage.Guild.RemoveBot();
        await stage.TurnToAsync(2026, 12, 3, 18, 0);
        var (before, asked) = (stage.Discord.Log.Count, stage.Web.Requests.Count);

        stage.Discord.GatewayFaults.RefuseConnections(2);
        await stage.StartBotAsync();
        await stage.UntilMemberAsync(false);

        Assert.DoesNotContain(
            stage.Discord.Log.Entries().Skip(before), entry => entry.What.Contains($"{stage.Seminars.Id}", StringComparison.Ordinal));
        Assert.DoesNotContain(
            stage.Discord.Log.Entries().Skip(before), entry => entry.What.Contains("/users/@me/channels", StringComparison.Ordinal));
        Assert.Equal(asked, stage.Web.Requests.Count);

        stage.Guild.ReturnBot();
        await stage.ReminderAsync();
    }

    [Fact]
    public async Task Reminder_that_was_missed_is_posted_once_Discord_has_said_which_servers_the_bot_is_in()
    {
        await using var stage = await GroupWithEverythingAsync();
        await stage.StopBotAsync();
        await stage.TurnToAsync(2026, 12, 3, 18, 0);

        stage.Discord.GatewayFaults.RefuseConnections(1);
        await stage.StartBotAsync();

        await stage.ReminderAsync();
    }

    [Fact]
    public async Task Outage_of_a_server_suspends_nothing()
    {
        await using var stage = await GroupWithEverythingAsync();

        stage.Guild.IsUnavailable = true;
        await stage.TurnToAsync(2026, 12, 3, 18, 0);
        var day = await stage.ReminderAsync();
        await stage.RestartBotAsync();
        await stage.TurnToAsync(2026, 12, 4, 17, 0);

        await stage.ReminderAsync(after: day);
    }

    [Fact]
    public async Task Group_is_deleted_thirty_days_after_the_bot_was_removed()
    {
        await using var stage = await GroupWithEverythingAsync();
        stage.Guild.RemoveBot();
        await stage.UntilMemberAsync(false);
        await stage.TurnAsync(TimeSpan.FromDays(31));
        await stage.UntilForgottenAsync();

        stage.Guild.ReturnBot();

        await stage.Discord.WaitForCommandAsync(stage.Guild, "manage", stage.Cancel);
        var next = await stage.Ask(stage.Ana, "next-seminar");
        Assert.DoesNotContain("caching", next.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4 Dec", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    // A seminar on 4 December with a presenter and a point, a channel, a syllabus, and a README that is followed.
    private static async Task<Stage> GroupWithEverythingAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04 18:00"));
        await stage.Manage("seminar-edit", ("seminar", 3), ("presenter", stage.Ana));
        await stage.Ask(stage.Ana, "point add", ("text", "Think of caching"));
        stage.Seminars.Allow(stage.Guild.Bot, Permissions.PinMessages);
        await stage.Manage("syllabus", ("channel", stage.Seminars));
        await stage.UntilAsync(() => stage.Seminars.Pins().Count == 1);
        stage.Web.Serve(Readme, "| Seminar | Date | Topic |\n|---|---|---|\n| 9 | TBA | Drift |\n");
        await stage.Manage("sync", ("url", stage.Web.Address(Readme)), ("channel", stage.Seminars));
        await stage.PostAsync("Apply the README's changes?");
        return stage;
    }

    // Another server with a seminar at the same time: its post shows that the time has come.
    private static async Task<Channel> CanaryAsync(Stage stage)
    {
        var guild = stage.Discord.AddGuild("Other readers");
        var channel = guild.AddChannel("seminars");
        var paul = guild.AddPerson("Paul", Permissions.ManageEvents).In(channel);
        await paul.CommandAsync("manage settings", new Dictionary<string, object> { ["channel"] = channel }, stage.Cancel);
        await paul.CommandAsync(
            "manage seminar-move", new Dictionary<string, object> { ["seminar"] = 3, ["when"] = "2026-12-04 18:00" }, stage.Cancel);
        return channel;
    }

    private static Task<Message> ReminderAsync(Channel channel, Stage stage, Message? after = null) => stage.MessageAsync(
        channel, m => m.Id > (after?.Id ?? 0) && m.Text.Contains("(Seminar 3) · <t:", StringComparison.Ordinal));
}
