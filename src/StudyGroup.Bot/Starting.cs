using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;
using StudyGroup.Discord;

namespace StudyGroup.Bot;

/// <summary>
/// Makes ready what all others need. A database that is there is opened before Discord is asked for anything; one that is not is made
/// only when Discord has taken the token.
/// </summary>
/// <param name="settings">The settings.</param>
/// <param name="database">The database.</param>
/// <param name="discord">Discord.</param>
/// <param name="log">The log.</param>
internal sealed class Starting(BotSettings settings, StudyDatabase database, IDiscord discord, ILogger<Starting> log) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var isThere = File.Exists(settings.DatabasePath);
        if (isThere) database.Open();
        foreach (var copy in database.Copies)
            log.LogInformation("The database has been brought up to date. A copy of it as it was is {Copy}.", copy);
        await discord.LogInAsync(cancellationToken);
        if (!isThere) database.Open();
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
