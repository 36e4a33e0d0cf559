using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Sends one post exactly once: it is durably claimed before it's posted, and settled afterwards. If Discord can't be reached, it stays
/// claimed and is tried again; unless it certainly wasn't sent, its channel is searched for it first. A nudge goes to its presenter
/// directly. If Discord refuses that, it is durably recorded that the nudge belongs in the group's channel, and only then is it posted
/// there.
/// </summary>
internal sealed class PostDelivery(
    IDiscord discord, HomeChannels channels, IPosts posts, IGroups groups, PostKinds kinds, PostContents contents, PostUpdates updates,
    Claims claims, SentAnswers sent, FilePosts files, PostFigures figures, TimeProvider clock, ILogger<PostDelivery> log)
{
    private const string NoChannel = "No channel is set. Pick one with /manage settings.";
    private const string NotFoundOut = "I couldn't find out within a day whether it was posted, because Discord didn't answer.";
    private const string NoGroup = "This group no longer exists.";
    private const string HasLeft = "They've left the server. Somebody else can have their place: see /manage seminar-edit.";
    private const string NothingStands = "There was no message to update.";

    /// <summary>How long an answer may take to be sent after it was recorded.</summary>
    public static readonly Duration AnswerArrives = Duration.FromMinutes(1);

    private Instant Now => clock.GetUtcNow().ToInstant();

    private static Post? Placed(Group group, Post post) =>
        post.IsDirect || post.Channel is not null ? post : group.Settings.Channel is { } channel ? post with { Channel = channel } : null;

    /// <summary>Finishes one that is waiting or was claimed.</summary>
    /// <returns>Whether it's being searched for, and there are more messages to read: do it again soon.</returns>
    public async Task<bool> SettleAsync(Post post, CancellationToken cancel)
    {
        if (groups.Find(post.Group) is not { } group) await EndAsync(post, PostState.Failed, NoGroup);
        else if (!group.IsActive) log.LogDebug("{Post} waits until its server takes me back or its group is restored", post.Key);
        else if (post.IsRenewal) await RenewAsync(group, post, cancel);
        else if (sent.Find(post.Key) is { } message) await FinishAsync(post, message, AsSent(group, post), cancel);
        else if (post.IsAnswer) return await FindOutAsync(group, post, cancel);
        else if (Placed(group, post) is not { } placed) await EndAsync(post, PostState.Skipped, NoChannel);
        else if (post.State == PostState.Waiting) await BeginAsync(group, placed, cancel);
        else if (claims.IsUnsent(post.Key)) await PostIfWorthAsync(group, placed, cancel);
        else return await FindOutAsync(group, placed, cancel);
        return false;
    }

    private async Task BeginAsync(Group group, Post post, CancellationToken cancel)
    {
        if (await WhyNotAsync(group, post, cancel) is { } reason)
        {
            await EndAsync(post, PostState.Skipped, reason);
            return;
        }

        var claimed = post with { State = PostState.Claimed, At = Now };
        var since = claims.Now;
        if (!await posts.UpdateAsync(claimed)) return;
        figures.Due(claimed);
        claims.Claimed(claimed.Key, since);
        await PostAsync(group, claimed, cancel);
    }

    private async Task PostIfWorthAsync(Group group, Post post, CancellationToken cancel)
    {
        if (await WhyNotAsync(group, post, cancel) is { } reason) await EndAsync(post, PostState.Skipped, reason);
        else await PostAsync(group, post, cancel);
    }

    private async Task<string?> WhyNotAsync(Group group, Post post, CancellationToken cancel) =>
        (post.Subject.HasFile && files.Find(post.Key) is null ? FilePosts.Lost : contents.WhyNotWorthPosting(group, post, Now))
        ?? (post.Recipient is { } member && await HasLeftAsync(group, member, cancel) ? HasLeft : null);

    // Nothing about a group goes to people who are no longer in its server.
    private async Task<bool> HasLeftAsync(Group group, MemberId member, CancellationToken cancel)
    {
        try
        {
            return !await discord.IsMemberAsync(new Snowflake(group.Server.Value), new Snowflake(member.Value), cancel);
        }
        catch (DiscordRefusedException refused)
        {
            log.LogWarning(
                "I can't find out whether {Member} is still in server {Server}: {Problem}", member, group.Server, refused.Message);
            return false;
        }
    }

    private async Task<bool> FindOutAsync(Group group, Post post, CancellationToken cancel)
    {
        MessageSearchResult search;
        try
        {
            search = await discord.FindMessageAsync(
                await channels.OfAsync(post, cancel), Marker(group, post), claims.SearchFrom(post.Key, post.At), cancel);
        }
        catch (DiscordRefusedException refused)
        {
            log.LogWarning("I can't find out whether {Post} was posted: {Problem}", post.Key, refused.Message);
            await EndAsync(post, PostState.Unknown, Refusals.OfSearch(refused, post.IsDirect));
            return false;
        }
        catch (DiscordUnavailableException) when (Now - post.At > PostKind.NewsLasts)
        {
            await EndAsync(post, PostState.Unknown, NotFoundOut);
            return false;
        }

        claims.Searched(post.Key, search);
        if (!search.IsComplete) return true;
        if (search.Message is { } message) await FinishAsync(post, message, AsSent(group, post), cancel);
        // An answer is recorded before it's sent, so it may be on its way.
        else if (!post.IsAnswer || Now - post.At >= AnswerArrives) await PostIfWorthAsync(group, post, cancel);
        return false;
    }

    private async Task PostAsync(Group group, Post post, CancellationToken cancel)
    {
        using var activity = figures.Begin(post);
        var isNew = claims.IsUnsent(post.Key);
        var body = BodyOf(group, post);
        Snowflake message;
        try
        {
            var place = await channels.OfAsync(post, cancel);
            if (!claims.IsFresh(post.Key) && !await RenewClaimAsync(post)) return;
            claims.Sending(post.Key);
            message = await PostAsync(place, Reference(post), body, Nonce.Of(post.Key), cancel);
        }
        catch (DiscordUnavailableException notNow) when (isNew && notNow.HadNoEffect)
        {
            claims.NotSent(post.Key);
            throw;
        }
        catch (DiscordRefusedException refused) when (post.IsDirect && group.Settings.Channel is { } channel)
        {
            log.LogInformation(
                "{Post} goes to the channel, because Discord refused the direct message: {Problem}", post.Key, refused.Message);
            var inChannel = post with { Channel = channel };
            var since = claims.Now;
            if (!await posts.UpdateAsync(inChannel)) return;
            claims.Claimed(post.Key, since);
            await PostAsync(group, inChannel, cancel);
            return;
        }
        catch (DiscordRefusedException refused)
        {
            log.LogWarning("{Post} couldn't be posted: {Problem}", post.Key, refused.Message);
            await EndAsync(post, PostState.Failed, Refusals.OfPost(refused, kinds.Of(post).ChannelChosenBy));
            return;
        }

        // Discord may have returned the message of an earlier try, which may say something else.
        await FinishAsync(post, message, isNew && !post.Subject.HasFile ? MessagePrint.Of(body) : "", cancel);
    }

    private async Task<bool> RenewClaimAsync(Post post)
    {
        var since = claims.Now;
        if (!await posts.UpdateAsync(post)) return false;
        claims.Renewed(post.Key, since);
        return true;
    }

    // Where the bot may not read, Discord refuses replies but not messages.
    private async Task<Snowflake> PostAsync(
        Snowflake place, Snowflake? repliesTo, MessageBody body, string nonce, CancellationToken cancel)
    {
        try
        {
            return await discord.PostAsync(place, body with { RepliesTo = repliesTo }, nonce, cancel);
        }
        catch (DiscordRefusedException refused) when (repliesTo is not null && refused.Code == DiscordErrorCode.CannotReply)
        {
            return await discord.PostAsync(place, body, nonce, cancel);
        }
    }

    private Snowflake? Reference(Post post) =>
        contents.RepliesTo(post)?.Message is { } message ? new Snowflake(message.Value) : null;

    private async Task FinishAsync(Post post, Snowflake message, string says, CancellationToken cancel)
    {
        var kind = kinds.Of(post);
        var group = groups.Find(post.Group);
        var posted = post with
        {
            State = PostState.Posted,
            At = Now,
            Message = new MessageId(message.Value),
            ContentHash = group is not null && kind.LiveUntil(group, post) is not null ? says : null,
        };
        // Its renewal may have arrived before there was a message to edit. Without one, a member may have answered it already.
        if (kind.IsRenewable && group is not null && posts.Of(group.Id).Any(posted.IsRenewedBy))
            await updates.EditAsync(group, posted, cancel);
        await KeepAsync(posted);
        figures.Delivered(posted, posted.At - post.At);
    }

    // It has no message of its own, and doing it twice is harmless, so it isn't claimed.
    private async Task RenewAsync(Group group, Post renewal, CancellationToken cancel)
    {
        try
        {
            if (contents.WhyNotWorthPosting(group, renewal, Now) is { } reason) await EndAsync(renewal, PostState.Skipped, reason);
            else if (await updates.RenewAsync(group, renewal, cancel) is not { } renewed)
                await EndAsync(renewal, PostState.Skipped, NothingStands);
            else await KeepAsync(renewal with { State = PostState.Posted, At = Now, Channel = renewed.Channel, Message = renewed.Message });
        }
        catch (DiscordRefusedException refused)
        {
            await EndAsync(renewal, PostState.Failed, Refusals.OfPost(refused, kinds.Of(renewal).ChannelChosenBy));
        }
    }

    private Task EndAsync(Post post, PostState state, string reason) => KeepAsync(post with { State = state, At = Now, Reason = reason });

    private async Task KeepAsync(Post settled)
    {
        if (await posts.UpdateAsync(settled)) figures.Settled(settled);
        claims.Settled(settled.Key);
        sent.Settled(settled.Key);
        files.Settled(settled);
    }

    // What was sent, if that's still known; anything else may have changed since.
    private string AsSent(Group group, Post post) =>
        kinds.Of(post).ReadsAsSent && contents.Of(group, post, post.At) is { Buttons.IsEmpty: false } card
            ? MessagePrint.Of(CardRendering.Of(card, ordinal: group.Ordinal))
            : "";

    private MessageBody BodyOf(Group group, Post post)
    {
        var card = contents.Of(group, post, Now);
        return CardRendering.Of(files.Find(post.Key) is { } file ? card with { Files = [file] } : card, ordinal: group.Ordinal);
    }

    private string Marker(Group group, Post post) =>
        CustomIds.Write(kinds.Of(post).Marker(post), group.Ordinal)
        ?? throw new InvalidOperationException($"The marker of {post.Key} doesn't fit into a custom id.");
}
