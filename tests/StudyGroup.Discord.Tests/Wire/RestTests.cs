using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using static StudyGroup.Discord.Tests.Wire.Scripts;

namespace StudyGroup.Discord.Tests.Wire;

public sealed class RestTests
{
    private static readonly MessageBody Hello = new() { Content = "Hello" };
    private static readonly Snowflake Channel = new(600);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_carries_token_user_agent_and_nonce()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Always(new(200, """{"id":"9000"}"""));
        await using var discord = server.Connect();

        var id = await discord.PostAsync(Channel, Hello, "nonce-1", Cancel);

        var seen = await server.NextRequestAsync();
        Assert.Equal(new Snowflake(9000), id);
        Assert.Equal(("POST", "/channels/600/messages"), (seen.Method, seen.Path));
        Assert.Equal("Bot bot-token", seen.Authorization);
        Assert.Equal("DiscordBot (https://example.org/bot, 1.2.3)", seen.UserAgent);
        Assert.Equal("nonce-1", Payloads.Json(seen.Body).GetProperty("nonce").GetString());
        Assert.True(Payloads.Json(seen.Body).GetProperty("enforce_nonce").GetBoolean());
    }

    [Fact]
    public async Task Rate_limited_request_waits_and_is_retried()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Answering(
            new(
                429, """{"message":"slow","retry_after":0.05,"global":false}""",
                Headers: [("X-RateLimit-Scope", "user"), ("X-RateLimit-Remaining", "3")]),
            new(200, """{"id":"9000"}"""));
        await using var discord = server.Connect();

        Assert.Equal(new Snowflake(9000), await discord.PostAsync(Channel, Hello, "n", Cancel));
        Assert.Equal((await server.NextRequestAsync()).Body, (await server.NextRequestAsync()).Body);
    }

    [Fact]
    public async Task Rate_limit_longer_than_the_call_allows_fails_at_once()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Always(new(429, """{"retry_after":600}"""));
        await using var discord = server.Connect();

        await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.PostAsync(Channel, Hello, "n", Cancel));
        await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.PostAsync(Channel, Hello, "n", Cancel));

        await server.NextRequestAsync();
        Assert.Equal(0, server.UnreadRequests);
    }

    [Fact]
    public async Task Post_answered_only_with_429_had_no_effect()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Always(new(429, """{"retry_after":600}"""));
        await using var discord = server.Connect();

        var problem = await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.PostAsync(Channel, Hello, "n", Cancel));

        Assert.True(problem.HadNoEffect);
    }

    [Fact]
    public async Task Post_that_fails_and_is_then_rate_limited_may_have_taken_effect()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Answering(new(502, ""), new(429, """{"retry_after":600}"""));
        await using var discord = server.Connect();

        var problem = await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.PostAsync(Channel, Hello, "n", Cancel));

        Assert.False(problem.HadNoEffect);
    }

    [Fact]
    public async Task Post_had_no_effect_if_nobody_listens()
    {
        var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        await server.DisposeAsync();

        var problem = await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.PostAsync(Channel, Hello, "n", Cancel));

        Assert.True(problem.HadNoEffect);
    }

    [Fact]
    public async Task Page_from_Cloudflare_blocks_all_routes()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Always(new(429, "<html>error code: 1015</html>", "text/html"));
        await using var discord = server.Connect();

        await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.PostAsync(Channel, Hello, "n", Cancel));
        await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.EditMessageAsync(new(1), new(2), Hello, Cancel));

        await server.NextRequestAsync();
        Assert.Equal(0, server.UnreadRequests);
    }

    [Fact]
    public async Task Failed_post_is_not_retried()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Answering(new(502, "bad gateway", "text/plain"), new(200, """{"id":"9000"}"""));
        await using var discord = server.Connect(WireClocks.Faster(5));

        var problem = await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.PostAsync(Channel, Hello, "nonce-1", Cancel));

        Assert.False(problem.HadNoEffect);
        await server.NextRequestAsync();
        Assert.Equal(0, server.UnreadRequests);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(503)]
    public async Task Answer_from_a_proxy_rejects_neither_the_post_nor_the_token(int status)
    {
        await using var server = await ScriptedDiscord.StartAsync();
        Answer page = new(status, "<!doctype html><title>Attention required</title>", "text/html");
        server.Answers = Answering(page, new(200, """{"id":"9000"}"""));
        await using var discord = server.Connect(WireClocks.Faster(5));

        await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.PostAsync(Channel, Hello, "n", Cancel));
        Assert.Equal(new Snowflake(9000), await discord.PostAsync(Channel, Hello, "n", Cancel));
    }

    [Fact]
    public async Task Failed_follow_up_is_not_retried()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Always(new(500));
        await using var discord = server.Connect();

        await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.FollowUpAsync(Asked(), Hello, ephemeral: true, Cancel));

        await server.NextRequestAsync();
        Assert.Equal(0, server.UnreadRequests);
    }

    private static CommandInteraction Asked() => Payloads.Interaction(WireClocks.Real.GetTimestamp());
}
