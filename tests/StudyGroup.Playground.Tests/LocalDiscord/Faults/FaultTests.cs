using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Faults;

namespace StudyGroup.Playground.Tests.LocalDiscord.Faults;

public sealed class FaultTests
{
    private static readonly JsonNode Hi = JsonNode.Parse("""{"content":"hi"}""")!;

    [Fact]
    public async Task Rate_limit_states_its_wait_and_scope()
    {
        await using var stage = await Stage.SetAsync();
        stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.RateLimited(TimeSpan.FromSeconds(1.5), "shared", Remaining: 3));

        var limited = await stage.Rest.PostAsync(stage.Messages, Hi);

        Assert.Equal((429, "2", "shared", "3"),
            (limited.Status, limited.Headers["Retry-After"],
                limited.Headers["X-RateLimit-Scope"], limited.Headers["X-RateLimit-Remaining"]));
        Assert.Equal(1.5, limited.Json.GetProperty("retry_after").GetDouble());
        Assert.Equal(200, (await stage.Rest.PostAsync(stage.Messages, Hi)).Status);
        Assert.Single(stage.Channel.Messages());
    }

    [Fact]
    public async Task Global_limit_and_Cloudflares_can_be_told_apart()
    {
        await using var stage = await Stage.SetAsync();
        stage.Discord.Faults.On("*", "/users/@me", new Fault.RateLimited(TimeSpan.FromSeconds(1), "global"));
        stage.Discord.Faults.On("*", "/users/@me", new Fault.CloudflareLimited(TimeSpan.FromSeconds(60)));

        var global = await stage.Rest.GetAsync("/users/@me");
        var cloudflare = await stage.Rest.GetAsync("/users/@me");

        Assert.Equal("true", global.Headers["X-RateLimit-Global"]);
        Assert.True(global.Json.GetProperty("global").GetBoolean());
        Assert.DoesNotContain("Via", cloudflare.Headers);
        Assert.Equal("text/html", cloudflare.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData(false, "text/html")]
    [InlineData(true, "application/json")]
    public async Task Cloudflare_page_is_html_or_json_and_keeps_the_request_from_Discord(bool isJson, string type)
    {
        await using var stage = await Stage.SetAsync();
        stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.CloudflarePage(403, isJson));

        var page = await stage.Rest.PostAsync(stage.Messages, Hi);

        Assert.Equal((403, type), (page.Status, page.Headers["Content-Type"]));
        Assert.DoesNotContain("Via", page.Headers);
        Assert.Empty(stage.Channel.Messages());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Error_or_lost_answer_takes_effect_only_where_it_should(bool afterEffect, int messages)
    {
        await using var stage = await Stage.SetAsync();
        stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.ServerError(502, afterEffect));
        Assert.Equal(502, (await stage.Rest.PostAsync(stage.Messages, Hi)).Status);
        Assert.Equal(messages, stage.Channel.Messages().Count);

        stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Lost(afterEffect));
        await Assert.ThrowsAsync<HttpRequestException>(() => stage.Rest.PostAsync(stage.Messages, Hi));
        Assert.Equal(2 * messages, stage.Channel.Messages().Count);
    }

    [Fact]
    public async Task Paused_request_waits_before_or_after_its_effect()
    {
        await using var stage = await Stage.SetAsync();
        var before = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: false));
        var posting = stage.Rest.PostAsync(stage.Messages, Hi);
        await before.Hit;
        Assert.Empty(stage.Channel.Messages());
        before.Release();
        Assert.Equal(200, (await posting).Status);

        var after = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: true));
        posting = stage.Rest.PostAsync(stage.Messages, Hi);
        await stage.Channel.WaitForMessageAsync(
            message => message.Id > stage.Channel.Messages()[0].Id, TestContext.Current.CancellationToken);
        Assert.False(posting.IsCompleted);
        after.Release();
        Assert.Equal(200, (await posting).Status);
    }

    [Fact]
    public async Task Client_that_gives_up_during_the_pause_leaves_no_effect()
    {
        await using var stage = await Stage.SetAsync();
        var pause = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: false));
        var posting = stage.Rest.PostAsync(stage.Messages, Hi);
        await pause.Hit;

        stage.Rest.Http.CancelPendingRequests();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        var entry = await stage.Discord.Log.WaitForAsync(
            entry => entry.IsRequest("POST", "/messages"), TestContext.Current.CancellationToken);
        pause.Release();
        Assert.Equal(0, entry.Status);
        Assert.Empty(stage.Channel.Messages());
    }

    [Fact]
    public async Task Truncated_answer_is_invalid_json_and_slow_one_waits_for_the_clock()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        stage.Discord.Faults.On("GET", "/users/@me", new Fault.Truncated());
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => stage.Rest.GetAsync("/users/@me").GetAwaiter().GetResult().Json);

        var slow = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Slow(TimeSpan.FromSeconds(30), AfterEffect: true));
        var posting = stage.Rest.PostAsync(stage.Messages, Hi);
        await slow.Hit;
        await stage.Channel.WaitForMessageAsync(_ => true, TestContext.Current.CancellationToken);
        Assert.False(posting.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(200, (await posting).Status);
    }

    [Fact]
    public async Task Exhausted_bucket_refuses_requests_until_its_window_ends()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        Task<RawAnswer> PostAsync() => stage.Rest.PostAsync(stage.Messages, JsonNode.Parse("""{"content":"x"}""")!);
        for (var left = 4; left >= 0; left--)
            Assert.Equal($"{left}", (await PostAsync()).Headers["X-RateLimit-Remaining"]);

        var refused = await PostAsync();
        var elsewhere = await stage.Rest.PostAsync(
            $"/channels/{stage.Guild.AddChannel("other").Id}/messages", JsonNode.Parse("""{"content":"x"}""")!);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal((429, "5", "user"), (refused.Status, refused.Headers["Retry-After"], refused.Headers["X-RateLimit-Scope"]));
        Assert.Equal(("5", "5.000"), (refused.Headers["X-RateLimit-Limit"], refused.Headers["X-RateLimit-Reset-After"]));
        Assert.Equal(200, elsewhere.Status);
        Assert.Equal(200, (await PostAsync()).Status);
    }

    [Fact]
    public async Task Gateway_drops_closes_asks_and_invalidates()
    {
        await using var stage = await Stage.SetAsync();
        var faults = stage.Discord.GatewayFaults;

        faults.AskToReconnect();
        await stage.Gateway.ReceiveAsync("op 7");
        faults.AskForHeartbeat();
        await stage.Gateway.ReceiveAsync("op 1");
        faults.MuteAcks = true;
        await stage.Gateway.SendAsync(1, null);
        faults.InvalidateSessions(resumable: true);
        Assert.True((await stage.Gateway.ReceiveAsync("op 9")).GetProperty("d").GetBoolean());
        faults.InvalidateSessions(resumable: false);
        Assert.False((await stage.Gateway.ReceiveAsync("op 9")).GetProperty("d").GetBoolean());
        await stage.Gateway.SendIdentifyAsync();
        await stage.Gateway.ReceiveAsync("READY");
        await stage.Gateway.ReceiveAsync("GUILD_CREATE");
        faults.Dispatch("SOMETHING_NEW", new JsonObject { ["a"] = 1 });
        await stage.Gateway.ReceiveAsync("SOMETHING_NEW");
        faults.Close(4000);
        Assert.Equal(4000, await stage.Gateway.ReceiveCloseAsync());

        using var dropped = (await RawGateway.IdentifyAsync(stage.Discord)).Gateway;
        faults.Drop();
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => dropped.ReceiveAsync());
    }

    [Fact]
    public async Task Connections_are_refused_as_often_as_asked()
    {
        await using var stage = await Stage.SetAsync();
        stage.Discord.GatewayFaults.RefuseResumes(1);
        var resume = RawGateway.AddressOf(stage.Discord) + "/resume";

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => RawGateway.ConnectAsync(stage.Discord, resume));
        (await RawGateway.ConnectAsync(stage.Discord, resume)).Dispose();
        stage.Discord.GatewayFaults.RefuseConnections(1);
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => RawGateway.ConnectAsync(stage.Discord));
    }

    [Fact]
    public async Task Interaction_can_come_twice_and_with_unknown_fields()
    {
        await using var stage = await Stage.SetAsync();
        stage.Discord.GatewayFaults.DuplicateNext("INTERACTION_CREATE");
        stage.Discord.GatewayFaults.AddUnknowns = true;

        var (interaction, _) = await stage.PingAsync();
        var again = await stage.NextInteractionAsync();

        Assert.Equal(interaction.Text("id"), again.Text("id"));
        Assert.True(again.TryGetProperty("a_field_of_next_year", out _));
    }

    [Fact]
    public async Task Server_stops_and_listens_again_on_the_same_port_with_the_same_state()
    {
        await using var stage = await Stage.SetAsync();
        var address = stage.Discord.ApiBaseUrl;
        await stage.Rest.PostAsync(stage.Messages, Hi);

        await stage.Discord.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => stage.Rest.GetAsync("/gateway"));
        await stage.Discord.ListenAsync(TestContext.Current.CancellationToken);

        Assert.Equal(address, stage.Discord.ApiBaseUrl);
        Assert.Equal("hi", (await stage.Rest.GetAsync(stage.Messages)).Json[0].Text("content"));
    }
}
