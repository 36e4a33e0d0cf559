using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Backups;

/// <summary>
/// Copies the database once a night. Checks every hour whether that's still to be done, because the bot may have been down at night. The
/// copies in the folder are the only record.
/// </summary>
/// <param name="settings">How many copies to keep.</param>
internal sealed class BackupLoop(
    BotSettings settings, StudyDatabase database, TimeProvider clock, LoopContext context, ILogger<BackupLoop> log)
    : Loop("Copying the database", context)
{
    // A night's copy is made at three o'clock UTC or later.
    private static readonly Duration Night = Duration.FromHours(3);

    // A copy doesn't need Discord.
    /// <inheritdoc />
    protected override Task ReadyAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc />
    protected override async Task RunAsync(CancellationToken cancel)
    {
        if (settings.Backups.Keep == 0 || database.NightlyCopies is not { } copies) return;
        var night = (clock.GetUtcNow().ToInstant() - Night).InUtc().Date;
        if (copies.HasOf(night)) return;
        try
        {
            var copy = await copies.MakeAsync(night, settings.Backups.Keep, cancel);
            log.LogInformation("Tonight's copy of the database is {Copy}.", copy);
        }
        catch (StorageException problem) when (!database.Failed.IsCompleted)
        {
            log.LogError("{Problem} I'll try again in an hour.", problem.Message);
        }
    }
}
