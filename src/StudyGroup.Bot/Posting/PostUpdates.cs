using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Rendering;
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
/// Keeps posted messages up to date: compares what a message says with what it should say, and edits it if they differ; one that a later
/// message replaces, or that nobody needs any more, is deleted. It never posts anything. Both are in the database, so an edit that a crash
/// prevented is made after the restart.
/// </summary>
internal sealed class PostUpdates(
    IDiscord discord, HomeChannels channels, IPosts posts, IGroups groups, PostKinds kinds, PostContents contents, TimeProvider clock,
    ILogger<PostUpdates> log)
{
    private readonly RefusedEdits _refused = new(clock);

    // What posts should say as soon as Discord accepts edits of old messages again, even if they're over by then.
    private readonly ConcurrentDictionary<string, MessageBody> _late = [];

    /// <summary>Brings a group's messages up to date. If Discord can't be reached, the next run tries again.</summary>
    /// <returns>
    /// Until when all of them are, unless somebody changes something: the next beginning or end of a seminar, or of a message's life. Null
    /// if one of them isn't.
    /// </returns>
    public async Task<Instant?> RunAsync(GroupId id, CancellationToken cancel)
    {
        var standing = posts.Live(id);
        var done = 0;
        foreach (var post in standing)
        {
            try
            {
                if (groups.Find(id) is not { IsActive: true } group) continue;
                if (standing.Any(other => kinds.Of(post).IsReplacedBy(post, other))) await DeleteAsync(post, isOver: false, cancel);
                else if (await KeepTrueAsync(group, post, cancel)) done++;
            }
            catch (DiscordUnavailableException notYet) when (notYet.IsAboutOldMessages)
            {
                log.LogDebug("{Post} will be edited later: {Problem}", post.Key, notYet.Message);
            }
            catch (DiscordUnavailableException problem)
            {
                log.LogWarning("The posts of group {Group} will be updated later: {Problem}", id, problem.Message);
            }
            catch (Exception problem) when (KnownFailure.IsBug(problem))
            {
                log.LogError(problem, "Updating {Post} failed", post.Key);
            }
        }

        return done == standing.Count && groups.Find(id) is { } last ? NextChange(last, standing) : null;
    }

    private Instant NextChange(Group group, IReadOnlyList<Post> standing)
    {
        var now = clock.GetUtcNow().ToInstant();
        return standing.Select(post => kinds.Of(post).LiveUntil(group, post))
            .Concat(group.Seminars.SelectMany(seminar => new[] { group.StartOf(seminar), group.EndOf(seminar) }))
            .Where(at => at > now).Min() ?? Instant.MaxValue;
    }

    /// <summary>Edits the post that a renewal is about.</summary>
    /// <returns>That post, or null if it has no message.</returns>
    /// <exception cref="DiscordRefusedException">Discord refuses the edit, so the message hasn't changed.</exception>
    public async Task<Post?> RenewAsync(Group group, Post renewal, CancellationToken cancel)
    {
        var standing = posts.Of(group.Id).FirstOrDefault(p => p.State == PostState.Posted && p.IsRenewedBy(renewal));
        if (standing is null) return null;
        var refused = await TryEditAsync(standing, BodyOf(group, standing), cancel);
        return refused is null || IsGone(refused) ? standing : throw refused;
    }

    /// <summary>Edits a post if Discord allows it.</summary>
    public Task EditAsync(Group group, Post post, CancellationToken cancel) => TryEditAsync(post, BodyOf(group, post), cancel);

    // Whether the message reads as it should, and will until something changes.
    private async Task<bool> KeepTrueAsync(Group group, Post post, CancellationToken cancel)
    {
        var kind = kinds.Of(post);
        if (kind.LiveUntil(group, post) is { } end && clock.GetUtcNow().ToInstant() < end)
            return contents.Follows(group, post, clock.GetUtcNow().ToInstant()) && await FollowAsync(post, BodyOf(group, post), cancel);
        await (kind.GoesWhenOver ? DeleteAsync(post, isOver: true, cancel) : EndAsync(post, cancel));
        return false;
    }

    private async Task<bool> FollowAsync(Post post, MessageBody body, CancellationToken cancel)
    {
        var says = MessagePrint.Of(body);
        if (says == post.ContentHash) return true;
        if (_refused.Rest(post, says)) return false;
        _late[post.Key] = body;
        var refused = await TryEditAsync(post, body, cancel);
        _late.TryRemove(post.Key, out _);
        if (refused is null) await SaysAsync(post, says);
        else if (IsGone(refused)) await SaysAsync(post, null);
        else _refused.Add(post, says, refused);
        return false;
    }

    private async Task DeleteAsync(Post post, bool isOver, CancellationToken cancel)
    {
        const string nothing = "";
        if (_refused.Rest(post, nothing)) return;
        try
        {
            await discord.DeleteMessageAsync(await channels.OfAsync(post, cancel), new Snowflake(post.Message!.Value.Value), cancel);
            await SaysAsync(post, null);
        }
        catch (DiscordRefusedException refused)
        {
            log.LogInformation("{Post} couldn't be deleted: {Problem}", post.Key, refused.Message);
            // It may stay where it's no longer kept up to date.
            if (isOver || IsGone(refused)) await SaysAsync(post, null);
            else _refused.Add(post, nothing, refused);
        }
    }

    // Its last edit may still be waiting; later changes don't show.
    private async Task EndAsync(Post post, CancellationToken cancel)
    {
        if (_late.TryGetValue(post.Key, out var body)) await TryEditAsync(post, body, cancel);
        _late.TryRemove(post.Key, out _);
        await SaysAsync(post, null);
    }

    private Task SaysAsync(Post post, string? says) => posts.ChangeLiveAsync(post.Group, post.Key, now => now with { ContentHash = says });

    // Null if the message says so now; otherwise why it doesn't.
    private async Task<DiscordRefusedException?> TryEditAsync(Post post, MessageBody body, CancellationToken cancel)
    {
        if (post.Message is not { } message)
            return new DiscordRefusedException(404, DiscordErrorCode.UnknownMessage, "There is no message");
        try
        {
            await discord.EditMessageAsync(await channels.OfAsync(post, cancel), new Snowflake(message.Value), body, cancel);
            return null;
        }
        catch (DiscordRefusedException refused)
        {
            log.LogInformation("{Post} couldn't be edited: {Problem}", post.Key, refused.Message);
            return refused;
        }
    }

    private MessageBody BodyOf(Group group, Post post) =>
        CardRendering.Of(contents.Of(group, post, clock.GetUtcNow().ToInstant()), ordinal: group.Ordinal);

    private static bool IsGone(DiscordRefusedException refused) =>
        refused.Code is DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownChannel;
}
