using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot;

/// <summary>Stops the bot when its database fails for good: if it carried on, it would lose what members tell it.</summary>
internal sealed class StorageWatch(StudyDatabase database, FatalShutdown shutdown) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            shutdown.TryHandle(await database.Failed.WaitAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }
}
