using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Syncing;

/// <summary>Looks at a group's README where that is due. What goes wrong with one does not keep the others.</summary>
/// <param name="follow">Looks.</param>
/// <param name="haveWritten">Is told of whose group something was written.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="log">The log.</param>
internal sealed class SyncRound(FollowReadme follow, Action<GroupId?> haveWritten, TimeProvider clock, ILogger<SyncRound> log)
{
    /// <summary>Looks at one.</summary>
    public async ValueTask RunAsync(GroupId group, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            if (await follow.LookIfDueAsync(group, clock.GetUtcNow().ToInstant(), cancel)) haveWritten(group);
        }
        catch (Exception problem) when (problem is not OperationCanceledException && KnownFailure.Sentence(problem) is null)
        {
            log.LogError(problem, "Following the README of server {Group} failed", group);
            await follow.GiveUpAsync(group, clock.GetUtcNow().ToInstant());
        }
    }
}
