using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Interactions;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class MembersTests : IAsyncDisposable
{
    private readonly FakeDiscord _discord = new() { Left = { new Snowflake(31) } };
    private readonly FakeTimeProvider _wire = new();
    private readonly Members _members;

    public MembersTests() => _members = new Members(_discord, _wire, NullLogger<Members>.Instance);

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task Member_is_here_if_Discord_says_so(ulong member, bool isHere) => Assert.Equal(isHere, await IsHere(member));

    [Fact]
    public async Task Answer_is_remembered_for_ten_minutes()
    {
        await IsHere(31);
        _wire.Advance(TimeSpan.FromMinutes(9));
        Assert.False(await IsHere(31));
        Assert.Single(_discord.AskedMembers);
        _wire.Advance(TimeSpan.FromMinutes(2));
        await IsHere(31);
        Assert.Equal(2, _discord.AskedMembers.Count);
    }

    [Fact]
    public async Task Member_is_taken_to_be_here_while_Discord_does_not_answer_and_is_asked_about_again()
    {
        foreach (var problem in new Exception[]
            { new DiscordUnavailableException("away"), new DiscordRefusedException(404, 10004, "no"), new OperationCanceledException() })
        {
            _discord.MemberFailure = problem;
            Assert.True(await IsHere(31));
        }

        _discord.MemberFailure = null;
        Assert.False(await IsHere(31));
    }

    [Fact]
    public async Task A_refused_token_is_nobodys_to_swallow()
    {
        _discord.MemberFailure = new DiscordFatalException("The token is refused.");
        await Assert.ThrowsAsync<DiscordFatalException>(() => IsHere(30));
    }

    private Task<bool> IsHere(ulong member) => _members.IsHereAsync(new ServerId(5), new MemberId(member));
}
