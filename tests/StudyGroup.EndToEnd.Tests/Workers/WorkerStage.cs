using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using StudyGroup.Bot;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Playground.Clock;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.PrivatePostgres;

namespace StudyGroup.EndToEnd.Tests.Workers;

/// <summary>
/// Workers on one PostgreSQL database, in this process or in processes of their own, and a local Discord with a server on each shard.
/// </summary>
internal sealed class WorkerStage : IAsyncDisposable
{
    private readonly List<IHost> _hosts = [];
    private readonly List<BotProcess> _processes = [];
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(
        TestContext.Current.CancellationToken);

    private readonly int _shards;

    private WorkerStage(LocalDiscordServer discord, TurnedClock clock, string connection, int shards, int groupsPerShard, TimeSpan patience)
    {
        (Discord, Clock, Connection, _shards) = (discord, clock, connection, shards);
        _patience.CancelAfter(patience);
        Groups = [.. Enumerable.Range(0, shards * groupsPerShard)
            .Select(group => new WorkerGroup(this, discord.AddGuildOn(group % shards, shards, $"Group {group}")))];
    }

    public LocalDiscordServer Discord { get; }

    /// <summary>The clock of the groups of workers in this process.</summary>
    public TurnedClock Clock { get; }

    /// <summary>How to connect to the database.</summary>
    public string Connection { get; }

    /// <summary>The groups, on each shard in turn.</summary>
    public IReadOnlyList<WorkerGroup> Groups { get; }

    public CancellationToken Cancel => _patience.Token;

    public static async Task<WorkerStage> CreateAsync(
        int shards, PrivatePostgresServer? server = null, int groupsPerShard = 1, TimeSpan? patience = null)
    {
        Assert.SkipUnless(PrivatePostgresServer.IsAvailable, PrivatePostgresServer.WhyNot);
        var cancel = TestContext.Current.CancellationToken;
        var connection = await (server ?? await PrivatePostgresServer.SharedAsync()).CreateDatabaseAsync(cancel: cancel);
        var clock = new TurnedClock(Clocks.System, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var discord = await LocalDiscordServer.StartAsync(
            new LocalDiscordOptions { WireClock = Clocks.System, WorldClock = clock, Shards = shards }, cancel);
        return new WorkerStage(discord, clock, connection, shards, groupsPerShard, patience ?? TimeSpan.FromSeconds(120));
    }

    /// <summary>How to connect to the database over a network that may be cut.</summary>
    public string Through(TcpProxy network) => new NpgsqlConnectionStringBuilder(Connection) { Port = network.Port }.ConnectionString;

    /// <summary>The port of the database's server.</summary>
    public int Port => new NpgsqlConnectionStringBuilder(Connection).Port;

    /// <summary>Starts a worker in this process.</summary>
    public async Task<IHost> StartAsync(string? connection = null, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(Settings(connection, settings));
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddKeyedSingleton(Clocks.Wire, Clocks.System);
        builder.Services.AddStudyGroup(builder.Configuration);
        var host = builder.Build();
        _hosts.Add(host);
        await host.StartAsync(Cancel);
        return host;
    }

    /// <summary>Starts a worker in a process of its own, with the groups' clock at this process's.</summary>
    public BotProcess StartProcess(string? connection = null, params (string Key, string Value)[] settings)
    {
        var process = BotProcess.At(Settings(connection, settings), Clock.GetUtcNow());
        _processes.Add(process);
        return process;
    }

    /// <summary>Starts the bot's own program as another worker.</summary>
    public BotProcess StartProgram(params (string Key, string Value)[] settings)
    {
        var process = BotProcess.Start(Settings(null, settings));
        _processes.Add(process);
        return process;
    }

    /// <summary>Stops a worker in this process, as SIGTERM does.</summary>
    public async Task StopAsync(IHost host)
    {
        _hosts.Remove(host);
        await host.StopAsync(TestContext.Current.CancellationToken);
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    /// <summary>Completes when each shard has a session.</summary>
    public async Task UntilConnectedAsync()
    {
        foreach (var shard in Enumerable.Range(0, _shards)) await Discord.WaitForShardAsync(shard, Cancel);
        foreach (var group in Groups) await Discord.WaitForCommandAsync(group.Guild, "manage", Cancel);
    }

    /// <summary>Completes when each shard is owned, by as many workers, which own equally many, give or take one.</summary>
    public Task UntilSharedAsync(int workers) => UntilAsync(
        $"""
        SELECT sum(n) = {_shards} AND count(*) = {workers} AND max(n) - min(n) <= 1
        FROM (SELECT count(*) AS n FROM cluster_shards WHERE worker IS NOT NULL GROUP BY worker) AS shares
        """);

    /// <summary>The id of the worker that owns a shard.</summary>
    public async Task<int> OwnerOfAsync(int shard) => (int)(await AskAsync($"SELECT worker FROM cluster_shards WHERE id = {shard}"))!;

    /// <summary>The process number of the worker that owns a shard, if it's a process of its own.</summary>
    public async Task<BotProcess> ProcessOfAsync(int shard)
    {
        var name = (string)(await AskAsync($"SELECT worker_name FROM cluster_shards WHERE id = {shard}"))!;
        var id = int.Parse(name[(name.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);
        return _processes.Single(process => process.Id == id);
    }

    /// <summary>Completes when a query says true.</summary>
    public async Task UntilAsync(string question)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(question, connection);
        while (await command.ExecuteScalarAsync(Cancel) is not true) await Task.Yield();
    }

    /// <summary>
    /// Completes when as many workers run, share all shards and have a session for each. Discord.Net begins a new one for a shard that was
    /// handed over, and what members do until then is lost.
    /// </summary>
    public async Task SettledAndSharedAsync(int workers)
    {
        await UntilAsync($"SELECT count(*) = {workers} FROM cluster_workers WHERE heartbeat > now() - interval '5 s'");
        await SettleAsync();
        await UntilSharedAsync(workers);
        await UntilConnectedAsync();
    }

    /// <summary>Lets workers count as settled that have just started, as they would some seconds later.</summary>
    public Task SettleAsync() => AskAsync("UPDATE cluster_workers SET started = started - interval '6 s'");

    /// <summary>The texts in the first column.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string question)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(question, connection);
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        var texts = new List<string>();
        while (await rows.ReadAsync(Cancel)) texts.Add(rows.GetString(0));
        return texts;
    }

    /// <summary>The last lines that each worker in a process of its own has logged.</summary>
    public IEnumerable<string> LastLines(int each) =>
        _processes.SelectMany(process => process.Log.TakeLast(each).Select(line => $"{process.Id}: {line}"));

    public async Task<object?> AskAsync(string question)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) process.Dispose();
        foreach (var host in _hosts.ToList()) await StopAsync(host);
        await Discord.DisposeAsync();
        _patience.Dispose();
        await using var connection = new NpgsqlConnection(Connection);
        NpgsqlConnection.ClearPool(connection);
    }

    private Dictionary<string, string?> Settings(string? connection, (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Discord:Token"] = Discord.Token,
            ["Discord:ApiBaseUrl"] = Discord.ApiBaseUrl,
            ["Storage:Connection"] = connection ?? Connection,
            ["Backups:Keep"] = "0",
            ["Group:Reminders"] = "1d, 1h",
            ["Group:Recap"] = "false",
        };
        foreach (var (key, value) in settings) all[key] = value;
        return all;
    }
}
