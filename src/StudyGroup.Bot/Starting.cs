using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Core.Posts;
using StudyGroup.Discord;
using StudyGroup.Discord.Gateway;

namespace StudyGroup.Bot;

/// <summary>
/// Opens the database and logs in, which everything else needs. An existing database is opened before anything is asked of Discord; a new
/// one is made only after Discord has accepted the token.
/// </summary>
internal sealed class Starting(BotSettings settings, IDiscord discord, DuePosts due, StorageFigures figures, SharedUse use,
    [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<Starting> log) : IHostedService, IDisposable
{
    private StudyDatabase? _database;
    private GatewayInfo? _gateway;

    /// <summary>The open database. Whatever needs it is created after this has started: see <see cref="Deferred"/>.</summary>
    public StudyDatabase Database => _database ?? throw new InvalidOperationException("The database is opened when the bot starts.");

    /// <summary>What Discord said about the gateway when the bot logged in.</summary>
    public GatewayInfo Gateway => _gateway ?? throw new InvalidOperationException("The bot logs in when it starts.");

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Whether a server has the tables, only opening them shows.
        var exists = settings.Server is not null || File.Exists(settings.DatabasePath);
        if (exists) Open();
        _gateway = await discord.LogInAsync(cancellationToken);
        if (!exists) Open();
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => _database?.Dispose();

    private void Open()
    {
        _database = settings.Server is { } server
            ? StudyDatabase.Open(server, due.NextMoment, use, wire, log)
            : StudyDatabase.Open(settings.DatabasePath, due.NextMoment, settings.Backups.Folder, ProgramVersion.Rules);
        _database.Figures = figures;
        if (settings.Server is not null)
            log.LogInformation(
                "The database is on PostgreSQL, {Server}. The file {Path} isn't used.", settings.Server, settings.DatabasePath);
        foreach (var copy in _database.Copies)
            log.LogInformation("The database has been brought up to date. There's a copy from before in {Copy}.", copy);
    }
}
