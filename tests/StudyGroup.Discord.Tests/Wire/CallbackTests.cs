using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Discord.Tests.Wire;

public sealed class CallbackTests
{
    private static readonly InteractionResponse Reply = new InteractionResponse.Message(
        new MessageBody { Content = "Hi" }, Ephemeral: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_answer_is_sent_while_another_request_hangs()
    {
        var release = new TaskCompletionSource();
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = async seen =>
        {
            if (!seen.Path.StartsWith("/interactions", StringComparison.Ordinal))
                await release.Task;
            return new(seen.Method == "POST" && seen.Path.Contains("/messages", StringComparison.Ordinal) ? 200 : 204, """{"id":"1"}""");
        };
        await using var discord = server.Connect();
        var post = discord.PostAsync(new(600), new MessageBody { Content = "x" }, "n", Cancel);
        await server.NextRequestAsync();

        await discord.RespondAsync(Asked(), Reply, Cancel);

        Assert.False(post.IsCompleted);
        var seen = await server.NextRequestAsync();
        Assert.Equal("/interactions/1001/secret-token/callback", seen.Path);
        Assert.Equal("Bot bot-token", seen.Authorization);
        release.SetResult();
        await post;
    }

    [Fact]
    public async Task Already_acknowledged_after_a_failure_counts_as_success()
    {
        var asked = 0;
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = _ =>
            Task.FromResult(
                Interlocked.Increment(ref asked) == 1 ? new Answer(500) : new Answer(400, """{"code":40060,"message":"already"}"""));
        await using var discord = server.Connect();

        await discord.RespondAsync(Asked(), Reply, Cancel);

        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Already_acknowledged_at_the_first_try_is_a_refusal()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = _ => Task.FromResult(new Answer(400, """{"code":40060,"message":"already"}"""));
        await using var discord = server.Connect();

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => discord.RespondAsync(Asked(), Reply, Cancel));

        Assert.Equal(DiscordErrorCode.AlreadyAcknowledged, refused.Code);
    }

    [Fact]
    public async Task Answer_from_a_proxy_is_retried()
    {
        var asked = 0;
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = _ =>
            Task.FromResult(Interlocked.Increment(ref asked) == 1 ? new Answer(403, "<html>", "text/html") : new Answer(204));
        await using var discord = server.Connect();

        await discord.RespondAsync(Asked(), Reply, Cancel);

        Assert.Equal(2, asked);
    }

    [Theory]
    [InlineData("""{"interaction":{"id":"1"},"resource":{"type":4,"message":{"id":"77"}}}""", 77UL)]
    [InlineData("""{"interaction":{"id":"1"}}""", null)]
    [InlineData("""{"resource":{"message":{"id":{}}}}""", null)]
    [InlineData("""{"resource":""", null)]
    [InlineData("", null)]
    public async Task Accepted_answer_counts_whether_or_not_its_messages_id_can_be_read(string told, ulong? id)
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = _ => Task.FromResult(new Answer(200, told));
        await using var discord = server.Connect();

        var message = await discord.RespondAsync(
            Asked(), new InteractionResponse.Message(new MessageBody { Content = "Hi" }, Ephemeral: false) { AsksForId = true }, Cancel);

        Assert.Equal(id, message?.Value);
        Assert.EndsWith("/callback?with_response=true", (await server.NextRequestAsync()).Path, StringComparison.Ordinal);
        Assert.Equal(0, server.UnreadRequests);
    }

    [Fact]
    public async Task Answer_is_not_sent_after_three_seconds()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        await using var discord = server.Connect();
        var longAgo = WireClocks.Real.GetTimestamp() - (4 * WireClocks.Real.TimestampFrequency);

        await Assert.ThrowsAsync<DiscordUnavailableException>(() => discord.RespondAsync(Payloads.Interaction(longAgo), Reply, Cancel));

        Assert.Equal(0, server.UnreadRequests);
    }

    private static CommandInteraction Asked() => Payloads.Interaction(WireClocks.Real.GetTimestamp());
}
