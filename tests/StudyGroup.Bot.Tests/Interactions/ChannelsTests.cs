using Microsoft.Extensions.Logging.Abstractions;
using StudyGroup.Bot.Interactions;
using StudyGroup.Core.Groups;
using StudyGroup.Discord;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class ChannelsTests : IAsyncDisposable
{
    private readonly FakeDiscord _discord = new() { Homes = { [new(10)] = new(5), [new(11)] = new(6) } };

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task A_channel_is_here_where_it_is_of_the_groups_server(ulong channel, bool isHere) => Assert.Equal(isHere, await IsHere(channel));

    [Theory]
    [InlineData(DiscordErrorCode.UnknownChannel)]
    [InlineData(DiscordErrorCode.MissingAccess)]
    public async Task One_that_is_not_shown_is_not_here(int code)
    {
        _discord.HomeFailures.Enqueue(new DiscordRefusedException(404, code, "no"));
        Assert.False(await IsHere(10));
    }

    [Fact]
    public async Task While_Discord_does_not_answer_nobody_knows()
    {
        _discord.HomeFailures.Enqueue(new DiscordUnavailableException("away"));
        Assert.Null(await IsHere(10));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public async Task A_channel_is_elsewhere_where_Discord_says_so(ulong channel, bool isElsewhere) => Assert.Equal(isElsewhere, await IsElsewhere(channel));

    [Fact]
    public async Task One_that_is_not_shown_may_be_here_and_so_may_any_while_Discord_does_not_answer()
    {
        DiscordException[] failures = [new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "no"), new DiscordUnavailableException("away")];
        foreach (var failure in failures)
        {
            _discord.HomeFailures.Enqueue(failure);
            Assert.False(await IsElsewhere(11));
        }
    }

    [Fact]
    public async Task A_refused_token_is_nobodys_to_swallow()
    {
        _discord.HomeFailures.Enqueue(new DiscordFatalException("The token is refused."));
        await Assert.ThrowsAsync<DiscordFatalException>(() => IsHere(10));
    }

    private Task<bool> IsElsewhere(ulong channel) => new Channels(_discord, NullLogger<Channels>.Instance).IsElsewhereAsync(new GroupId(5), new ChannelId(channel));

    private Task<bool?> IsHere(ulong channel) => new Channels(_discord, NullLogger<Channels>.Instance).IsHereAsync(new GroupId(5), new ChannelId(channel));
}
