using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Syncing;

/// <summary>Looks at a group's README if that is due. A failure is logged and doesn't affect other groups.</summary>
/// <param name="follow">Looks.</param>
internal sealed class SyncRound(FollowReadme follow, TimeProvider clock, ILogger<SyncRound> log)
{
    /// <summary>Looks at a group's.</summary>
    public async Task RunAsync(GroupId group, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            await follow.LookIfDueAsync(group, clock.GetUtcNow().ToInstant(), cancel);
        }
        catch (Exception problem) when (KnownFailure.IsBug(problem))
        {
            log.LogError(problem, "Following the README of server {Group} failed", group);
            await follow.GiveUpAsync(group, clock.GetUtcNow().ToInstant());
        }
    }
}
