using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

/// <summary>Reminders with lead times of two hours (the card), an hour and none.</summary>
public sealed class ReminderReplyTests : PostingFixture
{
    public ReminderReplyTests()
    {
        var group = Stores.Groups[One];
        Stores.Groups[One] = group with
        {
            Settings = group.Settings with { LeadTimes = [Duration.FromHours(2), Duration.FromHours(1), Duration.Zero] },
        };
        Clock.AdjustTime(Start.AddHours(-2));
        Wire.AdjustTime(Start.AddHours(-2));
    }

    [Fact]
    public async Task Reminder_replies_to_the_card_and_pings_the_role()
    {
        await RunAsync();
        await PassAsync(TimeSpan.FromHours(1), restart: true);
        var card = Discord.Posted[0];
        var reply = Discord.Posted[1];
        Assert.Null(card.Body.RepliesTo);
        Assert.Empty(card.Body.PingedRoles);
        Assert.Equal(card.Id, reply.Body.RepliesTo);
        Assert.Equal([new Snowflake(7)], reply.Body.PingedRoles);
        Assert.StartsWith("<@&7> **A topic** (Seminar 1) · ", reply.Body.Content, StringComparison.Ordinal);
        Assert.Empty(reply.Body.Embeds);
        Assert.EndsWith(":" + Sole<Reminder>().Key, Assert.Single(Assert.Single(reply.Body.Buttons)).CustomId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_reminder_replaces_the_earlier_one_and_the_card_stays()
    {
        await RunAsync();
        await PassAsync(TimeSpan.FromHours(1), restart: false);
        await KeepTrueAsync();
        Assert.Empty(Discord.Deleted);

        await PassAsync(TimeSpan.FromHours(1), restart: true);
        await KeepTrueAsync();
        await KeepTrueAsync();

        Assert.Equal([Discord.Posted[1].Id], Discord.Deleted);
        Assert.Equal(3, Discord.Posted.Count);
    }

    [Fact]
    public async Task Earlier_reminder_that_cannot_be_deleted_yet_is_deleted_later()
    {
        await RunAsync();
        await PassAsync(TimeSpan.FromHours(1), restart: false);
        await PassAsync(TimeSpan.FromHours(1), restart: false);
        Discord.DeleteFailure = new DiscordUnavailableException("away");
        await KeepTrueAsync();
        Discord.DeleteFailure = null;
        await KeepTrueAsync();
        Assert.Equal([Discord.Posted[1].Id], Discord.Deleted);
    }

    [Fact]
    public async Task Refused_deletion_is_not_repeated_within_an_hour()
    {
        await RunAsync();
        await PassAsync(TimeSpan.FromHours(1), restart: false);
        await PassAsync(TimeSpan.FromHours(1), restart: false);
        Discord.DeleteFailure = new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "Missing Access");
        await KeepTrueAsync();
        Discord.DeleteFailure = null;
        await KeepTrueAsync();
        Assert.Empty(Discord.Deleted);
        Clock.Advance(TimeSpan.FromMinutes(59));
        await KeepTrueAsync();
        Assert.Empty(Discord.Deleted);
    }

    [Fact]
    public async Task Reminder_is_an_ordinary_message_where_the_bot_may_not_read()
    {
        await RunAsync();
        Discord.MayRead = false;
        await PassAsync(TimeSpan.FromHours(1), restart: false);
        Assert.Equal(2, Discord.Posted.Count);
        Assert.Null(Discord.Posted[1].Body.RepliesTo);
        Assert.Equal(PostState.Posted, Sole<Reminder>().State);
    }

    [Fact]
    public async Task Lost_answer_to_a_reply_is_found_out_and_nothing_is_posted_twice()
    {
        await RunAsync();
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("no answer"));
        await PassAsync(TimeSpan.FromHours(1), restart: false);
        Assert.Equal(PostState.Claimed, Sole<Reminder>().State);
        await PassAsync(TimeSpan.FromMinutes(1), restart: true);
        Assert.Equal(PostState.Posted, Sole<Reminder>().State);
        Assert.Equal(2, Discord.Posted.Count);
    }

    [Fact]
    public async Task Last_reminder_goes_when_its_seminar_is_over_and_the_card_stays()
    {
        await RunAsync();
        await PassAsync(TimeSpan.FromHours(1), restart: false);
        await PassAsync(TimeSpan.FromHours(2), restart: true);
        await KeepTrueAsync();
        await KeepTrueAsync();
        Assert.Equal([Discord.Posted[1].Id], Discord.Deleted);
    }

    [Fact]
    public async Task Last_reminder_that_cannot_be_deleted_stays()
    {
        await RunAsync();
        await PassAsync(TimeSpan.FromHours(1), restart: false);
        await PassAsync(TimeSpan.FromHours(2), restart: false);
        Discord.DeleteFailure = new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "Missing Access");
        await KeepTrueAsync();
        Assert.Null(Sole<Reminder>().ContentHash);
    }

    [Fact]
    public async Task Deleted_card_comes_back_with_the_next_reminder()
    {
        await RunAsync();
        Discord.Gone.Add(Discord.Posted[0].Id);
        Change(s => s with { Topic = "Another topic" });
        await KeepTrueAsync();
        await PassAsync(TimeSpan.FromHours(1), restart: false);
        Assert.Equal(3, Discord.Posted.Count);
        Assert.Equal(Discord.Posted[1].Id, Discord.Posted[2].Body.RepliesTo);
    }

    private Post Sole<T>()
        where T : PostSubject => Assert.Single(Stores.Posts.Values, p => p.Subject is T && p.State != PostState.Skipped);
}
