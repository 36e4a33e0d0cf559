using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.Gateway;

public sealed class GatewayTests
{
    [Fact]
    public async Task Handshake_gives_ready_and_then_the_full_guild()
    {
        await using var stage = await Stage.SetAsync();
        using var gateway = await RawGateway.ConnectAsync(stage.Discord);

        var hello = await gateway.ReceiveAsync("op 10");
        await gateway.SendIdentifyAsync();
        var ready = (await gateway.ReceiveAsync("READY")).GetProperty("d");
        var guild = await gateway.ReceiveAsync("GUILD_CREATE");

        Assert.Equal(41250, hello.GetProperty("d").GetProperty("heartbeat_interval").GetInt32());
        Assert.Equal($"{stage.Discord.ApplicationId}", ready.GetProperty("application").Text("id"));
        Assert.Equal("[]", ready.GetProperty("private_channels").GetRawText());
        Assert.EndsWith("/resume", ready.Text("resume_gateway_url"), StringComparison.Ordinal);
        Assert.Equal(2, guild.GetProperty("s").GetInt32());
        Assert.Equal("seminars", guild.GetProperty("d").GetProperty("channels")[0].Text("name"));
        Assert.Equal(3, guild.GetProperty("d").GetProperty("members").GetArrayLength());
    }

    [Fact]
    public async Task Resume_replays_missed_events_and_then_says_so()
    {
        await using var stage = await Stage.SetAsync();
        var (first, ready) = await RawGateway.IdentifyAsync(stage.Discord);
        first.Dispose();
        stage.Guild.AddRole("readers");

        using var second = await RawGateway.ConnectAsync(stage.Discord, ready.Text("resume_gateway_url"));
        await second.ReceiveAsync("op 10");
        await second.SendResumeAsync(ready.Text("session_id"), 2);

        Assert.Equal(3, (await second.ReceiveAsync("GUILD_ROLE_CREATE")).GetProperty("s").GetInt32());
        Assert.Equal("""{"_trace":[]}""", (await second.ReceiveAsync("RESUMED")).GetProperty("d").GetRawText());
        Assert.Contains(stage.Discord.Log.Entries(), entry => entry.What == "/resume?v=10&encoding=json");
    }

    [Fact]
    public async Task Resume_replays_an_interaction_whose_token_has_expired()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        await stage.RegisterAsync("""{"name":"ping","description":"Answers"}""");
        var (first, ready) = await RawGateway.IdentifyAsync(stage.Discord);
        first.Dispose();
        _ = stage.AnaHere.CommandAsync("ping", TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(3));

        using var second = await RawGateway.ConnectAsync(stage.Discord, ready.Text("resume_gateway_url"));
        await second.ReceiveAsync("op 10");
        await second.SendResumeAsync(ready.Text("session_id"), 2);
        var interaction = (await second.ReceiveAsync("INTERACTION_CREATE")).GetProperty("d");
        await second.ReceiveAsync("RESUMED");
        var answer = await stage.Rest.RespondAsync(interaction, 5, null);

