using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;

namespace StudyGroup.Bot.Loops;

/// <summary>What every loop needs.</summary>
/// <param name="Shards">Says for which groups something may be done.</param>
/// <param name="Shutdown">Stops the bot when it can't go on.</param>
/// <param name="Activity">Counts the loops that have something to do.</param>
/// <param name="Wire">The wire's clock.</param>
internal sealed record LoopContext(
    OwnedShards Shards, FatalShutdown Shutdown, LoopActivity Activity, [FromKeyedServices(Clocks.Wire)] TimeProvider Wire);
