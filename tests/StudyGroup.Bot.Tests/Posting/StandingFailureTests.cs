using StudyGroup.Core.Posts;
using StudyGroup.Discord;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class StandingFailureTests : PostingBench
{
    [Fact]
    public async Task One_that_somebody_deleted_is_not_posted_anew_nor_asked_for_again()
    {
        await RunAsync();
        Discord.Gone.Add(Discord.Posted[0].Id);
        Change(s => s with { Topic = "New" });
        await KeepTrueAsync();
        Discord.Gone.Clear();
        await KeepTrueAsync();

        Assert.Single(Discord.Posted);
        Assert.Empty(Discord.Edited);
        Assert.Equal((PostState.Posted, null), (Reminder.State, Reminder.Says));
    }

    [Fact]
    public async Task An_edit_that_is_not_allowed_is_left_until_something_else_changes()
    {
        await RunAsync();
        Change(s => s with { Topic = "New" });
        Discord.EditFailure = new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "no");
        await KeepTrueAsync();
        Discord.EditFailure = null;
        await KeepTrueAsync();
        Assert.Empty(Discord.Edited);

        Change(s => s with { Topic = "Newer" });
        await KeepTrueAsync();
        Assert.Contains("Newer", Assert.Single(Discord.Edited).Body.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_Discord_is_out_of_reach_the_edit_comes_round_again()
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
    public async Task After_a_crash_before_the_edit_was_known_it_is_made_again_and_nothing_is_posted()
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
    public async Task One_whose_answer_was_lost_and_whose_seminar_changed_meanwhile_reads_as_it_should_once_it_is_found()
    {
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await RunAsync();
        Change(s => s with { Topic = "New" });
        await PassAsync(TimeSpan.FromMinutes(1), restart: true);
        await KeepTrueAsync();
        await KeepTrueAsync();

        Assert.Contains("New", Assert.Single(Discord.Edited).Body.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Single(Discord.Posted);
    }
}
