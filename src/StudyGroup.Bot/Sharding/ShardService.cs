using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Lifetime;

namespace StudyGroup.Bot.Sharding;

/// <summary>Runs this process's shards while the bot runs.</summary>
internal sealed class ShardService(IShardAssignment assignment, FatalShutdown shutdown) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await assignment.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            shutdown.After(problem, "Running the shards");
        }
    }
}
