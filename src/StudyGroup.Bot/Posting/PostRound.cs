using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.NextBook;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;

namespace StudyGroup.Bot.Posting;

/// <summary>Posts for one group: first what is unfinished, then what is due. A post that fails doesn't hold up the others.</summary>
internal sealed class PostRound(
    IPosts posts, DuePosts due, VoteClosing votes, PostDelivery delivery, Claims claims, PostFigures figures, TimeProvider clock,
    ILogger<PostRound> log)
{
    /// <summary>How long a message that may be on its way has to arrive before it's searched for.</summary>
    public static readonly Duration Arrives = Duration.FromSeconds(2);

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <summary>Posts for a group.</summary>
    public async Task RunAsync(GroupId group, CancellationToken cancel)
    {
        await ApartAsync(group, () => votes.CloseDueAsync(group, Now), cancel);
        foreach (var post in (await posts.UnsettledAsync(group)).Where(post => !MayStillArrive(post)))
            await ApartAsync(group, () => delivery.SettleAsync(post, cancel), cancel);
        if (posts.GroupsDue(Now).Contains(group)) await ApartAsync(group, () => PostDueAsync(group, cancel), cancel);
    }

    private async Task PostDueAsync(GroupId id, CancellationToken cancel)
    {
        var now = Now;
        var since = claims.Now;
        var kept = await posts.RecordDueAsync(id, (group, recorded) => due.Due(group, recorded, now));
        foreach (var post in kept)
        {
            figures.Due(post);
            figures.Settled(post);
        }

        var claimed = kept.Where(p => p.State == PostState.Claimed).ToList();
        foreach (var post in claimed) claims.Claimed(post.Key, since);
        foreach (var post in claimed) await ApartAsync(id, () => delivery.SettleAsync(post, cancel), cancel);
    }

    // A message claimed in the future was claimed before the clock was turned back.
    private bool MayStillArrive(Post post) =>
        (post.State == PostState.Claimed || post.IsAnswer) && Now is var now && post.At <= now && now - post.At < Arrives;

    private async Task ApartAsync(GroupId group, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            await work();
        }
        catch (DiscordUnavailableException problem)
        {
            log.LogWarning("A post of group {Group} will be tried again: {Problem}", group, problem.Message);
        }
        catch (Exception problem) when (KnownFailure.IsBug(problem))
        {
            log.LogError(problem, "Posting for group {Group} failed", group);
        }
    }
}
