using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot;

/// <summary>Ends the bot when its database fails for good: half alive it would lose what members say.</summary>
/// <param name="database">The database.</param>
/// <param name="shutdown">Ends the bot.</param>
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
