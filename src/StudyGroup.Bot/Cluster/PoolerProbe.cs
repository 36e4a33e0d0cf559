using Npgsql;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// Finds out whether there's a transaction pooler between the bot and PostgreSQL, such as PgBouncer with <c>pool_mode = transaction</c>. It
/// would give a connection another session for each transaction, and session locks would mean nothing.
/// </summary>
internal static class PoolerProbe
{
    /// <summary>What's wrong and what to do about it.</summary>
    public const string Refusal =
        "Storage:Connection leads to a connection pooler that gives each transaction another session (such as PgBouncer with pool_mode = "
        + "transaction), but the workers' locks need sessions of their own. "
        + "Connect to PostgreSQL directly, or set the pooler to session mode.";

    // A pooler doesn't pass on what it's told at the start of a connection.
    private const string UnknownParameter = "08P01";

    /// <exception cref="StorageException">There's a transaction pooler.</exception>
    public static async Task RefuseAsync(string connectionString, CancellationToken cancel)
    {
        try
        {
            if (await IsPooledAsync(() => DatabaseClient.OpenAsync(connectionString, cancel))) throw new StorageException(Refusal);
        }
        catch (PostgresException refused) when (refused.SqlState == UnknownParameter)
        {
            throw new StorageException(Refusal, refused);
        }
    }

    /// <summary>
    /// Whether clients share sessions. While the second and the third are within a transaction, each has the session of the first, or
    /// another has taken its place.
    /// </summary>
    public static async Task<bool> IsPooledAsync(Func<Task<IProbedClient>> connect)
    {
        await using var first = await connect();
        var before = await first.SessionAsync();
        await using var second = await connect();
        await second.BeginAsync();
        var others = new HashSet<int> { await second.SessionAsync() };
        await using var third = await connect();
        await third.BeginAsync();
        others.Add(await third.SessionAsync());
        return others.Contains(before) || await first.SessionAsync() != before;
    }

    private sealed class DatabaseClient(NpgsqlConnection connection, CancellationToken cancel) : IProbedClient
    {
        public static async Task<IProbedClient> OpenAsync(string connectionString, CancellationToken cancel)
        {
            var connection = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Multiplexing = false }.ConnectionString);
            try
            {
                await connection.OpenAsync(cancel);
                return new DatabaseClient(connection, cancel);
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }

        public Task<int> SessionAsync() => connection.AskAsync<int>("SELECT pg_backend_pid()", cancel);

        public Task BeginAsync() => connection.RunAsync("BEGIN", cancel);

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}

/// <summary>A connection, as far as it matters to <see cref="PoolerProbe"/>.</summary>
internal interface IProbedClient : IAsyncDisposable
{
    /// <summary>The number of the session on the server.</summary>
    Task<int> SessionAsync();

    /// <summary>Begins a transaction.</summary>
    Task BeginAsync();
}
