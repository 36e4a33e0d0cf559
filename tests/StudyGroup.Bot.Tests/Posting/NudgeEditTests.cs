using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class NudgeEditTests : NudgeFixture
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nudge_is_edited_in_place_once_slides_are_added_and_pings_nobody(bool closed)
    {
        if (closed) Discord.PostFailures.Enqueue(Closed);
        await TurnToTheNudgeAsync();
        await KeepTrueAsync();
        Assert.Empty(Discord.Edited);

        Change(s => s with { Slides = [new SlideDeck("https://example.org/1", null, null, [])] });
        await KeepTrueAsync();
        await KeepTrueAsync();

        var (message, body) = Assert.Single(Discord.Edited);
        Assert.Equal(Assert.Single(Discord.Posted).Id, message);
        Assert.EndsWith("The slides are in. Thanks!", body.Content, StringComparison.Ordinal);
        Assert.Equal("Details", Assert.Single(Assert.Single(body.Buttons)).Label);
        Assert.Empty(body.PingedUsers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Nudge_answered_before_its_post_was_confirmed_is_not_asked_again(int minutes)
    {
        Change(s => s with { Date = new SeminarDate.On(new LocalDate(2026, 12, 11), null) });
        Discord.LostAnswers.Enqueue(new DiscordUnavailableException("lost"));
        await TurnToTheNudgeAsync();
        Assert.Equal(PostState.Claimed, Topic.State);
        await AnswerAsync();
        Discord.NoncesExpire = minutes > 3;

        await PassAsync(TimeSpan.FromMinutes(minutes), restart: true);
        await KeepTrueAsync();
        await KeepTrueAsync();

        Assert.EndsWith(
            "You said the topic and date still work. Thanks!", Assert.Single(Discord.Edited).Body.Content, StringComparison.Ordinal);
        Assert.Single(Discord.Posted);
        Assert.Equal(PostState.Posted, Topic.State);
    }

    [Fact]
    public async Task Answer_given_during_an_edit_is_shown_afterwards()
    {
        Change(s => s with { Date = new SeminarDate.On(new LocalDate(2026, 12, 11), null) });
        await TurnToTheNudgeAsync();
        Change(s => s with { Topic = "New" });
        Discord.OnEdit = AnswerAsync;
        await KeepTrueAsync();
        Discord.OnEdit = null;
        await KeepTrueAsync();
        await KeepTrueAsync();

        Assert.Equal(2, Discord.Edited.Count);
        Assert.EndsWith("You said the topic and date still work. Thanks!", Discord.Edited[1].Body.Content, StringComparison.Ordinal);
        Assert.Contains("New", Discord.Edited[1].Body.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_presenter_who_takes_no_messages_any_more_is_not_written_to_again_and_again()
    {
        await TurnToTheNudgeAsync();
        Change(s => s with { Presenters = [] });
        Discord.EditFailure = Closed;
        await KeepTrueAsync();
        Discord.EditFailure = null;
        await KeepTrueAsync();

        Assert.Empty(Discord.Edited);
        Assert.Single(Discord.Posted);
    }
}
