using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using static StudyGroup.Discord.Tests.Wire.Scripts;

namespace StudyGroup.Discord.Tests.Wire;

public sealed class RejectedTokenTests
{
    private static readonly MessageBody Hello = new() { Content = "Hello" };
    private static readonly Snowflake Channel = new(600);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rejected_token_ends_this_call_all_later_ones_and_the_stream()
    {
        await using var server = await ScriptedDiscord.StartAsync();
        server.Answers = Always(new(401, """{"message":"401: Unauthorized","code":0}"""));
        await using var discord = server.Connect();
        var heard = new InteractionRecorder(discord);
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

    private static CommandInteraction Asked() => Payloads.Interaction(WireClocks.Real.GetTimestamp());
}
