using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;
using StudyGroup.Discord;

namespace StudyGroup.Bot;

/// <summary>
/// Opens the database and logs in, which everything else needs. An existing database is opened before anything is asked of Discord; a new
/// one is made only after Discord has accepted the token.
/// </summary>
internal sealed class Starting(BotSettings settings, StudyDatabase database, IDiscord discord, ILogger<Starting> log) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var isThere = File.Exists(settings.DatabasePath);
        if (isThere) database.Open();
        foreach (var copy in database.Copies)
            log.LogInformation("The database has been brought up to date. There's a copy from before in {Copy}.", copy);
        await discord.LogInAsync(cancellationToken);
        if (!isThere) database.Open();
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
