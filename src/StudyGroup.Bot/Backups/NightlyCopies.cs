using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Backups;

/// <summary>
/// Copies the database once a night, apart from Quartz's one thread, so that no reminder waits for it. The folder alone remembers what's there.
/// </summary>
/// <param name="settings">How many copies stay.</param>
/// <param name="database">The database.</param>
/// <param name="ending">Ends the bot where it can't go on.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="log">Hears of each copy.</param>
internal sealed class NightlyCopies(
    BotSettings settings, StudyDatabase database, Ending ending, TimeProvider clock, ILogger<NightlyCopies> log) : BackgroundService
{
    // A night's copy is made from three o'clock UTC on.
    private static readonly Duration Night = Duration.FromHours(3);

    private readonly Channel<bool> _rings =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>An hour has passed, or the bot has started.</summary>
    public void Ring() => _rings.Writer.TryWrite(true);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Backups.Keep == 0) return;
        try
        {
            await foreach (var _ in _rings.Reader.ReadAllAsync(stoppingToken)) await CopyAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            ending.After(problem, "Copying the database");
        }
    }

    private async Task CopyAsync(CancellationToken cancel)
    {
        var night = (clock.GetUtcNow().ToInstant() - Night).InUtc().Date;
        if (database.NightlyCopies.HasOf(night)) return;
        try
        {
            log.LogInformation("Tonight's copy of the database is {Copy}.", await database.NightlyCopies.MakeAsync(night, settings.Backups.Keep, cancel));
        }
        catch (StorageException problem) when (!database.Failed.IsCompleted)
        {
            log.LogError("{Problem} The bot tries again in an hour.", problem.Message);
        }
    }
}
