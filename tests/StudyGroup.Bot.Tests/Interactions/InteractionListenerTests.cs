using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class InteractionListenerTests : InteractionFixture
{
    [Fact]
    public async Task A_closed_gateway_ends_the_bot_with_its_sentence()
    {
        await Listener.StartAsync(TestContext.Current.CancellationToken);
        Discord.Break(new DiscordFatalException("The token is refused."));
        await Listener.ExecuteTask!;

        Assert.True(Lifetime.IsStopped);
        Assert.Equal("The token is refused.", Shutdown.Reason);
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
