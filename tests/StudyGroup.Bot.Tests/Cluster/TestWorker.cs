using Microsoft.Extensions.Logging.Abstractions;
using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

/// <summary>A worker that shares shards, with a Discord of its own that's none.</summary>
internal sealed class TestWorker : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClusterConnections _connections;
    private readonly Notices _notices;
    private readonly ClusterMembership _membership;
    private readonly SharedShards _shards;
    private readonly CancellationTokenSource _leave = new();
    private Task _running = Task.CompletedTask;

    public TestWorker(string connectionString, Func<Task>? refresh = null)
    {
        _connections = new ClusterConnections(connectionString);
        _notices = new Notices(_connections, Clocks.System, NullLogger<Notices>.Instance);
        _membership = new ClusterMembership(_connections, Epochs, Clocks.System, NullLogger<ClusterMembership>.Instance);
        _shards = new SharedShards(
            _membership, new ShardControl(Discord, Owned, Clocks.System), Epochs, new Memory(refresh), _notices, Clocks.System,
            NullLogger<SharedShards>.Instance);
    }

    public FakeDiscord Discord { get; } = new();

    public OwnedShards Owned { get; } = new();

    public ShardEpochs Epochs { get; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="refresh">Rereads the groups of a shard that was just taken.</param>
    public static async Task<TestWorker> StartAsync(string connectionString, int shards, Func<Task>? refresh = null)
    {
        var worker = new TestWorker(connectionString, refresh);
        await worker._membership.OpenAsync(shards, shards, Cancel);
        await worker._notices.StartAsync(Cancel);
        worker._running = Task.Run(() => worker._shards.RunAsync(worker._leave.Token), Cancel);
        return worker;
    }

    /// <summary>What it does to a shard next.</summary>
    public async Task<(string Verb, int Shard, ShardSession? Session)> NextAsync()
    {
        var (verb, shard, session) = await Discord.ShardCalls.Reader.ReadAsync(Cancel).AsTask().WaitAsync(Patience, Clocks.System, Cancel);
        return (verb, shard.Id, session);
    }

    /// <summary>What it does to shards next, in the order of verbs and shards.</summary>
    public async Task<string> NextAsync(int count)
    {
        var next = new List<string>();
        for (var i = 0; i < count; i++)
            next.Add(await NextAsync() is var (verb, shard, session) ? $"{verb} {shard}{(session is null ? "" : " with session")}" : "");
        return string.Join(", ", next.Order(StringComparer.Ordinal));
    }

    /// <summary>Leaves as at SIGTERM.</summary>
    public async Task LeaveAsync()
    {
        await _leave.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // It had no session to leave.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        await _notices.StopAsync(CancellationToken.None);
        _notices.Dispose();
        await _membership.DisposeAsync();
        await _connections.DisposeAsync();
        _leave.Dispose();
    }

    private sealed class Memory(Func<Task>? refresh) : IShardMemory
    {
        public Task RefreshAsync(Shard shard) => refresh?.Invoke() ?? Task.CompletedTask;
    }
}
