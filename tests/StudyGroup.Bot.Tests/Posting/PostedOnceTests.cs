using StudyGroup.Core.Domain;
using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

/// <summary>No post goes out twice, whatever happens between its claim and its record.</summary>
public sealed class PostedOnceTests : PostingFixture
{
    [Fact]
    public async Task Reminder_is_posted_after_a_crash_between_claim_and_post()
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
    public async Task Reminder_is_not_posted_again_after_a_crash_between_post_and_record(int minutes)
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
    public async Task Lost_answer_does_not_post_twice(int minutes)
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
    public async Task Reminder_is_not_posted_after_a_pause_in_which_another_worker_took_over()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("away") { HadNoEffect = true });
        await RunAsync();
        // Whoever isn't responsible any more can't write.
        Stores.DiesAt = PostState.Claimed;

        await PassAsync(TimeSpan.FromSeconds(11), restart: false);

        Assert.Empty(Discord.Posted);
    }

    [Fact]
    public async Task Claim_that_is_a_few_seconds_old_is_not_written_again_before_the_reminder_is_posted()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("away") { HadNoEffect = true });
        await RunAsync();
        Stores.DiesAt = PostState.Claimed;

        await PassAsync(TimeSpan.FromSeconds(9), restart: false);

        Assert.Single(Discord.Posted);
    }

    [Fact]
    public async Task First_attempt_searches_for_nothing()
    {
        await RunAsync();

        Assert.Empty(Discord.SearchedSince);
    }

    [Fact]
    public async Task Message_that_may_be_on_its_way_is_given_time_to_arrive()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();

        await PassAsync(TimeSpan.FromSeconds(1), restart: true);
        Assert.Empty(Discord.SearchedSince);

        await PassAsync(TimeSpan.FromSeconds(1), restart: true);
        Assert.Single(Discord.SearchedSince);
        Assert.Equal(PostState.Posted, Reminder.State);
    }

    [Fact]
    public async Task Second_attempt_searches_the_channel_even_while_the_nonce_holds()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        Discord.NoncesExpire = true;
        await RunAsync();

        await PassAsync(TimeSpan.FromSeconds(2), restart: false);

        Assert.Single(Discord.SearchedSince);
        Assert.Equal(Assert.Single(Discord.Posted).Id.Value, Reminder.Message!.Value.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reminder_that_may_have_gone_out_is_unknown_if_the_bot_cannot_read_the_channel(bool restart)
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
    public async Task Reminder_that_certainly_did_not_go_out_is_posted_later_even_if_the_bot_cannot_read_the_channel(bool beforeThePost)
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
    public async Task Turning_the_group_clock_neither_ages_the_nonce_nor_shortens_the_search()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();

        Clock.Advance(TimeSpan.FromMinutes(20));
        Restart();
        await RunAsync();

        Assert.Single(Discord.Posted);
        Assert.True(Assert.Single(Discord.SearchedSince) <= Start.AddMinutes(-65));
    }

    [Fact]
    public async Task Reminder_in_a_channel_that_cannot_be_searched_is_unknown_and_never_posted_again()
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
    public async Task Reminder_that_cannot_be_searched_for_within_a_day_is_unknown()
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
    public async Task Reminder_of_a_seminar_moved_before_it_was_found_is_not_posted()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("not now"));
        await RunAsync();
        var group = Stores.Groups[One];
        Stores.Groups[One] = group.With(group.Seminars[0] with { Date = SeminarDate.Unknown });

        await PassAsync(TimeSpan.FromMinutes(1), restart: false);

        Assert.Empty(Discord.Posted);
        Assert.All(Stores.Posts.Values, p => Assert.Equal(PostState.Skipped, p.State));
    }
}
