using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class PostUpdateFailureTests : PostingFixture
{
    [Fact]
    public async Task Deleted_message_is_neither_posted_nor_looked_up_again()
    {
        await RunAsync();
        Discord.Gone.Add(Discord.Posted[0].Id);
        Change(s => s with { Topic = "New" });
        await KeepTrueAsync();
        Discord.Gone.Clear();
        await KeepTrueAsync();

        Assert.Single(Discord.Posted);
        Assert.Empty(Discord.Edited);
        Assert.Equal((PostState.Posted, null), (Reminder.State, Reminder.ContentHash));
    }

    [Theory]
    [InlineData(DiscordErrorCode.MissingAccess)]
    [InlineData(DiscordErrorCode.MissingPermissions)]
    [InlineData(DiscordErrorCode.ThreadArchived)]
    [InlineData(DiscordErrorCode.ThreadLocked)]
    public async Task Edit_that_is_refused_is_not_taken_as_done_and_tried_again_after_an_hour(int code)
    {
        await RunAsync();
        Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(10);
        Discord.EditFailure = new DiscordRefusedException(403, code, "no");
        var before = Discord.Requests;
        for (var minute = 0; minute < 30; minute++)
        {
            Change(s => s with { Topic = $"Topic {minute}" });
            Clock.Advance(TimeSpan.FromMinutes(1));
            await KeepTrueAsync();
        }

        Assert.Equal(1, Discord.Requests - before);
        Discord.EditFailure = null;
        Clock.Advance(TimeSpan.FromMinutes(31));
        await KeepTrueAsync();

        Assert.Contains("Topic 29", Assert.Single(Discord.Edited).Body.Embeds[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_text_is_tried_again_once_it_changes()
    {
        await RunAsync();
        Change(s => s with { Topic = "New" });
        Discord.EditFailure = new DiscordRefusedException(400, 50035, "Invalid Form Body");
        await KeepTrueAsync();
        Discord.EditFailure = null;
        await KeepTrueAsync();
        Assert.Empty(Discord.Edited);

        Change(s => s with { Topic = "Newer" });
        await KeepTrueAsync();
        Assert.Contains("Newer", Assert.Single(Discord.Edited).Body.Embeds[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_that_refuses_one_edit_is_asked_for_no_other()
    {
        await RunAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync();
        Assert.Equal(2, Discord.Posted.Count);
        Change(s => s with { Topic = "New" });
        Discord.EditFailure = new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "no");
        var before = Discord.Requests;

        await KeepTrueAsync();
        await KeepTrueAsync();

        Assert.Equal(1, Discord.Requests - before);
    }

    [Fact]
    public async Task Old_message_that_takes_no_edit_yet_holds_up_no_other_and_reads_as_it_last_should_even_when_it_is_over()
    {
        await RunAsync();
        var old = Discord.Posted[0].Id;
        Discord.TooOld.Add(old);
        Change(s => s with { Topic = "Last" });
        await KeepTrueAsync();
        Assert.Empty(Discord.Edited);

        Clock.Advance(TimeSpan.FromHours(2));
        Change(s => s with { Topic = "After it" });
        await KeepTrueAsync();
        Discord.TooOld.Clear();
        await KeepTrueAsync();
        await KeepTrueAsync();

        Assert.Contains("Last", Assert.Single(Discord.Edited).Body.Embeds[0].Title, StringComparison.Ordinal);
        Assert.Empty(((IPosts)Stores).GroupsWithLivePosts());
    }

    [Fact]
    public async Task Edit_is_tried_again_while_Discord_is_unreachable()
    {
        await RunAsync();
        Change(s => s with { Topic = "New" });
        Discord.EditFailure = new DiscordUnavailableException("away");
        await KeepTrueAsync();
        Discord.EditFailure = null;
        await KeepTrueAsync();

        Assert.Single(Discord.Edited);
    }

    [Fact]
    public async Task Edit_is_made_again_after_a_crash_before_it_was_recorded()
    {
        await RunAsync();
        Change(s => s with { Topic = "New" });
        Stores.DiesOnceItStands = true;
        await KeepTrueAsync();
        Stores.DiesOnceItStands = false;
        Restart();
        await RunAsync();
        await KeepTrueAsync();
        await KeepTrueAsync();

        Assert.Equal(2, Discord.Edited.Count);
        Assert.Single(Discord.Posted);
    }

    [Fact]
    public async Task Post_whose_answer_was_lost_and_whose_seminar_changed_meanwhile_reads_as_it_should_once_it_is_found()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();
        Change(s => s with { Topic = "New" });
        await PassAsync(TimeSpan.FromMinutes(1), restart: true);
        await KeepTrueAsync();
        await KeepTrueAsync();

        Assert.Contains("New", Assert.Single(Discord.Edited).Body.Embeds[0].Title, StringComparison.Ordinal);
        Assert.Single(Discord.Posted);
    }
}
