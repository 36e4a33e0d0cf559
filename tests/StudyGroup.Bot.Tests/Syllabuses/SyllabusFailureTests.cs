using StudyGroup.Core.Domain;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Syllabuses;

public sealed class SyllabusFailureTests : SyllabusFixture
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Syllabus_is_posted_after_a_crash_between_claim_and_post(int minutes)
    {
        Discord.PostFailures.Enqueue(new OperationCanceledException());
        await Assert.ThrowsAsync<OperationCanceledException>(RunAsync);
        Assert.Null(Assert.Single(Syllabus.Messages).Message);

        await PassAsync(TimeSpan.FromMinutes(minutes), restart: true);

        Assert.Single(Discord.Posted);
        Assert.Equal(Discord.Posted[0].Id.Value, Assert.Single(Syllabus.Messages).Message!.Value.Value);
        Assert.Single(Discord.Pinned);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(90)]
    public async Task Syllabus_is_edited_instead_of_posted_again_after_a_crash_between_post_and_mark(int minutes)
    {
        Stores.DiesOnceItKnows = true;
        await RunAsync();
        Assert.Null(Assert.Single(Syllabus.Messages).Message);
        Stores.DiesOnceItKnows = false;
        Discord.NoncesExpire = minutes > 3;
        await Stores.HavePointsAsync(One, new SeminarId(1), 2);

        await PassAsync(TimeSpan.FromMinutes(minutes), restart: true);

        Assert.Single(Discord.Posted);
        Assert.Contains("2 points", Assert.Single(Posted()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task A_lost_answer_does_not_post_twice(int minutes)
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();
        Discord.NoncesExpire = minutes > 3;

        await PassAsync(TimeSpan.FromMinutes(minutes));

        Assert.Single(Discord.Posted);
        Assert.NotNull(Assert.Single(Syllabus.Messages).Message);
    }

    [Fact]
    public async Task Page_that_may_have_been_posted_waits_for_read_message_history_and_is_not_posted_twice()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        (Discord.MayRead, Discord.NoncesExpire) = (false, true);
        await RunAsync();
        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("Read Message History", Syllabus.Problem!.Sentence, StringComparison.Ordinal);

        Discord.MayRead = true;
        await PassAsync(TimeSpan.FromHours(2));

        Assert.Single(Discord.Posted);
        Assert.NotNull(Assert.Single(Syllabus.Messages).Message);
    }

    [Fact]
    public async Task Unwanted_syllabus_that_may_have_been_posted_is_found_and_deleted()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();
        Want(null);

        await RunAsync();

        Assert.Empty(Posted());
        Assert.Equal(Discord.Posted.Select(p => p.Id), Discord.Deleted);
        Assert.Empty(Syllabus.Messages);
    }

    [Fact]
    public async Task Unwanted_syllabus_that_was_never_posted_is_forgotten()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("away"));
        await RunAsync();
        Want(null);

        await RunAsync();

        Assert.Empty(Discord.Posted);
        Assert.Empty(Syllabus.Messages);
    }

    [Fact]
    public async Task Message_that_cannot_be_searched_for_during_a_day_is_posted_again()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();
        Discord.SearchFailure = new DiscordUnavailableException("too much was written there since");
        await PassAsync(TimeSpan.FromHours(24), restart: true);
        Assert.Single(Discord.Posted);

        await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, Discord.Posted.Count);
        Assert.NotNull(Assert.Single(Syllabus.Messages).Message);
    }

    [Theory]
    [InlineData(DiscordErrorCode.UnknownChannel, "The channel is gone. Pick another with /manage syllabus channel.")]
    [InlineData(DiscordErrorCode.MissingPermissions, "I'm not allowed to post in the channel.")]
    public async Task A_refused_post_is_noted_with_its_reason_and_not_tried_again_for_an_hour(int code, string reason)
    {
        Discord.PostFailures.Enqueue(No(code));
        await RunAsync();
        await PassAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(Discord.Posted);
        Assert.StartsWith(reason, Syllabus.Problem!.Sentence, StringComparison.Ordinal);
        Assert.Empty(Syllabus.Messages);

        await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Single(Discord.Posted);
        Assert.Null(Syllabus.Problem);
    }

    [Fact]
    public async Task A_right_that_was_taken_is_noted_and_when_it_is_back_the_message_is_edited_and_no_other_posted()
    {
        await RunAsync();
        Discord.EditFailure = No(DiscordErrorCode.MissingAccess);
        await Stores.HavePointsAsync(One, new SeminarId(1), 1);
        await RunAsync();
        Assert.StartsWith("I can't see the channel.", Syllabus.Problem!.Sentence, StringComparison.Ordinal);

        Discord.EditFailure = null;
        await Stores.HavePointsAsync(One, new SeminarId(1), 2);
        await PassAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(Discord.Edited);
        await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Null(Syllabus.Problem);
        Assert.Contains("2 points", Assert.Single(Posted()), StringComparison.Ordinal);
        Assert.Single(Discord.Posted);
    }

    [Fact]
    public async Task Messages_in_a_deleted_channel_are_forgotten()
    {
        await RunAsync();
        Discord.CheckFailure = No(DiscordErrorCode.UnknownChannel);
        Discord.PostFailures.Enqueue(No(DiscordErrorCode.UnknownChannel));

        await PassAsync(TimeSpan.FromHours(1));

        Assert.Empty(Syllabus.Messages);
        Assert.StartsWith("The channel is gone.", Syllabus.Problem!.Sentence, StringComparison.Ordinal);
        Assert.Single(Discord.PostFailures);
    }

    [Fact]
    public async Task Syllabus_is_not_posted_on_another_server()
    {
        Discord.Homes[new Snowflake(10)] = new Snowflake(2);

        await RunAsync();

        Assert.Empty(Discord.Posted);
        Assert.Empty(Syllabus.Messages);
        Assert.StartsWith("The channel is gone.", Syllabus.Problem!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Earlier_syllabus_on_another_server_is_not_edited()
    {
        await RunAsync();
        Discord.Homes[new Snowflake(10)] = new Snowflake(2);
        await Stores.HavePointsAsync(One, new SeminarId(1), 1);

        await PassAsync(TimeSpan.FromMinutes(1), restart: true);

        Assert.Single(Discord.Posted);
        Assert.Empty(Discord.Edited);
        Assert.Empty(Discord.Checked);
        Assert.Empty(Syllabus.Messages);
    }

    [Theory]
    [InlineData(DiscordErrorCode.MissingPermissions, "Give me Pin Messages there.")]
    [InlineData(DiscordErrorCode.TooManyPins, "Unpin one of them.")]
    public async Task Message_that_may_not_be_pinned_stays_unpinned_until_it_may(int code, string remedy)
    {
        Discord.PinFailure = No(code);
        await RunAsync();
        Assert.EndsWith(remedy, Assert.Single(Syllabus.Messages).PinRefused!.Sentence, StringComparison.Ordinal);
        Discord.PinFailure = null;
        await PassAsync(TimeSpan.FromMinutes(10));
        Assert.Empty(Discord.Pinned);

        await PassAsync(TimeSpan.FromMinutes(50));

        Assert.Single(Discord.Pinned);
        Assert.Single(Discord.Posted);
        Assert.Null(Assert.Single(Syllabus.Messages).PinRefused);
    }

    [Fact]
    public async Task Message_deleted_before_it_is_pinned_is_posted_again()
    {
        Discord.PinFailure = new DiscordUnavailableException("away");
        await RunAsync();
        Discord.PinFailure = null;
        Discord.Gone.Add(Discord.Posted[0].Id);

        await RunAsync();

        Assert.Equal(2, Discord.Posted.Count);
        Assert.Equal([Discord.Posted[1].Id], Discord.Pinned);
    }

    [Fact]
    public async Task A_refused_token_is_nobodys_to_swallow()
    {
        Discord.PostFailures.Enqueue(new DiscordFatalException("The token is refused."));
        await Assert.ThrowsAsync<DiscordFatalException>(RunAsync);
    }
}
