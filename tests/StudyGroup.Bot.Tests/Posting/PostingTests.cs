using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class PostingTests : PostingFixture
{
    [Fact]
    public async Task Due_card_is_posted_once_with_its_nonce_and_marker_and_pings_nobody()
    {
        await RunAsync();
        await RunAsync();

        var (id, channel, body, nonce) = Assert.Single(Discord.Posted);
        Assert.Equal((PostState.Posted, id.Value), (Reminder.State, Reminder.Message!.Value.Value));
        Assert.Equal(new Snowflake(10), channel);
        Assert.Equal(22, nonce.Length);
        Assert.Contains(body.Buttons.SelectMany(row => row), b => b.CustomId!.EndsWith(":" + Reminder.Key, StringComparison.Ordinal));
        Assert.Empty(body.PingedRoles);
    }

    [Fact]
    public async Task Claimed_post_waits_while_the_bot_is_not_in_its_server()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("away") { HadNoEffect = true });
        await RunAsync();
        var group = Stores.Groups[One];
        Stores.Groups[One] = group.With(isMember: false, Clock.GetUtcNow().ToInstant());

        await PassAsync(TimeSpan.FromMinutes(1), restart: true);

        Assert.Equal(PostState.Claimed, Reminder.State);
        Assert.Empty(Discord.Posted);
        Assert.Empty(Discord.SearchedSince);

        Stores.Groups[One] = group;
        await PassAsync(TimeSpan.FromMinutes(1), restart: true);

        Assert.Equal(PostState.Posted, Reminder.State);
    }

    [Theory]
    [InlineData(DiscordErrorCode.UnknownChannel, "The channel is gone")]
    [InlineData(DiscordErrorCode.MissingAccess, "I can't see the channel")]
    [InlineData(DiscordErrorCode.MissingPermissions, "I'm not allowed to post in the channel")]
    [InlineData(50035, "code 50035")]
    public async Task Refused_reminder_fails_with_its_reason_and_the_others_go_on(int code, string reason)
    {
        AddGroup(Two);
        Discord.Homes[new Snowflake(20)] = new Snowflake(2);
        Discord.PostFailures.Enqueue(new DiscordRefusedException(403, code, "no"));

        await RunAsync();
        await RunAsync();

        Assert.Contains(reason, Assert.Single(Stores.Posts.Values, p => p.State == PostState.Failed).Reason, StringComparison.Ordinal);
        Assert.Single(Discord.Posted);
    }

    [Fact]
    public async Task Reminder_is_tried_again_while_Discord_is_out_of_reach_until_it_is_too_late()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("away"));
        await RunAsync();
        Assert.Equal(PostState.Claimed, Reminder.State);

        Clock.Advance(TimeSpan.FromHours(2));
        Wire.Advance(TimeSpan.FromHours(2));
        await RunAsync();

        Assert.All(Stores.Posts.Values, p => Assert.Equal(PostState.Skipped, p.State));
        Assert.Empty(Discord.Posted);
    }

    [Fact]
    public async Task News_of_a_change_is_posted_once_and_pings_nobody()
    {
        await RunAsync();
        Announce(One);

        await RunAsync();
        await RunAsync();

        Assert.Equal(2, Discord.Posted.Count);
        Assert.All(Stores.Posts.Values, p => Assert.NotEqual(PostState.Waiting, p.State));
        Assert.Empty(Discord.Posted[1].Body.PingedRoles);
    }

    [Fact]
    public async Task Refused_token_is_not_taken_for_a_fault_of_the_post()
    {
        Discord.PostFailures.Enqueue(new DiscordFatalException("The token is refused."));

        await Assert.ThrowsAsync<DiscordFatalException>(RunAsync);
    }
}
