using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class NudgePostingTests : NudgeFixture
{
    [Fact]
    public async Task A_nudge_goes_to_its_presenter_alone_and_once()
    {
        await TurnToTheNudgeAsync();
        await RunAsync();

        var (id, channel, body, _) = Assert.Single(Discord.Posted);
        Assert.Equal((Presenter, PostState.Posted, null, id.Value), (channel, Nudge.State, Nudge.Channel, Nudge.Message!.Value.Value));
        Assert.Empty(body.PingedUsers);
    }

    [Fact]
    public async Task Presenter_who_left_the_server_gets_nothing()
    {
        Discord.Left.Add(Presenter);
        await TurnToTheNudgeAsync();

        Assert.Empty(Discord.Posted);
        Assert.Empty(Discord.Opened);
        Assert.Equal(
            (PostState.Skipped, "They've left the server. Somebody else can have their place: see /manage seminar-edit."),
            (Nudge.State, Nudge.Reason));
    }

    [Fact]
    public async Task Nudge_waits_while_Discord_does_not_say_who_is_in_the_server()
    {
        Discord.MemberFailure = new DiscordUnavailableException("away");
        await TurnToTheNudgeAsync();
        Assert.Empty(Discord.Posted);
        Assert.Equal(PostState.Claimed, Nudge.State);
        Discord.MemberFailure = null;
        await PassAsync(TimeSpan.FromMinutes(1), restart: false);
        Assert.Equal(Presenter, Assert.Single(Discord.Posted).Channel);
    }

    [Fact]
    public async Task Nudge_goes_out_if_Discord_refuses_to_say_who_is_in_the_server()
    {
        Discord.MemberFailure = new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "no");
        await TurnToTheNudgeAsync();
        Assert.Equal(Presenter, Assert.Single(Discord.Posted).Channel);
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
    public async Task Nudge_is_not_sent_again_after_a_crash_between_post_and_mark(bool closed, int minutes)
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
    public async Task Mention_is_posted_after_a_crash_between_it_and_the_refusal(int minutes)
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
    public async Task Nudge_whose_presenter_changed_before_it_went_out_is_not_sent()
    {
        Discord.PostFailures.Enqueue(new DiscordUnavailableException("not now"));
        await TurnToTheNudgeAsync();
        var group = Stores.Groups[One];
        Stores.Groups[One] = group.With(group.Seminars[0] with { Presenters = [] });

        await PassAsync(TimeSpan.FromMinutes(1), restart: false);

        Assert.Empty(Discord.Posted);
        Assert.Equal((PostState.Skipped, "The presenter changed before I could ask."), (Nudge.State, Nudge.Reason));
    }
}
