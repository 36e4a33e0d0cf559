using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Syncing;

/// <summary>Has the READMEs looked at that are due, a few at a time, so that one slow server does not keep all others waiting.</summary>
/// <param name="services">Gives the rest, once the database is open.</param>
/// <param name="roster">Has to be stored before anything is done.</param>
/// <param name="ending">Ends the bot where it cannot go on.</param>
/// <param name="wire">The wire's clock.</param>
internal sealed class SyncAlarm(
    IServiceProvider services, FirstRoster roster, Ending ending, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
    : GroupAlarm("Following READMEs", TimeSpan.FromMilliseconds(100), roster, ending, wire, atOnce: 4)
{
    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => services.GetRequiredService<ISyncs>().Groups();

    /// <inheritdoc />
    protected override Task RunAsync(GroupId group, CancellationToken cancel) =>
        services.GetRequiredService<SyncRound>().RunAsync(group, cancel).AsTask();
}
