using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Backups;

/// <summary>
/// Copies the database once a night. It looks every hour whether a night's copy is still to be made, as the bot may have been down at
/// night. The folder alone remembers which copies there are.
/// </summary>
/// <param name="settings">How many copies stay.</param>
/// <param name="database">The database.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="context">What every loop needs.</param>
/// <param name="log">Hears of each copy.</param>
internal sealed class BackupLoop(
    BotSettings settings, StudyDatabase database, TimeProvider clock, LoopContext context, ILogger<BackupLoop> log)
    : Loop("Copying the database", context)
{
    // A night's copy is made from three o'clock UTC on.
    private static readonly Duration Night = Duration.FromHours(3);

    // A copy needs nothing of Discord.
    /// <inheritdoc />
    protected override Task ReadyAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc />
    protected override async Task RunAsync(CancellationToken cancel)
    {
        if (settings.Backups.Keep == 0) return;
        var night = (clock.GetUtcNow().ToInstant() - Night).InUtc().Date;
        if (database.NightlyCopies.HasOf(night)) return;
        try
        {
            var copy = await database.NightlyCopies.MakeAsync(night, settings.Backups.Keep, cancel);
            log.LogInformation("Tonight's copy of the database is {Copy}.", copy);
        }
        catch (StorageException problem) when (!database.Failed.IsCompleted)
        {
            log.LogError("{Problem} The bot tries again in an hour.", problem.Message);
        }
    }
}
