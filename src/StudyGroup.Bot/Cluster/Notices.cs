using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// Notices that workers send each other through PostgreSQL. A notice may get lost, so it only speeds things up: whoever waits for one also
/// polls now and then.
/// </summary>
internal sealed class Notices(
    ClusterConnections connections, [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<Notices> log) : BackgroundService
{
    /// <summary>A shard has no owner.</summary>
    public const string ShardFree = "study_group_shard_free";

    /// <summary>An interaction was handed over.</summary>
    public const string Forwarded = "study_group_forwarded";

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>A notice has arrived, or some may have been missed (null). Called on any thread; must be quick.</summary>
    public event Action<string?>? Heard;

    /// <summary>Sends a notice to all workers, this one included.</summary>
    public static Task SendAsync(NpgsqlConnection connection, string notice, CancellationToken cancel) =>
        connection.RunAsync($"NOTIFY {notice}", cancel);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is InvalidOperationException || PostgresTrouble.IsOfServer(problem))
            {
                log.LogDebug("I can't hear the other workers right now: {Problem}", problem.Message);
            }

            await Task.Delay(Again, wire, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connections.Alone("Study Group notices"));
        await connection.OpenAsync(cancel);
        connection.Notification += (_, notice) => Heard?.Invoke(notice.Channel);
        await connection.RunAsync($"LISTEN {ShardFree}; LISTEN {Forwarded}", cancel);
        Heard?.Invoke(null);
        while (true) await connection.WaitAsync(cancel);
    }
}
