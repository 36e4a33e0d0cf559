using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class ListeningTests : InteractionBench
{
    [Fact]
    public async Task An_interaction_that_comes_twice_is_answered_once()
    {
        var interaction = ACommand();
        await SendAsync(interaction);
        await SendAsync(interaction);
        await StopAsync();

        Assert.Equal("respond", (await NextAsync()).Verb);
        Assert.False(Discord.Said.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_closed_gateway_ends_the_bot_with_its_sentence()
    {
        await Listening.StartAsync(TestContext.Current.CancellationToken);
        Discord.Break(new DiscordFatalException("The token is refused."));
        await Listening.ExecuteTask!;

        Assert.True(Lifetime.IsStopped);
        Assert.Equal("The token is refused.", Ending.Sentence);
    }

    [Fact]
    public async Task Stopping_waits_for_what_is_being_answered()
    {
        var slow = Command.Wait();
        await SendAsync(ACommand());
        await Command.Started.Task;

        var stopping = StopAsync();
        Assert.False(stopping.IsCompleted);
        slow.SetResult();
        await stopping;

        Assert.Equal("respond", (await NextAsync()).Verb);
    }
}
