using StudyGroup.Discord.Events;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Wire;

public sealed class ShardTests
{
    private static readonly Shard First = new(0, 2);
    private static readonly Shard Second = new(1, 2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Login_says_what_Discord_recommends_and_allows()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.GatewayBot = new(200, """
            {"url":"ws://127.0.0.1:9","shards":16,
             "session_start_limit":{"total":1000,"remaining":998,"reset_after":60000,"max_concurrency":16}}
            """);
        await using var discord = server.Connect();

        var info = await discord.LogInAsync(Cancel);

        Assert.Equal(16, info.Shards);
        Assert.Equal(new SessionStarts(1000, 998, TimeSpan.FromMinutes(1), 16), info.Starts);
    }

    [Fact]
    public async Task Shards_have_connections_of_their_own_and_one_stream_of_interactions()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect(WireClocks.Faster(20));
        var heard = new InteractionRecorder(discord, First, Second);
        var (one, other) = (await server.NextPeerAsync(), await server.NextPeerAsync());
        await Task.WhenAll(one.HelloAsync(), other.HelloAsync());

        var shards = await Task.WhenAll(IdentifyAsync(one), IdentifyAsync(other));
        await one.InteractionAsync(2, 2001);
        Assert.Equal(2001UL, (await heard.NextAsync()).Id.Value);
        await other.InteractionAsync(2, 2002);
        Assert.Equal(2002UL, (await heard.NextAsync()).Id.Value);

        Assert.Equal([[0, 2], [1, 2]], shards.OrderBy(shard => shard[0]));
        Assert.True(discord.IsConnected);
        Assert.Equal([new ShardStatus(First, true), new ShardStatus(Second, true)], discord.Shards);
    }

    [Fact]
    public async Task Heartbeats_are_sent_while_a_shard_waits_for_its_turn()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        _ = new InteractionRecorder(discord, First);
        await (await server.NextPeerAsync()).WelcomeAsync();

        discord.StartShard(Second);
        var waiting = await server.NextPeerAsync();
        await waiting.HelloAsync(interval: 200);

        Assert.Equal(1, (await waiting.NextAsync(1, 2))!.Value.GetProperty("op").GetInt32());
        Assert.False(discord.IsConnected);
        Assert.Equal([new ShardStatus(First, true), new ShardStatus(Second, false)], discord.Shards);
    }

    [Fact]
    public async Task Shards_wait_while_too_few_sessions_are_left_and_that_is_said_once()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        var log = new LogLines();
        await using var discord = server.Connect(WireClocks.Faster(20), log: log);
        server.GatewayBot = server.Gateway(remaining: 1, resetAfter: 20_000);
        await discord.LogInAsync(Cancel);
        server.GatewayBot = server.Gateway(remaining: 1000, resetAfter: 20_000);

        _ = new InteractionRecorder(discord, new Shard(0, 3), new Shard(1, 3), new Shard(2, 3));
        for (var shard = 0; shard < 3; shard++)
            await (await server.NextPeerAsync()).WelcomeAsync();

        Assert.Single(log.Lines, line => line.Contains("too many sessions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Session_left_open_is_resumed_by_another_connection()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var from = server.Connect();
        var heard = new InteractionRecorder(from);
        var old = await server.NextPeerAsync();
        await old.WelcomeAsync();
        await old.SendAsync("""{"op":0,"s":2,"t":"GUILD_CREATE","d":{"id":"5"}}""");
        await old.InteractionAsync(3, 2001);
        await heard.NextAsync();

        var session = await from.StopShardAsync(Shard.Only, keepSession: true);
        Assert.Null(await old.NextAsync(6));
        await using var to = server.Connect();
        var (guilds, events) = (to.WatchGuildsAsync(Cancel).GetAsyncEnumerator(Cancel), to.WatchEventsAsync(Cancel).GetAsyncEnumerator(
            Cancel));
        to.StartShard(Shard.Only, session);
        var next = await server.NextPeerAsync();
        await next.HelloAsync();
        var resume = (await next.NextAsync(2, 6))!.Value;
        await next.SendAsync("""{"op":0,"s":4,"t":"GUILD_CREATE","d":{"id":"6"}}""");
        await next.SendAsync("""{"op":0,"s":5,"t":"RESUMED","d":null}""");

        Assert.Equal(4000, old.CloseCode);
        Assert.False(from.IsConnected);
        Assert.Equal("/resume?v=10&encoding=json", next.Address);
        Assert.Equal(6, resume.GetProperty("op").GetInt32());
        Assert.Equal(
            ("session-1", 3),
            (resume.GetProperty("d").GetProperty("session_id").GetString(), resume.GetProperty("d").GetProperty("seq").GetInt32()));
        // The servers are known, although a resumed session doesn't list them.
        Assert.Equal(new GuildEvent.Available(new(6), IsJoin: true), await NextAsync(guilds));
        Assert.Equal([new(5), new(6)], Assert.IsType<GuildEvent.Roster>(await NextAsync(guilds)).Guilds);
        Assert.Equal(new EventNotice.Began(Shard.Only), await NextAsync(events));
    }

    [Fact]
    public async Task Refused_resume_starts_a_new_session()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect(WireClocks.Faster(20));
        discord.StartShard(First, new ShardSession(First, "s", 9, null, 7, 42, []));
        var refused = await server.NextPeerAsync();
        await refused.HelloAsync();
        Assert.Equal(6, (await refused.NextAsync(2, 6))!.Value.GetProperty("op").GetInt32());

        await refused.SendAsync("""{"op":9,"d":false}""");
        var next = await server.NextPeerAsync();
        await next.HelloAsync();

        Assert.Equal(2, (await next.NextAsync(2, 6))!.Value.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Session_of_another_shard_is_not_resumed()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        discord.StartShard(new Shard(0, 3), new ShardSession(First, "s", 9, null, 7, 42, []));
        var peer = await server.NextPeerAsync();
        await peer.HelloAsync();

        Assert.Equal(2, (await peer.NextAsync(2, 6))!.Value.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Resumed_session_makes_known_who_the_bot_is()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = _ => Task.FromResult(new Answer(200, "[]"));
        await using var discord = server.Connect();
        discord.StartShard(First, new ShardSession(First, "s", 9, null, ApplicationId: 7, UserId: 42, []));

        await discord.SyncCommandsAsync([], null, Cancel);

        Assert.StartsWith("/applications/7/", (await server.NextRequestAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_shard_can_be_started_again_and_one_that_runs_cannot()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect(WireClocks.Faster(20));
        discord.StartShard(First);
        Assert.Throws<InvalidOperationException>(() => discord.StartShard(First));
        await (await server.NextPeerAsync()).WelcomeAsync();

        Assert.Null(await discord.StopShardAsync(First, keepSession: false));
        Assert.Null(await discord.StopShardAsync(First, keepSession: true));
        discord.StartShard(First);

        await (await server.NextPeerAsync()).WelcomeAsync();
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 1)]
    public async Task Shard_that_cannot_exist_is_refused(int id, int count)
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();

        Assert.Throws<ArgumentOutOfRangeException>(() => discord.StartShard(new Shard(id, count)));
    }

    private static async Task<T> NextAsync<T>(IAsyncEnumerator<T> items)
    {
        Assert.True(await items.MoveNextAsync());
        return items.Current;
    }

    private static async Task<int[]> IdentifyAsync(GatewayPeer peer)
    {
        var identify = (await peer.NextAsync(2))!.Value;
        await peer.ReadyAsync();
        return [.. identify.GetProperty("d").GetProperty("shard").EnumerateArray().Select(number => number.GetInt32())];
    }
}
