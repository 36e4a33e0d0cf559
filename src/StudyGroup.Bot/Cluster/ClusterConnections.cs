using Npgsql;

namespace StudyGroup.Bot.Cluster;

/// <summary>Connections over which workers talk to each other, separate from those that store groups' data.</summary>
internal sealed class ClusterConnections : IAsyncDisposable
{
    private const int MaxAtOnce = 4;

    private readonly NpgsqlDataSource _pool;

    /// <param name="connectionString">Of the database itself, not of a pooler in front of it.</param>
    public ClusterConnections(string connectionString)
    {
        ConnectionString = connectionString;
        _pool = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString)
            {
                ApplicationName = "Study Group workers",
                MaxPoolSize = MaxAtOnce,
                Timeout = 5,
                CommandTimeout = 5,
                Multiplexing = false,
            });
    }

    public string ConnectionString { get; }

    /// <summary>How to open a separate connection that keeps itself alive.</summary>
    /// <param name="name">The name that administrators see.</param>
    public string Alone(string name) => new NpgsqlConnectionStringBuilder(ConnectionString)
    {
        ApplicationName = name,
        Pooling = false,
        Multiplexing = false,
        KeepAlive = 5,
        Timeout = 5,
        CommandTimeout = 5,
    }.ConnectionString;

    /// <summary>A connection from a small pool; dispose of it soon.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancel) => _pool.OpenConnectionAsync(cancel);

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
