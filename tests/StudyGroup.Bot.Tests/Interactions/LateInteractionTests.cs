using StudyGroup.Bot.Interactions;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class LateInteractionTests : InteractionFixture
{
    [Fact]
    public async Task Interaction_that_may_be_late_is_deferred_before_anything_is_done()
    {
        await SendAsync(ACommand() with { MayBeLate = true });

        Assert.Equal(("respond", new InteractionResponse.Defer(false)), await NextAsync());
        Assert.Equal("edit", (await NextAsync()).Verb);
    }

    [Theory]
    [InlineData(DiscordErrorCode.UnknownInteraction)]
    [InlineData(DiscordErrorCode.AlreadyAcknowledged)]
    public async Task Interaction_whose_deferral_Discord_refuses_does_nothing(int code)
    {
        Discord.RespondFailures.Enqueue(new DiscordRefusedException(404, code, "no"));

        await SendAsync(ACommand() with { MayBeLate = true });
        await StopAsync();

        Assert.Null(Command.Heard);
        Assert.False(Discord.Said.Reader.TryRead(out _));
        Assert.Contains("expired before I could answer", Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interaction_that_Discord_cannot_be_told_of_does_nothing()
    {
        Discord.RespondFailures.Enqueue(new DiscordUnavailableException("away"));

        await SendAsync(AButton() with { MayBeLate = true });
        await StopAsync();

        Assert.Null(Command.Heard);
    }

    [Fact]
    public async Task Write_happens_in_time_or_once_the_deferral_was_accepted()
    {
        await using var answer = AnswerTo(ACommand());
        Assert.True(answer.IsOpen);
        await answer.OpenAsync();
        Assert.False(Discord.Said.Reader.TryRead(out _));

        Wire.Advance(InteractionRun.BeforeDefer);
        await answer.OpenAsync();

        Assert.True(answer.IsOpen);
        Assert.Equal(("respond", new InteractionResponse.Defer(false)), await NextAsync());
    }

    [Fact]
    public async Task Write_does_not_happen_once_the_deferral_was_refused()
    {
        Discord.RespondFailures.Enqueue(new DiscordRefusedException(404, DiscordErrorCode.UnknownInteraction, "no"));
        await using var answer = AnswerTo(ACommand());

        Wire.Advance(InteractionRun.BeforeDefer);

        await Assert.ThrowsAsync<DiscordRefusedException>(answer.OpenAsync);
        Assert.False(answer.IsOpen);
    }

    private Answer AnswerTo(Interaction interaction) => new(
        Discord, interaction, new InteractionResponse.Defer(false), InteractionRun.BeforeDefer, Wire,
        TestContext.Current.CancellationToken);
}
