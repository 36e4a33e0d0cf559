using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>Keeps groups' events up to date. Changes within the same second are combined.</summary>
internal sealed class EventLoop(IPlaces places, EventRound round, LoopContext context)
    : GroupLoop("Updating the events", TimeSpan.FromSeconds(1), context)
{
    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => places.Groups();

    /// <inheritdoc />
    protected override Task RunAsync(GroupId group, CancellationToken cancel) => round.RunAsync(group, cancel);
}
