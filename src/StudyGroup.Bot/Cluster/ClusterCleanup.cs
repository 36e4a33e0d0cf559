using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot.Cluster;

/// <summary>Once an hour, the worker that owns the first shard deletes rows that the workers no longer need.</summary>
internal sealed class ClusterCleanup(
    ClusterConnections connections, ShardEpochs epochs, [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<ClusterCleanup> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Deletes it now.</summary>
    public static async Task RunAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await DoneInteractions.ForgetAsync(connection, cancel);
        await ForwardedRows.ForgetAsync(connection, cancel);
        await Roster.ForgetAsync(connection, cancel);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, wire);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (epochs.Shards is [0, ..]) await RunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = await connections.OpenAsync(cancel);
            await RunAsync(connection, cancel);
        }
        catch (Exception problem) when (PostgresTrouble.IsOfServer(problem))
        {
            log.LogWarning("Old rows of the workers couldn't be deleted; I'll try again later: {Problem}", problem.Message);
        }
    }
}
