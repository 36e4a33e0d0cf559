using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>Opens and archives seminars' threads.</summary>
internal sealed class ThreadLoop(IPlaces places, ThreadRound round, LoopContext context)
    : GroupLoop("Opening threads", TimeSpan.FromSeconds(1), context)
{
    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => places.Groups();

    /// <inheritdoc />
    protected override Task RunAsync(GroupId group, CancellationToken cancel) => round.RunAsync(group, cancel);
}
