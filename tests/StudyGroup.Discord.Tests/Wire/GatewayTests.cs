using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Wire;

public sealed class GatewayTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connection_identifies_with_shard_and_intents_and_returns_interactions_in_order()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        var heard = new InteractionRecorder(discord);
        var peer = await server.NextPeerAsync();

        var identify = (await peer.WelcomeAsync()).GetProperty("d");
        await peer.InteractionAsync(2, 2001);
        await peer.InteractionAsync(3, 2002);

        Assert.Equal(2001UL, (await heard.NextAsync()).Id.Value);
        Assert.Equal(2002UL, (await heard.NextAsync()).Id.Value);
        Assert.True(discord.IsConnected);
        Assert.Equal("/base?v=10&encoding=json", peer.Address);
        Assert.Equal("bot-token", identify.GetProperty("token").GetString());
        Assert.Equal(65_537, identify.GetProperty("intents").GetInt32());
        Assert.Equal([0, 1], identify.GetProperty("shard").EnumerateArray().Select(number => number.GetInt32()));
    }

    [Fact]
    public async Task Dropped_session_resumes_on_its_own_address_and_returns_replayed_interactions_once()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        var heard = new InteractionRecorder(discord);
        var first = await server.NextPeerAsync();
        await first.WelcomeAsync();
        await first.InteractionAsync(2, 2001);
        await heard.NextAsync();

        first.Drop();
        var second = await server.NextPeerAsync();
        await second.HelloAsync();
        var resume = (await second.NextAsync(6, 2))!.Value;
        await second.InteractionAsync(2, 2001);
        await second.InteractionAsync(3, 2002);
        await second.SendAsync("""{"op":0,"s":4,"t":"RESUMED","d":null}""");

        Assert.Equal("/resume?v=10&encoding=json", second.Address);
        Assert.Equal(6, resume.GetProperty("op").GetInt32());
        Assert.Equal("session-1", resume.GetProperty("d").GetProperty("session_id").GetString());
        Assert.Equal(2, resume.GetProperty("d").GetProperty("seq").GetInt32());
        Assert.Equal(2002UL, (await heard.NextAsync()).Id.Value);
    }

    [Fact]
    public async Task Request_to_reconnect_closes_the_connection_and_resumes_the_session()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect(chance: 1);
        _ = new InteractionRecorder(discord);
        var first = await server.NextPeerAsync();
        await first.WelcomeAsync();

        await first.SendAsync("""{"op":7,"d":null}""");

        Assert.Null(await first.NextAsync(2, 6));
        Assert.Equal(4000, first.CloseCode);
        var second = await server.NextPeerAsync();
        await second.HelloAsync();
        Assert.Equal(6, (await second.NextAsync(2, 6))!.Value.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Invalid_session_is_replaced_at_the_first_address()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect(WireClocks.Faster(5));
        _ = new InteractionRecorder(discord);
        var first = await server.NextPeerAsync();
        await first.WelcomeAsync();

        await first.SendAsync("""{"op":9,"d":false}""");

        var second = await server.NextPeerAsync();
        await second.HelloAsync();
        Assert.StartsWith("/base", second.Address, StringComparison.Ordinal);
        Assert.Equal(2, (await second.NextAsync(2, 6))!.Value.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Unacknowledged_heartbeat_makes_the_session_resume()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        _ = new InteractionRecorder(discord);
        var first = await server.NextPeerAsync();
        await first.WelcomeAsync(interval: 200);

        Assert.Equal(1, (await first.NextAsync(1))!.Value.GetProperty("op").GetInt32());

        var second = await server.NextPeerAsync();
        await second.HelloAsync();
        Assert.Equal(6, (await second.NextAsync(2, 6))!.Value.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Requested_heartbeat_is_sent_at_once()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect(chance: 1);
        _ = new InteractionRecorder(discord);
        var peer = await server.NextPeerAsync();
        await peer.WelcomeAsync();

        await peer.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal(1, (await peer.NextAsync(1))!.Value.GetProperty("d").GetInt32());
    }

    [Fact]
    public async Task Rejected_token_ends_the_connection_and_names_the_remedy()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        var heard = new InteractionRecorder(discord);
        var peer = await server.NextPeerAsync();
        await peer.HelloAsync();
        await peer.NextAsync(2);

        await peer.CloseAsync(4004);

        var fatal = await Assert.ThrowsAsync<DiscordFatalException>(() => heard.Ended);
        Assert.Contains("Discord:Token", fatal.Message, StringComparison.Ordinal);
        Assert.False(discord.IsConnected);
    }

    [Fact]
    public async Task Stopping_closes_with_1000_and_cancelling_ends_the_stream()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var heard = new InteractionRecorder(discord, stop.Token);
        var peer = await server.NextPeerAsync();
        await peer.WelcomeAsync();
        await peer.InteractionAsync(2, 2001);
        await heard.NextAsync();

        await discord.StopShardAsync(Shard.Only, keepSession: false);
        await stop.CancelAsync();

        Assert.Null(await peer.NextAsync(2, 6));
        Assert.Equal(1000, peer.CloseCode);
        await heard.Ended;
        Assert.False(discord.IsConnected);
    }

    [Fact]
    public async Task Unknown_and_unreadable_frames_are_ignored()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        var heard = new InteractionRecorder(discord);
        var peer = await server.NextPeerAsync();
        await peer.WelcomeAsync();

        await peer.SendAsync("""{"op":99,"d":{"new":[1,2]}}""");
        await peer.SendAsync("""{"op":0,"s":2,"t":"SOMETHING_NEW","d":{"x":1}}""");
        await peer.SendAsync("""{"op":0,"s":3,"t":"INTERACTION_CREATE","d":{"type":2}}""");
        await peer.SendAsync("""{"op":0,"s":4,"t":"INTERACTION_CREATE","d":{"type":77,"id":"1"}}""");
        await peer.SendAsync("""{"op":0,"s":5,"t":"INTERACTION_""");
        await peer.SendAsync("[]");
        await peer.InteractionAsync(6, 2001);

        Assert.Equal(2001UL, (await heard.NextAsync()).Id.Value);
    }

    [Fact]
    public async Task Long_message_in_many_frames_is_read()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        var heard = new InteractionRecorder(discord);
        var peer = await server.NextPeerAsync();
        await peer.WelcomeAsync();

        var padded = Payloads.Command.Insert(1, $"\"padding\":\"{new string('x', 200_000)}\",");
        await peer.SendInFramesAsync($$"""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{{padded}}}""", frame: 3_001);

        Assert.Equal(1001UL, (await heard.NextAsync()).Id.Value);
    }

    [Fact]
    public async Task Exhausted_session_limit_is_waited_out()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        var log = new LogLines();
        await using var discord = server.Connect(log: log);
        server.GatewayBot = server.Gateway(remaining: 0, resetAfter: 1);
        await discord.LogInAsync(Cancel);
        server.GatewayBot = null;

        _ = new InteractionRecorder(discord);

        await (await server.NextPeerAsync()).WelcomeAsync();
        Assert.Contains(log.Lines, line => line.Contains("too many sessions", StringComparison.Ordinal));
    }
}
