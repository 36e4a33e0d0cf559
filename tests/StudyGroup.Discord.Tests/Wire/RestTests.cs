using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;

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
    public async Task Login_fails_if_the_address_is_not_Discords_API()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.GatewayBot = new(404, "<html>Not found</html>", "text/html");
        await using var discord = server.Connect();

        var fatal = await Assert.ThrowsAsync<DiscordFatalException>(() => discord.LogInAsync(Cancel));

        Assert.Contains("Discord:ApiBaseUrl", fatal.Message, StringComparison.Ordinal);
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

    [Fact]
    public async Task Rejected_token_ends_this_call_all_later_ones_and_the_stream()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Always(new(401, """{"message":"401: Unauthorized","code":0}"""));
        await using var discord = server.Connect();
        var heard = new Listening(discord);
        await (await server.NextPeerAsync()).WelcomeAsync();

        await Assert.ThrowsAsync<DiscordFatalException>(() => discord.PostAsync(Channel, Hello, "n", Cancel));
        await Assert.ThrowsAsync<DiscordFatalException>(() => discord.PostAsync(Channel, Hello, "n", Cancel));
        await Assert.ThrowsAsync<DiscordFatalException>(() => discord.RespondAsync(Asked(), new InteractionResponse.Defer(false), Cancel));
        await Assert.ThrowsAsync<DiscordFatalException>(() => heard.Ended);

        await server.NextRequestAsync();
        Assert.Equal(0, server.UnreadRequests);
    }

    [Fact]
    public async Task Rejected_interaction_token_is_hidden_and_says_nothing_about_the_bots_token()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Always(new(401, """{"message":"Invalid Webhook Token secret-token","code":50027}"""));
        var log = new LogLines();
        await using var discord = server.Connect(log: log);

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => discord.EditOriginalAsync(Asked(), Hello, Cancel));
        server.Answers = Always(new(200, """{"id":"9000"}"""));
        await discord.PostAsync(Channel, Hello, "n", Cancel);

        Assert.Equal((401, 50027), (refused.Status, refused.Code));
        Assert.DoesNotContain("secret-token", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            log.Lines,
            line => line.Contains("secret-token", StringComparison.Ordinal) || line.Contains("bot-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_rejected_at_login_is_fatal()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.GatewayBot = new(401, """{"message":"401: Unauthorized","code":0}""");
        await using var discord = server.Connect();

        var fatal = await Assert.ThrowsAsync<DiscordFatalException>(() => discord.LogInAsync(Cancel));

        Assert.Contains("Discord:Token", fatal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bot-token", fatal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_waits_for_the_network()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.GatewayBot = new(503);
        var log = new LogLines();
        await using var discord = server.Connect(WireClocks.Faster(20), log: log);

        var logIn = discord.LogInAsync(Cancel);
        while (!log.Lines.Any(line => line.StartsWith("Warning: Can't reach Discord", StringComparison.Ordinal)))
            await Task.Yield();
        server.GatewayBot = null;

        await logIn;
    }

    [Fact]
    public async Task Bots_message_is_searched_page_by_page()
    {
        var since = new Snowflake(5UL << 22).CreatedAt;
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Answering(
            new(200, Page(Enumerable.Range(0, 100).Select(n => Message(30_000_000UL + (ulong)(99 - n), author: 42, customId: "other")))),
            new(200, Page([Message(30_000_300, author: 1, customId: "key"), Message(30_000_200, author: 42, customId: "key")])));
        await using var discord = server.Connect();
        _ = new Listening(discord);
        await (await server.NextPeerAsync()).WelcomeAsync();

        var found = await discord.FindMessageAsync(Channel, "key", since, Cancel);

        Assert.Equal(new Snowflake(30_000_200), found);
        Assert.Equal($"/channels/600/messages?after={(5UL << 22) - 1}&limit=100", (await server.NextRequestAsync()).Path);
        Assert.Equal("/channels/600/messages?after=30000099&limit=100", (await server.NextRequestAsync()).Path);
    }

    private static string Page(IEnumerable<string> messages) => $"[{string.Join(',', messages)}]";

    private static string Message(ulong id, int author, string customId) =>
        $$$"""
        {"id":"{{{id}}}","author":{"id":"{{{author}}}"},
         "components":[{"type":20,"odd":{"components":[{"type":2,"custom_id":"{{{customId}}}"}]}}]}
        """;

    private static CommandInteraction Asked() => Payloads.Interaction(WireClocks.Real.GetTimestamp());

    private static Func<Seen, Task<Answer>> Always(Answer answer) => _ => Task.FromResult(answer);

    private static Func<Seen, Task<Answer>> Answering(params Answer[] answers)
    {
        var next = -1;
        return _ => Task.FromResult(answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]);
    }
}
