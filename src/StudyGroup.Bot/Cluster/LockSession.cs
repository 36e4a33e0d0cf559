using System.Data;
using Medallion.Threading.Postgres;
using Npgsql;
using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// A worker's own session on PostgreSQL. It holds all the worker's locks: that it's running, and which shards it owns. PostgreSQL ends a
/// session that stays silent too long, so a worker that's paused or cut off loses its locks. The session keeps itself alive, and gives
/// itself up for lost before PostgreSQL does.
/// </summary>
internal sealed class LockSession : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly LockTiming _timing;
    private readonly TimeProvider _wire;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _keepingAlive;
    private long _lastHeard;

    private LockSession(NpgsqlConnection connection, LockTiming timing, TimeProvider wire)
    {
        (_connection, _timing, _wire, _lastHeard) = (connection, timing, wire, wire.GetTimestamp());
        _keepingAlive = Task.Run(KeepAliveAsync);
    }

    /// <summary>Cancelled when the locks are lost, or may be.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>
    /// Whether PostgreSQL answered recently enough for the locks to be certain, even right after this process was paused.
    /// </summary>
    public bool IsCertain => !_lost.IsCancellationRequested && _wire.GetElapsedTime(Interlocked.Read(ref _lastHeard)) < _timing.Certain;

    /// <summary>Connects.</summary>
    /// <param name="connectionString">Of the database itself, not of a pooler in front of it.</param>
    /// <param name="worker">The worker's name, which an administrator finds in <c>pg_stat_activity</c>.</param>
    public static async Task<LockSession> OpenAsync(
        string connectionString, string worker, LockTiming timing, TimeProvider wire, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(Settings(connectionString, worker, timing));
        try
        {
            await connection.OpenAsync(cancel);
            await LimitAsync(connection, timing, cancel);
            return new LockSession(connection, timing, wire);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs statements in the session, one caller at a time.</summary>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var result = await work(_connection);
            Interlocked.Exchange(ref _lastHeard, _wire.GetTimestamp());
            return result;
        }
        catch when (_connection.State != ConnectionState.Open)
        {
            await _lost.CancelAsync();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public Task RunAsync(Func<NpgsqlConnection, Task> work, CancellationToken cancel) => RunAsync<object?>(
        async connection =>
        {
            await work(connection);
            return null;
        },
        cancel);

    /// <summary>Takes a lock if it's free.</summary>
    /// <returns>Releases the lock; null if somebody else has it.</returns>
    public async Task<IAsyncDisposable?> TryLockAsync(int space, int id, CancellationToken cancel)
    {
        // The package only watches connections of its own, with a statement that runs for a minute and would hide a paused worker from
        // idle_session_timeout. So it gets our connection, which is watched here.
        var handle = await RunAsync(
            async connection => await new PostgresDistributedLock(new PostgresAdvisoryLockKey(space, id), connection)
                .TryAcquireAsync(TimeSpan.Zero, cancel),
            cancel);
        return handle is null ? null : new Held(this, handle);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested) return;
        await _closing.CancelAsync();
        await _keepingAlive;
        await _lost.CancelAsync();
        await _connection.DisposeAsync();
        _turn.Dispose();
    }

    private static string Settings(string connectionString, string worker, LockTiming timing)
    {
        return new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = $"Study Group {worker}",
            Pooling = false,
            Multiplexing = false,
            KeepAlive = 0,
            TcpKeepAlive = true,
            TcpKeepAliveTime = 3,
            TcpKeepAliveInterval = 1,
            Timeout = 5,
            CommandTimeout = (int)timing.Answer.TotalSeconds,
            CancellationTimeout = -1,
        }.ConnectionString;
    }

    // The server's own keepalives end a session whose client is gone, even in the middle of a statement.
    private static Task<int> LimitAsync(NpgsqlConnection connection, LockTiming timing, CancellationToken cancel) => connection.RunAsync(
        $"""
        SET idle_session_timeout = {(int)timing.Silence.TotalMilliseconds};
        SET idle_in_transaction_session_timeout = '5s';
        SET lock_timeout = '2s';
        SET tcp_keepalives_idle = 3;
        SET tcp_keepalives_interval = 1;
        SET tcp_keepalives_count = 4;
        SET tcp_user_timeout = '8s';
        """,
        cancel);

    private async Task KeepAliveAsync()
    {
        using var timer = new PeriodicTimer(_timing.Every, _wire);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token))
            {
                if (!IsCertain) break;
                await RunAsync(connection => connection.RunAsync("SELECT 1", _closing.Token), _closing.Token)
                    .WaitAsync(_timing.Certain, _wire, _closing.Token);
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (e is InvalidOperationException or OperationCanceledException || PostgresTrouble.IsOfServer(e))
        {
            // The connection is broken.
        }

        await _lost.CancelAsync();
    }

    private sealed class Held(LockSession session, PostgresDistributedLockHandle handle) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (session._lost.IsCancellationRequested) return;
            await session.RunAsync(async _ => await handle.DisposeAsync(), CancellationToken.None);
        }
    }
}

/// <summary>How long a session may stay silent.</summary>
internal sealed record LockTiming
{
    /// <summary>How often it sends a sign of life when idle.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long PostgreSQL may take to answer; whole seconds.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>After how much silence the locks aren't certain any more. Less than <see cref="Silence"/>.</summary>
    public TimeSpan Certain { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>After how much silence PostgreSQL ends the session.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(10);
}
