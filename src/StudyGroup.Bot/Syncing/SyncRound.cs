using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Syncing;

/// <summary>Checks a group's README when it's due. A failure is logged and doesn't affect other groups.</summary>
/// <param name="follow">Looks.</param>
internal sealed class SyncRound(FollowReadme follow, TimeProvider clock, ILogger<SyncRound> log)
{
    /// <summary>Checks a group's README.</summary>
    public async Task RunAsync(GroupId group, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            await follow.LookIfDueAsync(group, clock.GetUtcNow().ToInstant(), cancel);
        }
        catch (Exception problem) when (KnownFailure.IsBug(problem))
        {
            log.LogError(problem, "Following the README of group {Group} failed", group);
            await follow.GiveUpAsync(group, clock.GetUtcNow().ToInstant());
        }
    }
}
