using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Points;
using StudyGroup.Core.Posts;
using StudyGroup.Discord;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Brings one post to its channel, exactly once: it is claimed, durably, before it is posted, and settled after.
/// Where Discord cannot be reached it stays claimed and comes round again.
/// </summary>
/// <param name="discord">Where it is posted.</param>
/// <param name="posts">Where its state is kept.</param>
/// <param name="groups">The groups.</param>
/// <param name="points">The points that it tells of.</param>
/// <param name="claims">How long ago it was claimed.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="log">The log.</param>
internal sealed class PostDelivery(
    IDiscord discord, IPosts posts, IGroups groups, IPoints points, ClaimAges claims, TimeProvider clock, ILogger<PostDelivery> log)
{
    private const string NoChannel = "No channel is set. Choose one with /manage settings.";
    private const string NotFoundOut = "For a day I could not find out whether it was posted: Discord did not answer, or too much was written there since.";
    private const string NoGroup = "There is no such group any more.";

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <summary>Brings one that waits or was claimed before to its end.</summary>
    public async Task SettleAsync(Post post, CancellationToken cancel)
    {
        if (groups.Find(post.Group) is not { } group) await EndAsync(post, PostState.Failed, NoGroup);
        else if ((post.Channel ?? group.Settings.Channel) is not { } channel) await EndAsync(post, PostState.Skipped, NoChannel);
        else if (post.State == PostState.Waiting) await BeginAsync(group, post with { Channel = channel }, cancel);
        else if (claims.NonceHolds(post.Key, post.At) && ReminderRules.WhyNotOfUse(group, post, Now) is null) await PostAsync(group, post with { Channel = channel }, cancel);
        else await FindOutAsync(group, post with { Channel = channel }, cancel);
    }

    /// <summary>Posts one that was claimed just now.</summary>
    public Task PostClaimedAsync(Post post, CancellationToken cancel)
    {
        claims.Claimed(post.Key);
        return SettleAsync(post, cancel);
    }

    private async Task BeginAsync(Group group, Post post, CancellationToken cancel)
    {
        if (ReminderRules.WhyNotOfUse(group, post, Now) is { } reason)
        {
            await EndAsync(post, PostState.Skipped, reason);
            return;
        }

        var claimed = post with { State = PostState.Claimed, At = Now };
        if (!await posts.UpdateAsync(claimed)) return;
        claims.Claimed(claimed.Key);
        await PostAsync(group, claimed, cancel);
    }

    private async Task FindOutAsync(Group group, Post post, CancellationToken cancel)
    {
        Snowflake? found;
        try
        {
            found = await discord.FindMessageAsync(Id(post.Channel!.Value), Marker(post), claims.Earliest(post.At), cancel);
        }
        catch (DiscordRefusedException refused)
        {
            log.LogWarning("Whether {Post} was posted cannot be found out: {Problem}", post.Key, refused.Message);
            await EndAsync(post, PostState.Unknown, Refusals.OfSearch(refused));
            return;
        }
        catch (DiscordUnavailableException) when (Now - post.At > ReminderRules.NewsLasts)
        {
            await EndAsync(post, PostState.Unknown, NotFoundOut);
            return;
        }

        if (found is { } message) await FinishAsync(post, message, cancel);
        else if (ReminderRules.WhyNotOfUse(group, post, Now) is { } reason) await EndAsync(post, PostState.Skipped, reason);
        else await PostAsync(group, post, cancel);
    }

    private async Task PostAsync(Group group, Post post, CancellationToken cancel)
    {
        Snowflake message;
        try
        {
            message = await discord.PostAsync(Id(post.Channel!.Value), Body(group, post), Nonce.Of(post.Key), cancel);
        }
        catch (DiscordRefusedException refused)
        {
            log.LogWarning("{Post} could not be posted: {Problem}", post.Key, refused.Message);
            await EndAsync(post, PostState.Failed, Refusals.OfPost(refused));
            return;
        }

        await FinishAsync(post, message, cancel);
    }

    private async Task FinishAsync(Post post, Snowflake message, CancellationToken cancel)
    {
        var posted = post with { State = PostState.Posted, At = Now, Message = new MessageId(message.Value) };
        if (post.Subject is not PostSubject.Reminder) await EditRemindersAsync(post, cancel);
        else if (groups.Find(post.Group) is { } group && ReminderRules.WhyNotOfUse(group, post, Now) is not null) await EditAsync(group, posted, cancel);
        await KeepAsync(posted);
    }

    // What stands in the channel of a seminar that was changed is brought up to date.
    private async Task EditRemindersAsync(Post change, CancellationToken cancel)
    {
        if (groups.Find(change.Group) is not { } group) return;
        var standing = posts.Of(change.Group)
            .Where(p => p is { Subject: PostSubject.Reminder, State: PostState.Posted } && change.SpeaksOf(p.Seminar));
        foreach (var reminder in standing) await EditAsync(group, reminder, cancel);
    }

    private async Task EditAsync(Group group, Post reminder, CancellationToken cancel)
    {
        if (reminder is not { Channel: { } channel, Message: { } message }) return;
        try
        {
            await discord.EditMessageAsync(Id(channel), new Snowflake(message.Value), Body(group, reminder), cancel);
        }
        catch (DiscordRefusedException refused)
        {
            // Somebody deleted the message or its channel, or took the right: there is nothing to correct any more.
            log.LogInformation("{Post} could not be edited: {Problem}", reminder.Key, refused.Message);
        }
    }

    private Task EndAsync(Post post, PostState state, string reason) => KeepAsync(post with { State = state, At = Now, Reason = reason });

    private async Task KeepAsync(Post settled)
    {
        await posts.UpdateAsync(settled);
        claims.Settled(settled.Key);
    }

    private MessageBody Body(Group group, Post post) => CardRendering.Of(PostCards.For(group, post, points.Of(post.Group, post.Seminar), Now));

    private static string Marker(Post post) =>
        CustomIds.Write(PostCards.Marker(post)) ?? throw new InvalidOperationException($"The marker of {post.Key} cannot travel.");

    private static Snowflake Id(ChannelId channel) => new(channel.Value);
}
