using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>Has a group's syllabus brought up to date: several changes in a second give one edit.</summary>
/// <param name="services">Gives the rest, once the database is open.</param>
/// <param name="roster">Has to be stored before anything is done.</param>
/// <param name="ending">Ends the bot where it cannot go on.</param>
/// <param name="wire">The wire's clock.</param>
internal sealed class SyllabusAlarm(
    IServiceProvider services, FirstRoster roster, Ending ending, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
    : GroupAlarm("Keeping the syllabuses", TimeSpan.FromSeconds(1), roster, ending, wire)
{
    /// <inheritdoc />
    protected override IEnumerable<GroupId> All() => services.GetRequiredService<ISyllabuses>().Groups();

    /// <inheritdoc />
    protected override Task RunAsync(GroupId group, CancellationToken cancel) =>
        services.GetRequiredService<SyllabusRound>().RunAsync(group, cancel);
}
