using StudyGroup.Core.Domain;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class HomeChannelsTests : PostingFixture
{
    private static readonly Snowflake Ten = new(10);

    [Fact]
    public async Task A_channel_of_another_server_is_not_posted_in_though_it_is_stored()
    {
        Discord.Homes[Ten] = new Snowflake(2);

        await RunAsync();
        await RunAsync();

        Assert.Empty(Discord.Posted);
        Assert.Equal((PostState.Failed, "The channel is gone. Pick another with /manage settings."), (Reminder.State, Reminder.Reason));
    }

    [Fact]
    public async Task Earlier_message_on_another_server_is_not_edited()
    {
        await RunAsync();
        Discord.Homes[Ten] = new Snowflake(2);
        Announce(One);
        Restart();

        await RunAsync();

        Assert.Single(Discord.Posted);
        Assert.Empty(Discord.Edited);
    }

    [Fact]
    public async Task Post_whose_channel_cannot_be_looked_up_now_is_posted_later()
    {
        Discord.HomeFailures.Enqueue(new DiscordUnavailableException("away"));
        await RunAsync();
        Assert.Empty(Discord.Posted);
        Assert.Equal(PostState.Claimed, Reminder.State);

        await PassAsync(TimeSpan.FromSeconds(2), restart: false);

        Assert.Single(Discord.Posted);
        Assert.Equal(PostState.Posted, Reminder.State);
    }

    [Fact]
    public async Task Each_channel_is_asked_for_once()
    {
        await RunAsync();
        Announce(One);
        await RunAsync();
        Change(s => s with { Place = "Room 5" });
        await KeepTrueAsync();

        Assert.Equal((2, 1), (Discord.Posted.Count, Discord.Edited.Count));
        Assert.Equal([Ten], Discord.AskedHomes);
    }

    [Fact]
    public async Task Channel_that_Discord_does_not_show_is_left_to_the_post_to_find_out()
    {
        Discord.HomeFailures.Enqueue(new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "Missing Access"));
        Discord.PostFailures.Enqueue(new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "Missing Access"));

        await RunAsync();

        Assert.Equal(
            (PostState.Failed, "I can't see the channel. Give me View Channel there, or pick another with /manage settings."),
            (Reminder.State, Reminder.Reason));
    }
}
