using Microsoft.Extensions.Logging.Abstractions;
using StudyGroup.Bot.Interactions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class ChannelsTests : IAsyncDisposable
{
    private readonly FakeDiscord _discord = new() { Homes = { [new(10)] = new(5), [new(11)] = new(6) } };

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Theory]
    [InlineData(10, ChannelLocation.Here)]
    [InlineData(11, ChannelLocation.Elsewhere)]
    public async Task Channel_is_on_the_server_that_Discord_says(ulong channel, ChannelLocation where) =>
        Assert.Equal(where, await WhereIs(channel));

    [Theory]
    [InlineData(DiscordErrorCode.UnknownChannel)]
    [InlineData(DiscordErrorCode.MissingAccess)]
    public async Task Channel_that_is_not_shown_may_be_anywhere(int code)
    {
        _discord.HomeFailures.Enqueue(new DiscordRefusedException(404, code, "no"));
        Assert.Equal(ChannelLocation.Invisible, await WhereIs(10));
    }

    [Fact]
    public async Task While_Discord_does_not_answer_nobody_knows()
    {
        _discord.HomeFailures.Enqueue(new DiscordUnavailableException("away"));
        Assert.Equal(ChannelLocation.Unknown, await WhereIs(10));
    }

    [Fact]
    public async Task A_refused_token_is_nobodys_to_swallow()
    {
        _discord.HomeFailures.Enqueue(new DiscordFatalException("The token is refused."));
        await Assert.ThrowsAsync<DiscordFatalException>(() => WhereIs(10));
    }

    private Task<ChannelLocation> WhereIs(ulong channel) =>
        new Channels(_discord, NullLogger<Channels>.Instance).LocateAsync(new ServerId(5), new ChannelId(channel));
}
