using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;

namespace StudyGroup.Bot.Posting;

/// <summary>One round of posting: first what was left open, then what is due. What goes wrong with one does not keep the others.</summary>
/// <param name="posts">The posts.</param>
/// <param name="due">Which are due.</param>
/// <param name="delivery">Brings one to its channel.</param>
/// <param name="ending">Ends the bot where it cannot go on.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="log">The log.</param>
internal sealed class PostRound(
    IPosts posts, DuePosts due, PostDelivery delivery, Ending ending, TimeProvider clock, ILogger<PostRound> log)
{
    /// <summary>Does it.</summary>
    /// <returns>Whether Discord could not be reached for a post, so that it is worth another round soon.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        var comesAgain = false;
        try
        {
            foreach (var post in await posts.UnsettledAsync())
                comesAgain |= await ApartAsync(post.Group, () => delivery.SettleAsync(post, cancel), cancel);
            foreach (var group in posts.GroupsDue(clock.GetUtcNow().ToInstant())) comesAgain |= await PostDueAsync(group, cancel);
        }
        catch (Exception problem) when (ending.IsOf(problem))
        {
            log.LogDebug("The round is broken off");
        }

        return comesAgain;
    }

    private async Task<bool> PostDueAsync(GroupId id, CancellationToken cancel)
    {
        var comesAgain = false;
        await ApartAsync(id, RecordAndPostAsync, cancel);
        return comesAgain;

        async Task RecordAndPostAsync()
        {
            var now = clock.GetUtcNow().ToInstant();
            var kept = await posts.RecordDueAsync(id, (group, recorded) => due.Due(group, recorded, now));
            foreach (var post in kept.Where(p => p.State == PostState.Claimed))
                comesAgain |= await ApartAsync(id, () => delivery.PostClaimedAsync(post, cancel), cancel);
        }
    }

    // Whether it comes round again.
    private async Task<bool> ApartAsync(GroupId group, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            await work();
        }
        catch (DiscordUnavailableException problem)
        {
            log.LogWarning("A post of server {Group} comes round again: {Problem}", group, problem.Message);
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException && KnownFailure.Sentence(problem) is null)
        {
            log.LogError(problem, "Posting for server {Group} failed", group);
        }

        return false;
    }
}
