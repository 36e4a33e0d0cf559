using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Discord;

namespace StudyGroup.Bot.Posting;

/// <summary>One round of posting: first what was left open, then what is due. What goes wrong with one does not keep the others.</summary>
/// <param name="posts">The posts.</param>
/// <param name="delivery">Brings one to its channel.</param>
/// <param name="ending">Ends the bot where it cannot go on.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="log">The log.</param>
internal sealed class PostRound(IPosts posts, PostDelivery delivery, Ending ending, TimeProvider clock, ILogger<PostRound> log)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var post in await posts.UnsettledAsync()) await ApartAsync(post.Group, () => delivery.SettleAsync(post, cancel), cancel);
            foreach (var group in posts.GroupsDue(clock.GetUtcNow().ToInstant())) await ApartAsync(group, () => PostDueAsync(group, cancel), cancel);
        }
        catch (Exception problem) when (ending.IsOf(problem))
        {
            log.LogDebug("The round is broken off");
        }
    }

    private async Task PostDueAsync(GroupId id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().ToInstant();
        var kept = await posts.RecordDueAsync(id, (group, recorded) => DuePosts.Due(group, recorded, now));
        foreach (var post in kept.Where(p => p.State == PostState.Claimed))
            await ApartAsync(id, () => delivery.PostClaimedAsync(post, cancel), cancel);
    }

    private async Task ApartAsync(GroupId group, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            await work();
        }
        catch (DiscordUnavailableException problem)
        {
            log.LogWarning("A post of server {Group} comes round again: {Problem}", group, problem.Message);
        }
        catch (Exception problem) when (problem is not OperationCanceledException && KnownFailure.Sentence(problem) is null)
        {
            log.LogError(problem, "Posting for server {Group} failed", group);
        }
    }
}
