using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.Traffic;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class ShardTests
{
    private const int Count = 3;

    private static readonly Shard[] Three = [.. Enumerable.Range(0, Count).Select(id => new Shard(id, Count))];

    // Other tests are about the time between two sessions.
    private static readonly LocalDiscordOptions Options = new() { WireClock = WireTime.Clock, Shards = Count, MaxConcurrency = 16 };

    [Fact]
    public async Task Each_shard_hears_its_own_servers_and_the_first_one_hears_direct_messages()
    {
        await using var door = await OpenDoor.BuildAsync(options: Options);
        var anas = AnaOnEachShard(door);
        await StandAsync(door);

        foreach (var ana in anas)
            Assert.Equal(ana.Channel.Guild.Id, (await PingAsync(door, ana)).GuildId!.Value.Value);
        await door.Discord.StopShardAsync(Three[2], keepSession: false);
        var direct = await door.Discord.OpenDirectMessagesAsync(new Snowflake(door.Ana.Id), OpenDoor.Cancel);
        await door.Discord.PostAsync(
            direct, new MessageBody { Content = "Slides?", Buttons = [[new Button(ButtonStyle.Primary, "Add", "x:1")]] }, "n1",
            OpenDoor.Cancel);
        _ = door.Ana.In(door.Ana.DirectMessages!).PressAsync(door.Ana.DirectMessages!.Messages()[0], "Add", OpenDoor.Cancel);

        Assert.Null((await door.NextAsync<ComponentInteraction>()).GuildId);
        Assert.Equal([0, 1], door.Local.ConnectedShards);
    }

    [Fact]
    public async Task Roster_is_about_the_servers_of_its_shard()
    {
        await using var door = await OpenDoor.BuildAsync(options: Options);
        var guilds = AnaOnEachShard(door).Select(ana => new Snowflake(ana.Channel.Guild.Id)).ToArray();
        var rosters = new Dictionary<int, GuildEvent.Roster>();
        door.Listen(Three);

        await foreach (var change in door.Discord.WatchGuildsAsync(OpenDoor.Cancel))
        {
            if (change is GuildEvent.Roster roster)
                rosters[roster.Shard.Id] = roster;
            if (rosters.Count == Count)
                break;
        }

        foreach (var (id, roster) in rosters)
            Assert.Equal(Enumerable.Range(0, Count).Select(other => other == id ? true : (bool?)null), guilds.Select(roster.IsMember));
    }

    [Fact]
    public async Task Shard_that_is_cut_comes_back_while_the_others_go_on()
    {
        await using var door = await OpenDoor.BuildAsync(options: Options);
        var anas = AnaOnEachShard(door);
        await StandAsync(door);
        var before = door.Local.Log.Count;

        door.Local.GatewayFaults.DropShard(1);
        await PingAsync(door, anas[0]);
        await PingAsync(door, anas[2]);
        await PingAsync(door, anas[1]);

        Assert.Single(door.Local.Log.Entries(before), entry => entry.Kind is TrafficKind.Connected);
        Assert.Single(door.Local.Log.Entries(before), entry => entry is { Kind: TrafficKind.FrameSent, What: "RESUMED" });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Sessions_are_started_no_quicker_than_Discord_allows(int maxConcurrency)
    {
        var options = Options with
        {
            WireClock = new HurriedClock(WireTime.Clock, times: 5),
            // Discord's 5 s, less what a busy machine may delay the first of two by on the hurried clock.
            IdentifyPause = TimeSpan.FromSeconds(4),
            MaxConcurrency = maxConcurrency,
            HeartbeatInterval = TimeSpan.FromHours(1),
        };
        await using var door = await OpenDoor.BuildAsync(options: options);

        await StandAsync(door);

        var sent = door.Local.Log.Entries();
        Assert.DoesNotContain(sent, entry => entry is { Kind: TrafficKind.FrameSent, What: "op 9" });
        Assert.Equal(Count, sent.Count(entry => entry is { Kind: TrafficKind.FrameReceived, What: "op 2" }));
    }

    [Fact]
    public async Task Session_that_is_handed_over_replays_what_happened_in_between_exactly_once()
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.OfferAsync(new Discord.Commands.ApplicationCommand("ping", "Answers", []));
        await door.PingAsync();

        var session = await door.Discord.StopShardAsync(Shard.Only, keepSession: true);
        if (Difference.IsDiscordNet)
        {
            Assert.Null(session);
            return;
        }

        var shown = door.AnaHere.CommandAsync("ping", OpenDoor.Cancel);
        await using var next = door.Next();
        next.StartShard(Shard.Only, session);
        await using var heard = next.ListenAsync(OpenDoor.Cancel).GetAsyncEnumerator(OpenDoor.Cancel);
        Assert.True(await heard.MoveNextAsync());
        Assert.True(heard.Current.MayBeLate);
        await next.RespondAsync(
            heard.Current, new InteractionResponse.Message(new MessageBody { Content = "Here" }, Ephemeral: false), OpenDoor.Cancel);
        Assert.Equal("Here", (await shown).Text);
        _ = door.AnaHere.CommandAsync("ping", OpenDoor.Cancel);
        Assert.True(await heard.MoveNextAsync());

        Assert.False(heard.Current.MayBeLate);
        Assert.Contains(door.Local.Log.Entries(), entry => entry is { Kind: TrafficKind.ClosedByClient, What: "4000" });
        Assert.Single(door.Local.Log.Entries(), entry => entry is { Kind: TrafficKind.FrameReceived, What: "op 2" });
    }

    [Fact]
    public async Task Stopped_shard_says_goodbye_and_can_be_started_again()
    {
        await using var door = await OpenDoor.ListenAsync();
        await door.Discord.StopShardAsync(Shard.Only, keepSession: false);
        await door.Local.Log.WaitForAsync(entry => entry is { Kind: TrafficKind.ClosedByClient, What: "1000" }, OpenDoor.Cancel);
        Assert.False(door.Discord.IsConnected);

        door.Discord.StartShard(Shard.Only);
        await door.Local.WaitForBotAsync(OpenDoor.Cancel);
        var (heard, _) = await door.PingAsync();

        Assert.Equal(["ping"], heard.Path);
    }

    [Fact]
    public async Task Commands_are_registered_although_the_first_shard_was_stopped_before_it_had_a_session()
    {
        await using var door = await OpenDoor.BuildAsync(options: Options);
        var anas = AnaOnEachShard(door);
        door.Discord.StartShard(Three[0]);
        await door.Discord.StopShardAsync(Three[0], keepSession: false);

        door.Listen(Three[1]);
        await door.Local.WaitForShardAsync(1, OpenDoor.Cancel);
        await door.OfferAsync(new Discord.Commands.ApplicationCommand("ping", "Answers", []))
            .WaitAsync(TimeSpan.FromSeconds(30), WireTime.Clock, OpenDoor.Cancel);

        Assert.Equal(anas[1].Channel.Guild.Id, (await PingAsync(door, anas[1])).GuildId!.Value.Value);
    }

    private static Actor[] AnaOnEachShard(OpenDoor door) =>
    [
        .. Three.Select(shard =>
        {
            var guild = door.Local.AddGuildOn(shard.Id, Count, $"Readers {shard.Id}");
            return guild.AddPerson(door.Ana).In(guild.AddChannel("seminars"));
        }),
    ];

    private static async Task StandAsync(OpenDoor door)
    {
        door.Listen(Three);
        foreach (var shard in Three)
            await door.Local.WaitForShardAsync(shard.Id, OpenDoor.Cancel);
        await door.OfferAsync(new Discord.Commands.ApplicationCommand("ping", "Answers", []));
    }

    private static async Task<CommandInteraction> PingAsync(OpenDoor door, Actor ana)
    {
        _ = ana.CommandAsync("ping", OpenDoor.Cancel);
        return await door.NextAsync<CommandInteraction>();
    }
}
