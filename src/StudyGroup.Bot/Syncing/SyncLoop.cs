using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Syncing;

/// <summary>Looks at the READMEs that are due, a few at a time, so that one slow server doesn't keep all others waiting.</summary>
/// <param name="syncs">Know which groups follow one.</param>
/// <param name="round">Looks at one.</param>
internal sealed class SyncLoop(ISyncs syncs, SyncRound round, LoopContext context)
    : GroupLoop("Following READMEs", TimeSpan.FromMilliseconds(100), context, MaxAtOnce)
{
    private const int MaxAtOnce = 4;

    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => syncs.Groups();

    /// <inheritdoc />
    protected override Task RunAsync(GroupId group, CancellationToken cancel) => round.RunAsync(group, cancel);
}
