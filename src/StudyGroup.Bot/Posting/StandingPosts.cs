using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Discord;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Keeps true what stands: what a message reads is compared with what it should, and where they differ it is edited. Nothing is ever posted.
/// What is compared stands in the database, so that an edit that a crash kept from being made is made after it.
/// </summary>
/// <param name="discord">Where it stands.</param>
/// <param name="channels">The channels that it may stand in.</param>
/// <param name="posts">What was posted.</param>
/// <param name="groups">The groups.</param>
/// <param name="bodies">What it says.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="log">The log.</param>
internal sealed class StandingPosts(
    IDiscord discord, HomeChannels channels, IPosts posts, IGroups groups, PostBodies bodies, TimeProvider clock, ILogger<StandingPosts> log)
{
    /// <summary>Brings up to date what stands of a group. Where Discord cannot be reached it is left as it is, for the next time.</summary>
    public async Task RunAsync(GroupId id, CancellationToken cancel)
    {
        foreach (var post in posts.Standing(id))
        {
            try
            {
                if (groups.Find(id) is { } group) await KeepTrueAsync(group, post, cancel);
            }
            catch (DiscordUnavailableException problem)
            {
                log.LogWarning("What stands of server {Group} comes round again: {Problem}", id, problem.Message);
            }
            catch (Exception problem) when (problem is not OperationCanceledException && KnownFailure.Sentence(problem) is null)
            {
                log.LogError(problem, "Keeping {Post} true failed", post.Key);
            }
        }
    }

    /// <summary>Edits the post that a renewal speaks of.</summary>
    /// <returns>That post, or null where none stands.</returns>
    public async Task<Post?> RenewAsync(Group group, Post renewal, CancellationToken cancel)
    {
        var standing = posts.Of(group.Id).FirstOrDefault(p => p.State == PostState.Posted && p.IsRenewedBy(renewal));
        if (standing is not null) await EditAsync(group, standing, cancel);
        return standing;
    }

    /// <summary>Edits a post.</summary>
    public Task EditAsync(Group group, Post post, CancellationToken cancel) => TryEditAsync(post, bodies.Of(group, post), cancel);

    private async Task KeepTrueAsync(Group group, Post post, CancellationToken cancel)
    {
        if (StandingRules.IsOver(group, post, clock.GetUtcNow().ToInstant()))
        {
            await SaysAsync(post, null);
            return;
        }

        if (!StandingRules.Follows(group, post)) return;
        var body = bodies.Of(group, post);
        var says = MessagePrint.Of(body);
        if (says != post.Says) await SaysAsync(post, await TryEditAsync(post, body, cancel) ? says : null);
    }

    private Task SaysAsync(Post post, string? says) => posts.ChangeStandingAsync(post.Group, post.Key, now => now with { Says = says });

    // Whether it still stands, for all that is known: a right may come back.
    private async Task<bool> TryEditAsync(Post post, MessageBody body, CancellationToken cancel)
    {
        if (post.Message is not { } message) return false;
        try
        {
            await discord.EditMessageAsync(await channels.OfAsync(post, cancel), new Snowflake(message.Value), body, cancel);
            return true;
        }
        catch (DiscordRefusedException refused)
        {
            log.LogInformation("{Post} could not be edited: {Problem}", post.Key, refused.Message);
            return refused.Code is not (DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownChannel);
        }
    }
}
