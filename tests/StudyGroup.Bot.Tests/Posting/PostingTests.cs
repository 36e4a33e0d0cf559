using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Posting;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class PostingTests : PostingBench
{
    [Fact]
    public async Task A_due_reminder_is_posted_once_with_its_nonce_and_marker()
    {
        await RunAsync();
        await RunAsync();

        var (id, channel, body, nonce) = Assert.Single(Discord.Posted);
        Assert.Equal((PostState.Posted, id.Value), (Reminder.State, Reminder.Message!.Value.Value));
        Assert.Equal(new Snowflake(10), channel);
        Assert.Equal(22, nonce.Length);
        Assert.Contains(body.Buttons.SelectMany(row => row), b => b.CustomId!.EndsWith(":" + Reminder.Key, StringComparison.Ordinal));
        Assert.Equal([new Snowflake(7)], body.PingedRoles);
    }

    [Fact]
    public async Task Claimed_post_waits_untouched_while_its_server_has_removed_the_bot()
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

    [Fact]
    public async Task After_a_crash_between_claim_and_post_it_is_posted()
    {
        Discord.PostFailures.Enqueue(new OperationCanceledException());
        await Assert.ThrowsAsync<OperationCanceledException>(RunAsync);
        Assert.Equal(PostState.Claimed, Reminder.State);

        await PassAsync(TimeSpan.FromMinutes(10), restart: true);

        Assert.Single(Discord.Posted);
        Assert.Equal(PostState.Posted, Reminder.State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(30)]
    public async Task After_a_crash_between_post_and_mark_it_is_not_posted_again(int minutes)
    {
        Stores.DiesAt = PostState.Posted;
        await RunAsync();
        Assert.Equal(PostState.Claimed, Reminder.State);
        Stores.DiesAt = null;
        Discord.NoncesExpire = minutes > 3;

        await PassAsync(TimeSpan.FromMinutes(minutes), restart: true);

        Assert.Equal(PostState.Posted, Reminder.State);
        Assert.Equal(Assert.Single(Discord.Posted).Id.Value, Reminder.Message!.Value.Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task A_lost_answer_does_not_post_twice(int minutes)
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();
        Assert.Equal(PostState.Claimed, Reminder.State);
        Discord.NoncesExpire = minutes > 3;

        await PassAsync(TimeSpan.FromMinutes(minutes), restart: false);

        Assert.Single(Discord.Posted);
        Assert.Equal(PostState.Posted, Reminder.State);
    }

    [Fact]
    public async Task First_attempt_looks_for_nothing()
    {
        await RunAsync();

        Assert.Empty(Discord.SearchedSince);
    }

    [Fact]
    public async Task Second_attempt_looks_in_the_channel_however_young_the_claim_is()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        Discord.NoncesExpire = true;
        await RunAsync();

        await RunAsync();

        Assert.Single(Discord.SearchedSince);
        Assert.Equal(Assert.Single(Discord.Posted).Id.Value, Reminder.Message!.Value.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reminder_that_may_have_gone_out_is_recorded_as_unknown_where_the_bot_cannot_read_the_channel(bool restart)
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        Discord.MayRead = false;
        Discord.NoncesExpire = true;
        await RunAsync();

        await PassAsync(TimeSpan.FromMinutes(1), restart);
        await PassAsync(TimeSpan.FromMinutes(1), restart);

        Assert.Single(Discord.Posted);
        Assert.Equal(PostState.Unknown, Reminder.State);
        Assert.Contains("Read Message History", Reminder.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reminder_that_certainly_did_not_go_out_is_posted_later_even_where_the_bot_cannot_read_the_channel(bool beforeThePost)
    {
        (beforeThePost ? Discord.HomeFailures : Discord.PostFailures).Enqueue(
            new DiscordUnavailableException("no network") { HadNoEffect = true });
        Discord.MayRead = false;
        await RunAsync();
        Assert.Empty(Discord.Posted);

        await PassAsync(TimeSpan.FromMinutes(1), restart: false);

        Assert.Single(Discord.Posted);
        Assert.Equal(PostState.Posted, Reminder.State);
        Assert.Empty(Discord.SearchedSince);
    }

    [Fact]
    public async Task A_turned_group_clock_does_not_make_the_nonce_older_nor_the_search_shorter()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();

        Clock.Advance(TimeSpan.FromMinutes(20));
        Restart();
        await RunAsync();

        Assert.Single(Discord.Posted);
        Assert.True(Assert.Single(Discord.SearchedSince) <= Start.AddMinutes(-65));
    }

    [Theory]
    [InlineData(DiscordErrorCode.UnknownChannel, "The channel is gone")]
    [InlineData(DiscordErrorCode.MissingAccess, "I can't see the channel")]
    [InlineData(DiscordErrorCode.MissingPermissions, "I'm not allowed to post in the channel")]
    [InlineData(50035, "code 50035")]
    public async Task A_refused_reminder_fails_with_its_reason_and_the_others_go_on(int code, string reason)
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
    public async Task While_Discord_is_out_of_reach_it_comes_round_again_until_it_is_of_no_use()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("away"));
        await RunAsync();
        Assert.Equal(PostState.Claimed, Reminder.State);

        Clock.Advance(TimeSpan.FromHours(2));
        Wire.Advance(TimeSpan.FromHours(2));
        await RunAsync();

        Assert.Contains(Stores.Posts.Values, p => p is { State: PostState.Skipped, Subject: Reminder { Lead: var lead } }
            && lead == Duration.FromHours(1));
        Assert.DoesNotContain(Discord.Posted, p => p.Nonce == Nonce.Of(new Reminder(Start.ToInstant(), Duration.FromHours(1)).KeyOf(
            One, new SeminarId(1), default)));
    }

    [Fact]
    public async Task Where_the_channel_cannot_be_read_it_is_recorded_as_unknown_and_never_posted_again()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();
        Discord.SearchFailure = new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "no");

        await PassAsync(TimeSpan.FromMinutes(5), restart: false);
        await PassAsync(TimeSpan.FromMinutes(5), restart: true);

        Assert.Equal(PostState.Unknown, Reminder.State);
        Assert.Contains("Read Message History", Reminder.Reason, StringComparison.Ordinal);
        Assert.Single(Discord.Posted);
    }

    [Fact]
    public async Task What_cannot_be_found_out_for_a_day_is_recorded_as_unknown()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();
        Discord.SearchFailure = new DiscordUnavailableException("not now");

        await PassAsync(TimeSpan.FromHours(24), restart: true);
        Assert.Equal(PostState.Claimed, Reminder.State);

        await PassAsync(TimeSpan.FromMinutes(1), restart: false);
        Assert.Equal(PostState.Unknown, Reminder.State);
    }

    [Fact]
    public async Task One_whose_seminar_was_moved_before_it_was_known_to_stand_is_not_posted_in_its_place()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("not now"));
        await RunAsync();
        var group = Stores.Groups[One];
        Stores.Groups[One] = group.With(group.Seminars[0] with { Date = SeminarDate.Unknown });

        await PassAsync(TimeSpan.FromMinutes(1), restart: false);

        Assert.Empty(Discord.Posted);
        Assert.All(Stores.Posts.Values, p => Assert.Equal(PostState.Skipped, p.State));
    }

    [Fact]
    public async Task The_news_of_a_change_is_posted_once_and_pings_nobody()
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
    public async Task A_refused_token_ends_the_bot()
    {
        Discord.PostFailures.Enqueue(new DiscordFatalException("The token is refused."));

        await RunAsync();

        Assert.True(Lifetime.IsStopped);
        Assert.Equal("The token is refused.", Ending.Sentence);
    }
}
