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

/// <summary>
/// Posts for one group: first what is unfinished, then what is due. A post that fails doesn't hold up the others, nor does one that must be
/// searched for among many messages.
/// </summary>
internal sealed class PostRound(
    IPosts posts, DuePosts due, VoteClosing votes, PostDelivery delivery, Claims claims, SentAnswers sent, PostFigures figures,
    TimeProvider clock, ILogger<PostRound> log)
{
    /// <summary>How long a message that may be on its way has to arrive before it's searched for.</summary>
    public static readonly Duration Arrives = Duration.FromSeconds(2);

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <summary>Posts for a group.</summary>
    /// <returns>Whether another round must follow, because searches go on.</returns>
    public async Task<bool> RunAsync(GroupId group, CancellationToken cancel)
    {
        await ApartAsync(group, () => votes.CloseDueAsync(group, Now), cancel);
        var unsettled = (await posts.UnsettledAsync(group)).Where(post => !MayStillArrive(post)).ToLookup(IsAnswerToFind);
        var isSearching = false;
        foreach (var post in unsettled[false]) isSearching |= await SettleAsync(post, cancel) is Settling.Searching;
        if (posts.GroupsDue(Now).Contains(group)) await ApartAsync(group, () => PostDueAsync(group, cancel), cancel);
        return isSearching | await SearchOneAsync([.. unsettled[true]], cancel);
    }

    // The member has their answer. Only its message isn't known, and a search for that takes several requests, so it waits for the rest.
    private async Task<bool> SearchOneAsync(IReadOnlyList<Post> answers, CancellationToken cancel) =>
        answers is [var first, ..] && await SettleAsync(first, cancel) switch
        {
            Settling.Searching => true,
            Settling.Done => answers.Count > 1,
            _ => false,
        };

    private async Task<Settling> SettleAsync(Post post, CancellationToken cancel)
    {
        var isSearching = false;
        var isDone = await ApartAsync(post.Group, async () => isSearching = await delivery.SettleAsync(post, cancel), cancel);
        return !isDone ? Settling.Failed : isSearching ? Settling.Searching : Settling.Done;
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

    private bool MayStillArrive(Post post)
    {
        var age = Now - post.At;
        // An answer may be sent late, so there's a second search for it when that's over.
        if (IsAnswerToFind(post) && claims.IsSearched(post.Key)) return age < PostDelivery.AnswerArrives;
        // A message claimed in the future was claimed before the clock was turned back.
        return (post.State == PostState.Claimed || post.IsAnswer) && age >= Duration.Zero && age < Arrives;
    }

    private bool IsAnswerToFind(Post post) => post.IsAnswer && sent.Find(post.Key) is null;

    /// <returns>Whether it didn't fail.</returns>
    private async Task<bool> ApartAsync(GroupId group, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            await work();
            return true;
        }
        catch (DiscordUnavailableException problem)
        {
            log.LogWarning("A post of group {Group} will be tried again: {Problem}", group, problem.Message);
        }
        catch (Exception problem) when (KnownFailure.IsBug(problem))
        {
            log.LogError(problem, "Posting for group {Group} failed", group);
        }

        return false;
    }

    private enum Settling
    {
        Failed,
        Searching,
        Done,
    }
}
