using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class NudgePostingTests : PostingBench
{
    private static readonly Snowflake Presenter = new(30);
    private static readonly Snowflake Channel = new(10);

    // The nudge for slides is due.
    public NudgePostingTests()
    {
        var group = Stores.Groups[One];
        Stores.Groups[One] = group.With(group.Seminars[0] with
        {
            Date = new SeminarDate.On(new LocalDate(2026, 12, 6), null),
            Presenter = new MemberId(Presenter.Value),
        });
    }

    private Post Nudge => Assert.Single(Stores.Posts.Values, p => p.Subject is Nudge { Question: NudgeQuestion.Slides });

    [Fact]
    public async Task A_nudge_goes_to_its_presenter_alone_and_once()
    {
        await TurnToTheNudgeAsync();
        await RunAsync();

        var (id, channel, body, _) = Assert.Single(Discord.Posted);
        Assert.Equal((Presenter, PostState.Posted, null, id.Value), (channel, Nudge.State, Nudge.Channel, Nudge.Message!.Value.Value));
        Assert.Empty(body.PingedUsers);
    }

    [Theory]
    [InlineData(403, DiscordErrorCode.CannotMessageUser)]
    [InlineData(403, DiscordErrorCode.NoMutualServer)]
    [InlineData(400, DiscordErrorCode.InvalidRecipient)]
    [InlineData(404, DiscordErrorCode.UnknownUser)]
    [InlineData(403, 59999)]
    public async Task Presenter_who_cannot_be_written_to_is_mentioned_in_the_channel_once(int status, int code)
    {
        Discord.PostFailures.Enqueue(new DiscordRefusedException(status, code, "no"));

        await TurnToTheNudgeAsync();
        await RunAsync();

        var (_, channel, body, _) = Assert.Single(Discord.Posted);
        Assert.Equal((Channel, PostState.Posted, new ChannelId(10)), (channel, Nudge.State, Nudge.Channel!.Value));
        Assert.Equal([Presenter], body.PingedUsers);
        Assert.StartsWith("<@30>\n", body.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 10)]
    [InlineData(true, 1)]
    [InlineData(true, 10)]
    public async Task After_a_crash_between_post_and_mark_it_is_not_sent_again_wherever_it_went(bool closed, int minutes)
    {
        if (closed) Discord.PostFailures.Enqueue(Closed);
        Stores.DiesAt = PostState.Posted;
        await TurnToTheNudgeAsync();
        Assert.Equal((PostState.Claimed, closed), (Nudge.State, Nudge.Channel is not null));
        Stores.DiesAt = null;
        Discord.NoncesExpire = minutes > 3;

        await PassAsync(TimeSpan.FromMinutes(minutes), restart: true);

        Assert.Equal(PostState.Posted, Nudge.State);
        Assert.Equal(closed ? Channel : Presenter, Assert.Single(Discord.Posted).Channel);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task After_a_crash_between_the_refusal_and_the_mention_the_mention_is_posted(int minutes)
    {
        Discord.PostFailures.Enqueue(Closed);
        Discord.PostFailures.Enqueue(new OperationCanceledException());
        await Assert.ThrowsAsync<OperationCanceledException>(TurnToTheNudgeAsync);
        Assert.Equal((PostState.Claimed, new ChannelId(10)), (Nudge.State, Nudge.Channel!.Value));

        await PassAsync(TimeSpan.FromMinutes(minutes), restart: true);
        await PassAsync(TimeSpan.FromMinutes(minutes), restart: true);

        Assert.Equal(Channel, Assert.Single(Discord.Posted).Channel);
        Assert.Equal(PostState.Posted, Nudge.State);
    }

    [Fact]
    public async Task Presenter_with_whom_no_direct_messages_can_be_opened_is_mentioned_in_the_channel()
    {
        Discord.OpenFailures.Enqueue(new DiscordRefusedException(400, DiscordErrorCode.InvalidRecipient, "no"));

        await TurnToTheNudgeAsync();

        Assert.Equal((Channel, PostState.Posted), (Assert.Single(Discord.Posted).Channel, Nudge.State));
    }

    [Fact]
    public async Task Nudge_refused_both_directly_and_in_the_channel_fails_with_its_reason()
    {
        Discord.PostFailures.Enqueue(Closed);
        Discord.PostFailures.Enqueue(new DiscordRefusedException(403, DiscordErrorCode.MissingPermissions, "no"));

        await TurnToTheNudgeAsync();
        await RunAsync();

        Assert.Empty(Discord.Posted);
        Assert.Equal(PostState.Failed, Nudge.State);
        Assert.StartsWith("I'm not allowed to post in the channel.", Nudge.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Direct_messages_are_opened_once_for_all_that_a_presenter_gets()
    {
        Change(s => s with { Date = new SeminarDate.On(new LocalDate(2026, 12, 11), null) });
        await TurnToTheNudgeAsync();
        await PassAsync(TimeSpan.FromDays(5), restart: false);
        await KeepTrueAsync();
        Change(s => s with { Topic = "New" });
        await KeepTrueAsync();

        Assert.Equal([Presenter, Presenter], Discord.Posted.Select(p => p.Channel));
        Assert.NotEmpty(Discord.Edited);
        Assert.Equal([Presenter], Discord.Opened);
    }

    [Fact]
    public async Task Nudge_waits_while_discord_wants_fewer_direct_messages_opened()
    {
        Discord.OpenFailures.Enqueue(new DiscordUnavailableException("You are opening direct messages too fast (40003)"));
        await TurnToTheNudgeAsync();
        Assert.Empty(Discord.Posted);

        await PassAsync(TimeSpan.FromMinutes(1), restart: false);

        Assert.Equal((Presenter, PostState.Posted), (Assert.Single(Discord.Posted).Channel, Nudge.State));
    }

    [Fact]
    public async Task One_whose_presenter_changed_before_it_went_out_is_not_sent()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("not now"));
        await TurnToTheNudgeAsync();
        var group = Stores.Groups[One];
        Stores.Groups[One] = group.With(group.Seminars[0] with { Presenter = null });

        await PassAsync(TimeSpan.FromMinutes(1), restart: false);

        Assert.Empty(Discord.Posted);
        Assert.Equal((PostState.Skipped, "The presenter changed before I could ask."), (Nudge.State, Nudge.Reason));
    }

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
    public async Task What_was_answered_before_it_was_known_that_it_stands_is_not_asked_again(int minutes)
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
    public async Task What_is_answered_while_an_edit_is_on_its_way_stands_after_all()
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
        Change(s => s with { Presenter = null });
        Discord.EditFailure = Closed;
        await KeepTrueAsync();
        Discord.EditFailure = null;
        await KeepTrueAsync();

        Assert.Empty(Discord.Edited);
        Assert.Single(Discord.Posted);
    }

    private static DiscordRefusedException Closed => new(403, DiscordErrorCode.CannotMessageUser, "closed");

    private Post Topic => Assert.Single(Stores.Posts.Values, p => p.Subject is Nudge { Question: NudgeQuestion.Topic });

    private async Task AnswerAsync()
    {
        var button = Discord.Posted[0].Body.Buttons.SelectMany(row => row).Single(b => b.Label == "They still work");
        await new NudgeButtons(Stores, Stores, Stores, Stores).PressAsync(new ButtonCall(
            Stores.Groups[One], new Member(
                new MemberId(Presenter.Value), false, []), Clock.GetUtcNow().ToInstant(), CustomIds.Read(button.CustomId!)!));
    }

    private Task TurnToTheNudgeAsync() => PassAsync(TimeSpan.FromHours(1), restart: false);
}