        Assert.Equal((404, 10062), (answer.Status, answer.Json.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task Session_closed_with_1000_cannot_be_resumed()
    {
        await using var stage = await Stage.SetAsync();
        var (first, ready) = await RawGateway.IdentifyAsync(stage.Discord);
        await first.Socket.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);

        using var second = await RawGateway.ConnectAsync(stage.Discord);
        await second.ReceiveAsync("op 10");
        await second.SendResumeAsync(ready.Text("session_id"), 2);

        Assert.False((await second.ReceiveAsync("op 9")).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task Sequence_that_was_never_sent_closes_with_4007()
    {
        await using var stage = await Stage.SetAsync();
        var (first, ready) = await RawGateway.IdentifyAsync(stage.Discord);
        first.Dispose();

        using var second = await RawGateway.ConnectAsync(stage.Discord);
        await second.SendResumeAsync(ready.Text("session_id"), 99);

        Assert.Equal(4007, await second.ReceiveCloseAsync());
    }

    [Theory]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":77,"d":{}}""", 4001)]
    [InlineData("no JSON", 4002)]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":1,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":1}}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"T","properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":134217728,"properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":2,"properties":{}}}""", 4014)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":1,"properties":{},"shard":[1,1]}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":1,"properties":{},"shard":[0,1]}}""", 4011, 0)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":1,"properties":{}}}""", 4011, 0)]
    public async Task Invalid_payload_closes_with_its_code(string payload, int code, int maxGuilds = 1)
    {
        await using var discord = await LocalDiscordServer.StartAsync(
            new() { WireClock = Clocks.Real, Token = "T", MaxGuildsPerShard = maxGuilds }, TestContext.Current.CancellationToken);
        discord.AddGuild("ML readers");
        using var gateway = await RawGateway.ConnectAsync(discord);

        await gateway.SendAsync(payload);

        Assert.Equal(code, await gateway.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Second_identify_closes_with_4005()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Gateway.SendIdentifyAsync();
        Assert.Equal(4005, await stage.Gateway.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Payload_over_4096_bytes_closes_with_4002()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Gateway.SendAsync(3, new string('x', 4096));
        Assert.Equal(4002, await stage.Gateway.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Payload_121_within_a_minute_closes_with_4008()
    {
        await using var stage = await Stage.SetAsync();
        for (var payload = 2; payload <= 121; payload++)
            await stage.Gateway.SendAsync(1, null);
        Assert.Equal(4008, await stage.Gateway.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Client_without_heartbeats_is_closed_with_4009()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        await stage.Gateway.SendAsync(1, null);
        await stage.Gateway.ReceiveAsync("op 11");

        for (var quarter = 0; quarter < 7; quarter++)
            clock.Advance(TimeSpan.FromHours(2.5));

        Assert.Equal(4009, await stage.Gateway.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Unsupported_version_closes_with_4012()
    {
        await using var stage = await Stage.SetAsync();
        using var gateway = await RawGateway.ConnectAsync(stage.Discord, query: "?v=6&encoding=json");
        Assert.Equal(4012, await gateway.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Messages_are_dispatched_only_with_the_intent()
    {
        await using var stage = await Stage.SetAsync(intents: 1 | (1 << 9));
        using var without = (await RawGateway.IdentifyAsync(stage.Discord)).Gateway;

        await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse("""{"content":"hi","nonce":"n"}""")!);
        stage.Guild.AddRole("after");

        Assert.Equal("n", (await stage.Gateway.ReceiveAsync("MESSAGE_CREATE")).GetProperty("d").Text("nonce"));
        await without.ReceiveAsync("GUILD_ROLE_CREATE");
    }

    [Fact]
    public async Task Zlib_stream_can_be_read_as_one_long_stream()
    {
        await using var stage = await Stage.SetAsync();
        using var gateway = await RawGateway.ConnectAsync(stage.Discord, query: "?v=10&encoding=json&compress=zlib-stream");
        using var compressed = new MemoryStream();
        await using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);

        Assert.Equal(10, (await ReceiveAsync()).GetProperty("op").GetInt32());
        await gateway.SendIdentifyAsync();
        Assert.Equal("READY", (await ReceiveAsync()).Text("t"));
        Assert.Equal("GUILD_CREATE", (await ReceiveAsync()).Text("t"));

        async Task<JsonElement> ReceiveAsync()
        {
            var message = await gateway.ReceiveBytesAsync();
            Assert.Equal([0, 0, 0xFF, 0xFF], message![^4..]);
            var start = compressed.Length;
            compressed.Position = start;
            compressed.Write(message);
            compressed.Position = start;
            var text = new MemoryStream();
            zlib.CopyTo(text);
            return JsonElement.Parse(text.ToArray());
        }
    }

    [Fact]
    public async Task Session_without_a_connection_is_forgotten_after_a_while()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        var (first, ready) = await RawGateway.IdentifyAsync(stage.Discord);
        var changes = stage.Discord.WatchAsync(TestContext.Current.CancellationToken);
        await first.Socket.CloseAsync((System.Net.WebSockets.WebSocketCloseStatus)4000, "", TestContext.Current.CancellationToken);
        await changes.FirstAsync(change => change.Kind == ChangeKind.BotDisconnected, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMinutes(4));

        using var second = await RawGateway.ConnectAsync(stage.Discord);
        await second.ReceiveAsync("op 10");
        await second.SendResumeAsync(ready.Text("session_id"), 2);

        Assert.False((await second.ReceiveAsync("op 9")).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task Identify_too_soon_after_another_is_answered_with_op_9()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock, options: new() { WireClock = clock, IdentifyPause = TimeSpan.FromSeconds(5) });
        using var gateway = await RawGateway.ConnectAsync(stage.Discord);
        await gateway.ReceiveAsync("op 10");

        await gateway.SendIdentifyAsync();
        Assert.False((await gateway.ReceiveAsync("op 9")).GetProperty("d").GetBoolean());
        clock.Advance(TimeSpan.FromSeconds(5));
        await gateway.SendIdentifyAsync();

        await gateway.ReceiveAsync("READY");
    }

    [Fact]
    public async Task Gateway_address_comes_with_the_identifies_left_today()
    {
        await using var stage = await Stage.SetAsync();

        var answer = (await stage.Rest.GetAsync("/gateway/bot")).Json;

        Assert.Equal(RawGateway.AddressOf(stage.Discord), answer.Text("url"));
        Assert.Equal(999, answer.GetProperty("session_start_limit").GetProperty("remaining").GetInt32());
    }
}
