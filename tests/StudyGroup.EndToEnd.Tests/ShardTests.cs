using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.Traffic;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>One bot that runs several shards.</summary>
public sealed class ShardTests
{
    private const int Count = 3;

    [Fact]
    public async Task Commands_are_answered_and_reminders_are_posted_once_on_every_shard()
    {
        await using var stage = await WithoutBotAsync();
        var sites = Sites(stage);
        await StartAsync(stage);
        Assert.Equal([0, 1, 2], stage.Discord.ConnectedShards);

        foreach (var site in sites)
        {
            await site.ManageAsync(stage, "settings", ("channel", site.Seminars));
            await site.ManageAsync(stage, "seminar-move", ("seminar", 3), ("when", "in 61 minutes"));
        }

        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await stage.SettledAsync();

        foreach (var site in sites) AssertRemindedOnce(stage, site);
    }

    [Fact]
    public async Task Button_in_direct_messages_works_for_a_group_on_another_shard()
    {
        await using var stage = await WithoutBotAsync();
        var site = Sites(stage)[2];
        await StartAsync(stage);
        await site.ManageAsync(stage, "settings", ("channel", site.Seminars), ("clear", "reminders"));
        await site.ManageAsync(stage, "seminar-move", ("seminar", 3), ("when", "2026-12-04 18:00"));
        await site.Organizer.In(site.Seminars).CommandAsync("present", Options(("seminar", 3)), stage.Cancel);

        await stage.TurnToAsync(2026, 12, 2, 18, 0);
        var nudge = await stage.DirectMessageAsync(
            site.Organizer, m => m.Text.Contains("there are no slides yet", StringComparison.Ordinal));
        var added = await NudgeStage.AddSlidesAsync(stage, site.Organizer.In(nudge.Channel), nudge);

        Assert.Contains("Slides added to Seminar 3", added.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shard_that_is_cut_resumes_while_the_others_go_on()
    {
        await using var stage = await WithoutBotAsync();
        var sites = Sites(stage);
        await StartAsync(stage);
        var before = stage.Discord.Log.Count;

        stage.Discord.GatewayFaults.DropShard(1);
        foreach (var site in new[] { sites[0], sites[2], sites[1] })
            Assert.Null((await site.Organizer.In(site.Seminars).CommandAsync("schedule", stage.Cancel)).Failed);

        Assert.Single(stage.Discord.Log.Entries(before), entry => entry is { Kind: TrafficKind.FrameSent, What: "RESUMED" });
        Assert.Single(stage.Discord.Log.Entries(before), entry => entry.Kind is TrafficKind.Connected);
    }

    [Fact]
    public async Task Server_that_removes_the_bot_while_it_is_away_is_noticed_on_every_shard()
    {
        await using var stage = await WithoutBotAsync();
        var sites = Sites(stage);
        await StartAsync(stage);
        foreach (var site in sites) await site.ManageAsync(stage, "settings", ("channel", site.Seminars));
        await stage.StopBotAsync();
        sites[1].Guild.RemoveBot();
        await StartAsync(stage);
        await stage.SettledAsync();

        Assert.Equal([true, false, true], sites.Select(site => stage.IsMemberOf(site.Guild)));
    }

    [Fact]
    public async Task Number_of_shards_may_change_from_one_start_to_the_next()
    {
        await using var stage = await WithoutBotAsync();
        var sites = Sites(stage);
        await StartAsync(stage);
        await sites[2].ManageAsync(stage, "settings", ("channel", sites[2].Seminars));
        await sites[2].ManageAsync(stage, "seminar-move", ("seminar", 3), ("when", "in 61 minutes"));
        await stage.StopBotAsync();

        stage.Set("Discord:Shards", "2");
        await stage.StartBotAsync();
        await stage.Discord.WaitForShardAsync(0, stage.Cancel);
        await stage.Discord.WaitForShardAsync(1, stage.Cancel);
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await stage.SettledAsync();

        Assert.Equal([0, 1], stage.Discord.ConnectedShards);
        AssertRemindedOnce(stage, sites[2]);
    }

    [Theory]
    [InlineData(4010)]
    [InlineData(4011)]
    public async Task Bot_with_the_wrong_number_of_shards_ends_with_what_to_do(int code)
    {
        await using var stage = await WithoutBotAsync();
        await StartAsync(stage);

        stage.Discord.GatewayFaults.Close(code);
        var reason = await stage.EndedAsync();

        Assert.Contains($"{code}", reason, StringComparison.Ordinal);
        Assert.Contains("Set Discord:Shards", reason, StringComparison.Ordinal);
    }

    // The seminar's card, and a reminder that replies to it.
    private static void AssertRemindedOnce(Stage stage, Site site)
    {
        var posts = site.Seminars.Messages().Where(m => m.Author.Id == stage.Discord.BotId && !m.IsAnswer).ToArray();
        Assert.Equal(2, posts.Length);
        Assert.Contains("\nSeminar 3 · ", posts[0].Text, StringComparison.Ordinal);
        Assert.Equal(posts[0].Id, posts[1].RepliesTo);
        Assert.Equal(2, stage.Discord.Log.Requests("POST", $"/channels/{site.Seminars.Id}/messages").Count);
    }

    private static Dictionary<string, object> Options(params (string Name, object Value)[] options) =>
        options.ToDictionary(option => option.Name, option => option.Value);

    private static Task<Stage> WithoutBotAsync() =>
        Stage.EmptyAsync(options => options with { Shards = Count, MaxConcurrency = Count });

    private static async Task StartAsync(Stage stage)
    {
        await stage.StartBotAsync();
        for (var shard = 0; shard < Count; shard++) await stage.Discord.WaitForShardAsync(shard, stage.Cancel);
    }

    private static Site[] Sites(Stage stage) =>
    [
        .. Enumerable.Range(0, Count).Select(shard =>
        {
            var guild = stage.Discord.AddGuildOn(shard, Count, $"Readers {shard}");
            guild.BotJoinedAt -= TimeSpan.FromDays(30);
            return new Site(guild, guild.AddChannel("seminars"), guild.AddPerson($"Olga {shard}", Permissions.ManageEvents));
        }),
    ];

    /// <summary>A server with its channel and its organizer.</summary>
    private sealed record Site(Guild Guild, Channel Seminars, Person Organizer)
    {
        public async Task ManageAsync(Stage stage, string command, params (string Name, object Value)[] options) =>
            Assert.Null((await Organizer.In(Seminars).CommandAsync($"manage {command}", Options(options), stage.Cancel)).Failed);
    }
}
