using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Storage.LiteDb.Files;

namespace StudyGroup.Bot.Health;

/// <summary>Keeps writing a file while the bot is connected, for <see cref="HealthCheck"/>.</summary>
internal sealed class HealthFile(
    BotSettings settings, IPresence presence, [FromKeyedServices(Clocks.Wire)] TimeProvider wire,
    ILogger<HealthFile> log) : BackgroundService
{
    /// <summary>How often the file is written.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.HealthFile is not { } file) return;
        using var timer = new PeriodicTimer(Period, wire);
        try
        {
            do
            {
                if (presence.IsPresent) Renew(file);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private void Renew(string file)
    {
        try
        {
            using var written = PrivateFile.Open(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
            written.Write("ok\n"u8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The health file {File} couldn't be written: {Problem}", file, problem.Message);
        }
    }
}
