using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Discord;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Brings one post to its channel, exactly once: it is claimed, durably, before it is posted, and settled after.
/// Where Discord cannot be reached it stays claimed and comes round again. A nudge goes to its presenter directly; where they take no
/// direct messages it is kept, durably, that it is to stand in the group's channel, and then it is posted there.
/// </summary>
/// <param name="discord">Where it is posted.</param>
/// <param name="channels">The channels that it may be posted in.</param>
/// <param name="posts">Where its state is kept.</param>
/// <param name="groups">The groups.</param>
/// <param name="contents">What it says.</param>
/// <param name="bodies">The same as a message.</param>
/// <param name="standing">What stands in channels already.</param>
/// <param name="claims">How long ago it was claimed.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="log">The log.</param>
internal sealed class PostDelivery(
    IDiscord discord, HomeChannels channels, IPosts posts, IGroups groups, PostContents contents, PostBodies bodies, StandingPosts standing, ClaimAges claims,
    TimeProvider clock, ILogger<PostDelivery> log)
{
    private const string NoChannel = "No channel is set. Choose one with /manage settings.";
    private const string NotFoundOut = "For a day I could not find out whether it was posted: Discord did not answer, or too much was written there since.";
    private const string NoGroup = "There is no such group any more.";
    private const string NothingStands = "There is no message to bring up to date.";

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <summary>Brings one that waits or was claimed before to its end.</summary>
    public Task SettleAsync(Post post, CancellationToken cancel) => SettleAsync(post, isNew: false, cancel);

    /// <summary>Posts one that was claimed just now.</summary>
    public Task PostClaimedAsync(Post post, CancellationToken cancel)
    {
        claims.Claimed(post.Key);
        return SettleAsync(post, isNew: true, cancel);
    }

    private static Post? Placed(Group group, Post post) =>
        post.IsDirect || post.Channel is not null ? post : group.Settings.Channel is { } channel ? post with { Channel = channel } : null;

    private async Task SettleAsync(Post post, bool isNew, CancellationToken cancel)
    {
        if (groups.Find(post.Group) is not { } group) await EndAsync(post, PostState.Failed, NoGroup);
        else if (post.IsRenewal) await RenewAsync(group, post, cancel);
        else if (Placed(group, post) is not { } placed) await EndAsync(post, PostState.Skipped, NoChannel);
        else if (post.State == PostState.Waiting) await BeginAsync(group, placed, cancel);
        else if (claims.NonceHolds(post.Key, post.At) && contents.WhyNotOfUse(group, post, Now) is null) await PostAsync(group, placed, isNew, cancel);
        else await FindOutAsync(group, placed, cancel);
    }

    private async Task BeginAsync(Group group, Post post, CancellationToken cancel)
    {
        if (contents.WhyNotOfUse(group, post, Now) is { } reason)
        {
            await EndAsync(post, PostState.Skipped, reason);
            return;
        }

        var claimed = post with { State = PostState.Claimed, At = Now };
        if (!await posts.UpdateAsync(claimed)) return;
        claims.Claimed(claimed.Key);
        await PostAsync(group, claimed, isNew: true, cancel);
    }

    private async Task FindOutAsync(Group group, Post post, CancellationToken cancel)
    {
        Snowflake? found;
        try
        {
            found = await discord.FindMessageAsync(await channels.OfAsync(post, cancel), Marker(post), claims.Earliest(post.At), cancel);
        }
        catch (DiscordRefusedException refused)
        {
            log.LogWarning("Whether {Post} was posted cannot be found out: {Problem}", post.Key, refused.Message);
            await EndAsync(post, PostState.Unknown, Refusals.OfSearch(refused));
            return;
        }
        catch (DiscordUnavailableException) when (Now - post.At > DuePosts.NewsLasts)
        {
            await EndAsync(post, PostState.Unknown, NotFoundOut);
            return;
        }

        if (found is { } message) await FinishAsync(post, message, says: "", cancel);
        else if (contents.WhyNotOfUse(group, post, Now) is { } reason) await EndAsync(post, PostState.Skipped, reason);
        else await PostAsync(group, post, isNew: false, cancel);
    }

    private async Task PostAsync(Group group, Post post, bool isNew, CancellationToken cancel)
    {
        var body = bodies.Of(group, post);
        Snowflake message;
        try
        {
            message = await discord.PostAsync(await channels.OfAsync(post, cancel), body, Nonce.Of(post.Key), cancel);
        }
        catch (DiscordRefusedException refused) when (post.IsDirect && refused.Code == DiscordErrorCode.CannotMessageUser && group.Settings.Channel is { } channel)
        {
            var inChannel = post with { Channel = channel };
            if (await posts.UpdateAsync(inChannel)) await PostAsync(group, inChannel, isNew, cancel);
            return;
        }
        catch (DiscordRefusedException refused)
        {
            log.LogWarning("{Post} could not be posted: {Problem}", post.Key, refused.Message);
            await EndAsync(post, PostState.Failed, Refusals.OfPost(refused, post.ChannelChosenBy));
            return;
        }

        // Discord may have given back what an earlier try posted, and that may say something else.
        await FinishAsync(post, message, isNew ? MessagePrint.Of(body) : "", cancel);
    }

    private async Task FinishAsync(Post post, Snowflake message, string says, CancellationToken cancel)
    {
        var posted = post with
        {
            State = PostState.Posted,
            At = Now,
            Message = new MessageId(message.Value),
            Says = StandingRules.AreKept(post.Subject) ? says : null,
        };
        if (post.Subject is PostSubject.Proposal && groups.Find(post.Group) is { } group && contents.WhyNotOfUse(group, post, Now) is not null)
            await standing.EditAsync(group, posted, cancel);
        await KeepAsync(posted);
    }

    // It has no message of its own, and doing it twice does no harm: it is not claimed.
    private async Task RenewAsync(Group group, Post renewal, CancellationToken cancel)
    {
        if (contents.WhyNotOfUse(group, renewal, Now) is { } reason) await EndAsync(renewal, PostState.Skipped, reason);
        else if (await standing.RenewAsync(group, renewal, cancel) is not { } renewed) await EndAsync(renewal, PostState.Skipped, NothingStands);
        else await KeepAsync(renewal with { State = PostState.Posted, At = Now, Channel = renewed.Channel, Message = renewed.Message });
    }

    private Task EndAsync(Post post, PostState state, string reason) => KeepAsync(post with { State = state, At = Now, Reason = reason });

    private async Task KeepAsync(Post settled)
    {
        await posts.UpdateAsync(settled);
        claims.Settled(settled.Key);
    }

    private static string Marker(Post post) =>
        CustomIds.Write(PostCards.Marker(post)) ?? throw new InvalidOperationException($"The marker of {post.Key} cannot travel.");
}
