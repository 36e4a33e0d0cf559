using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot;

/// <summary>
/// Stops the bot when its database fails for good: if it carried on, it would lose what members tell it. Logs when the check after a start
/// has found everything intact.
/// </summary>
internal sealed class StorageWatch(StudyDatabase database, FatalShutdown shutdown, ILogger<StorageWatch> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await database.Checked.WaitAsync(stoppingToken);
            if (database.IsOwnFile && !database.Failed.IsCompleted) log.LogInformation("All rows and indexes of the database are intact");
            shutdown.TryHandle(await database.Failed.WaitAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }
}
