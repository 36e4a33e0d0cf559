using System.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot.Cluster;

/// <summary>Lets one worker at a time register the commands, so that workers of different versions don't do so at once.</summary>
internal sealed class SharedTurn(ClusterConnections connections, [FromKeyedServices(Clocks.Wire)] TimeProvider wire) : IBotWideTurn
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public async Task RunAsync(Func<Task> work, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connections.Alone("Study Group commands"));
        while (!await TryTakeAsync(connection, cancel)) await Task.Delay(Again, wire, cancel);
        await work();
    }

    // Polling costs less than a connection that stays silent for as long as somebody else's turn takes. The lock ends with the
    // connection.
    private static async Task<bool> TryTakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        try
        {
            if (connection.State != ConnectionState.Open)
            {
                await connection.CloseAsync();
                await connection.OpenAsync(cancel);
            }

            return await connection.AskAsync<bool>(
                "SELECT pg_try_advisory_lock($1, $2)", cancel, AdvisoryLocks.Moments, AdvisoryLocks.Commands);
        }
        catch (Exception problem) when (PostgresTrouble.IsOfServer(problem))
        {
            return false;
        }
    }
}
