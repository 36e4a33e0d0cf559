using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Has what stands of a group kept true. Several changes in two seconds give one edit of each message: many press a reminder's buttons at
/// once, and Discord takes about five edits in five seconds in a channel, and far fewer of messages older than an hour. While an edit
/// waits, more changes gather.
/// </summary>
/// <param name="services">Gives the rest, once the database is open.</param>
/// <param name="roster">Has to be stored before anything is done.</param>
/// <param name="ending">Ends the bot where it cannot go on.</param>
/// <param name="wire">The wire's clock.</param>
internal sealed class StandingAlarm(
    IServiceProvider services, FirstRoster roster, Ending ending, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
    : GroupAlarm("Keeping what stands true", TimeSpan.FromSeconds(2), roster, ending, wire)
{
    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => services.GetRequiredService<IPosts>().GroupsWithLivePosts();

    /// <inheritdoc />
    protected override Task RunAsync(GroupId group, CancellationToken cancel) =>
        services.GetRequiredService<StandingPosts>().RunAsync(group, cancel);
}
