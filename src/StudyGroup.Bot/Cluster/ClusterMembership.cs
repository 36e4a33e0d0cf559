using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// This worker's place among the others. It agrees on the number of shards at the start, and rejoins if its locks are lost.
/// </summary>
internal sealed class ClusterMembership(
    ClusterConnections connections, ShardEpochs epochs, [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<ClusterMembership> log)
    : IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private WorkerSession? _session;

    /// <summary>The name that administrators see. Several workers may run on one machine.</summary>
    public string Name { get; } = $"{Environment.MachineName}-{Environment.ProcessId}";

    /// <summary>Whether PostgreSQL has confirmed this worker's locks within the last seconds, even right after a pause.</summary>
    public bool IsCertain => Volatile.Read(ref _session) is { Locks.IsCertain: true };

    /// <summary>How many workers are running, including this one.</summary>
    public int Workers { get; set; } = 1;

    /// <summary>This worker's id; 0 while it isn't among the others.</summary>
    public int Id => Volatile.Read(ref _session)?.Id ?? 0;

    /// <summary>Joins the other workers for the first time.</summary>
    /// <param name="wanted">The number of shards that the settings give; null for any.</param>
    /// <param name="recommended">The number that Discord recommends.</param>
    /// <exception cref="StorageException">It can't work with the others.</exception>
    /// <exception cref="NpgsqlException">The database can't be reached.</exception>
    public async Task OpenAsync(int? wanted, int recommended, CancellationToken cancel)
    {
        await PoolerProbe.RefuseAsync(connections.ConnectionString, cancel);
        await using (var connection = await connections.OpenAsync(cancel)) await ClusterTables.MakeAsync(connection, cancel);
        _session = await WorkerSession.JoinAsync(connections.ConnectionString, Name, wanted, recommended, wire, cancel);
        epochs.Count = _session.Shards;
    }

    /// <summary>
    /// The current session; if it was lost, a new one, as soon as the database can be reached.
    /// </summary>
    /// <exception cref="StorageException">While this worker was away, the others switched to another number of shards.</exception>
    public async Task<WorkerSession> JoinAsync(CancellationToken cancel)
    {
        if (_session is { } first) return first;
        for (var tries = 0; ; tries++)
        {
            try
            {
                var session = await WorkerSession.JoinAsync(connections.ConnectionString, Name, epochs.Count, epochs.Count, wire, cancel);
                log.LogInformation("I've rejoined the other workers");
                Volatile.Write(ref _session, session);
                return session;
            }
            catch (Exception problem) when (PostgresTrouble.IsOfServer(problem))
            {
                if (tries == 0) log.LogWarning("I can't join the other workers yet and will keep trying: {Problem}", problem.Message);
            }

            await Task.Delay(Again, wire, cancel);
        }
    }

    /// <summary>The session is over.</summary>
    public void Left() => Volatile.Write(ref _session, null);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_session is { } session) await session.DisposeAsync();
    }
}
