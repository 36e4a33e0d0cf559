using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class FaultsTests : InteractionFixture
{
    [Fact]
    public async Task Exception_is_logged_with_its_context_and_the_member_gets_a_calm_message()
    {
        Command.Problem = new InvalidOperationException("a bug");

        await SendAsync(ACommand());

        var said = await MessageAsync();
        Assert.True(said.Ephemeral);
        Assert.Contains("Try again", said.Body.Content, StringComparison.Ordinal);
        var line = Assert.Single(Log.Lines);
        Assert.Contains("/go (interaction 1, server 5, member 9)", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_Discord_refuses_is_followed_by_one_it_may_accept()
    {
        Discord.RespondFailures.Enqueue(new DiscordRefusedException(400, 50035, "Invalid Form Body"));

        await SendAsync(ACommand());

        Assert.True((await MessageAsync()).Ephemeral);
    }

    [Fact]
    public async Task A_late_answer_is_logged_once_with_its_age()
    {
        var interaction = ACommand();
        Wire.Advance(TimeSpan.FromSeconds(1));
        Discord.RespondFailures.Enqueue(new DiscordRefusedException(404, DiscordErrorCode.UnknownInteraction, "Unknown interaction"));

        await SendAsync(interaction);
        await StopAsync();

        Assert.Contains("1000 ms", Assert.Single(Log.Lines), StringComparison.Ordinal);
        Assert.False(Discord.Said.Reader.TryRead(out _));
    }
}
