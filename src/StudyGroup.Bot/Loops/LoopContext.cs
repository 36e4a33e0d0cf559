using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;

namespace StudyGroup.Bot.Loops;

/// <summary>What every loop needs.</summary>
/// <param name="Roster">Has to be stored before anything is done for a group.</param>
/// <param name="Shutdown">Stops the bot when it can't go on.</param>
/// <param name="Activity">Counts the loops that have something to do.</param>
/// <param name="Wire">The wire's clock.</param>
internal sealed record LoopContext(
    FirstRoster Roster, FatalShutdown Shutdown, LoopActivity Activity, [FromKeyedServices(Clocks.Wire)] TimeProvider Wire);
