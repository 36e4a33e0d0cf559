using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.Gateway;

public sealed class ShardTests
{
    [Fact]
    public async Task Recommended_shards_and_concurrency_are_told_and_sessions_are_counted_down()
    {
        await using var discord = await StartAsync(new() { WireClock = Clocks.Real, Shards = 3, MaxConcurrency = 16 });
        using var gateway = (await IdentifyAsync(discord, 0, 3)).Gateway;

        using var rest = new RawRest(discord);
        var answer = (await rest.GetAsync("/gateway/bot")).Json;

        Assert.Equal(3, answer.GetProperty("shards").GetInt32());
        var limit = answer.GetProperty("session_start_limit");
        Assert.Equal(
            (1000, 999, 16),
            (limit.GetProperty("total").GetInt32(), limit.GetProperty("remaining").GetInt32(), limit.GetProperty(
                "max_concurrency").GetInt32()));
    }

    [Fact]
    public async Task Guild_belongs_to_one_shard_which_alone_hears_of_it()
    {
        await using var discord = await StartAsync(new() { WireClock = Clocks.Real, Shards = 2, MaxConcurrency = 2 });
        var (zero, one) = (discord.AddGuildOn(0, 2, "Zero"), discord.AddGuildOn(1, 2, "One"));
        Assert.Equal((0, 1), (zero.ShardOf(2), one.ShardOf(2)));

        var first = await IdentifyAsync(discord, 0, 2);
        var second = await IdentifyAsync(discord, 1, 2);
        using var a = first.Gateway;
        using var b = second.Gateway;
        one.AddRole("readers");
        zero.AddRole("readers");

        Assert.Equal("[0,2]", first.Ready.GetProperty("shard").GetRawText());
        Assert.Equal($"{zero.Id}", Assert.Single(first.Ready.GetProperty("guilds").EnumerateArray()).Text("id"));
        Assert.Equal($"{one.Id}", Assert.Single(second.Ready.GetProperty("guilds").EnumerateArray()).Text("id"));
        Assert.Equal($"{zero.Id}", (await a.ReceiveAsync("GUILD_ROLE_CREATE")).GetProperty("d").Text("guild_id"));
        Assert.Equal($"{one.Id}", (await b.ReceiveAsync("GUILD_ROLE_CREATE")).GetProperty("d").Text("guild_id"));
    }

    [Fact]
    public async Task Two_sessions_of_one_shard_both_hear_everything()
    {
        await using var discord = await StartAsync(new() { WireClock = Clocks.Real });
        var guild = discord.AddGuild("ML readers");
        using var first = (await IdentifyAsync(discord, 0, 1)).Gateway;
        using var second = (await IdentifyAsync(discord, 0, 1)).Gateway;

        guild.AddRole("readers");

        await first.ReceiveAsync("GUILD_ROLE_CREATE");
        await second.ReceiveAsync("GUILD_ROLE_CREATE");
        Assert.Equal([0, 0], discord.ConnectedShards);
    }

    [Fact]
    public async Task Identify_that_comes_too_soon_after_another_with_the_same_key_is_refused()
    {
        var clock = Clocks.Still();
        await using var discord = await StartAsync(new()
        {
            WireClock = clock,
            MaxConcurrency = 2,
            IdentifyPause = TimeSpan.FromSeconds(5),
            HeartbeatInterval = TimeSpan.FromHours(10),
        });
        using var zero = (await IdentifyAsync(discord, 0, 3)).Gateway;
        using var one = (await IdentifyAsync(discord, 1, 3)).Gateway;

        using var two = await RawGateway.ConnectAsync(discord);
        await two.ReceiveAsync("op 10");
        await two.SendIdentifyAsync(shard: new JsonArray(2, 3));
        Assert.False((await two.ReceiveAsync("op 9")).GetProperty("d").GetBoolean());
        clock.Advance(TimeSpan.FromSeconds(5));
        await two.SendIdentifyAsync(shard: new JsonArray(2, 3));

        await two.ReceiveAsync("READY");
    }

    [Fact]
    public async Task Shard_with_too_many_guilds_is_closed_with_4011()
    {
        await using var discord = await StartAsync(new() { WireClock = Clocks.Real, MaxGuildsPerShard = 1 });
        discord.AddGuildOn(0, 2, "Zero");
        discord.AddGuildOn(1, 2, "One");
        using var half = (await IdentifyAsync(discord, 0, 2)).Gateway;

        using var whole = await RawGateway.ConnectAsync(discord);
        await whole.SendIdentifyAsync(shard: new JsonArray(0, 1));

        Assert.Equal(4011, await whole.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Session_closed_with_4000_is_resumed_by_another_connection()
    {
        await using var discord = await StartAsync(new() { WireClock = Clocks.Real });
        var guild = discord.AddGuild("ML readers");
        var (first, ready) = await IdentifyAsync(discord, 0, 1);
        await first.Socket.CloseAsync(
            (System.Net.WebSockets.WebSocketCloseStatus)4000, null, TestContext.Current.CancellationToken);
        first.Dispose();
        guild.AddRole("readers");

        using var second = await RawGateway.ConnectAsync(discord, ready.Text("resume_gateway_url"));
        await second.ReceiveAsync("op 10");
        await second.SendResumeAsync(ready.Text("session_id"), 2);

        await second.ReceiveAsync("GUILD_ROLE_CREATE");
        await second.ReceiveAsync("RESUMED");
    }

    [Fact]
    public async Task Command_needs_a_session_of_its_servers_shard()
    {
        await using var discord = await StartAsync(new() { WireClock = Clocks.Real });
        var one = discord.AddGuildOn(1, 2, "One");
        var ana = one.AddPerson("Ana").In(one.AddChannel("seminars"));
        using var zero = (await IdentifyAsync(discord, 0, 2)).Gateway;
        using var rest = new RawRest(discord);
        await rest.PutAsync(
            $"/applications/{discord.ApplicationId}/commands",
            new JsonArray(JsonNode.Parse("""{"name":"ping","description":"Answers","type":1}""")));

        Assert.NotNull((await ana.CommandAsync("ping", TestContext.Current.CancellationToken)).Failed);
    }

    private static Task<LocalDiscordServer> StartAsync(LocalDiscordOptions options) =>
        LocalDiscordServer.StartAsync(options, TestContext.Current.CancellationToken);

    private static async Task<(RawGateway Gateway, System.Text.Json.JsonElement Ready)> IdentifyAsync(
        LocalDiscordServer discord, int shard, int shards)
    {
        var gateway = await RawGateway.ConnectAsync(discord);
        await gateway.ReceiveAsync("op 10");
        await gateway.SendIdentifyAsync(shard: new JsonArray(shard, shards));
        var ready = (await gateway.ReceiveAsync("READY")).GetProperty("d");
        foreach (var _ in ready.GetProperty("guilds").EnumerateArray())
            await gateway.ReceiveAsync("GUILD_CREATE");
        return (gateway, ready);
    }
}
