using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace StudyGroup.PrivatePostgres;

/// <summary>
/// A PostgreSQL server for tests, run by the machine's own programs on a free port of the loopback, with a password. It and its data are
/// gone when the process is, however that ends.
/// </summary>
public sealed class PrivatePostgresServer : IAsyncDisposable
{
    private const string Role = "study_group";
    private static readonly Lazy<(PostgresPrograms? Programs, string WhyNot)> Found = new(PostgresPrograms.Find);
    private static readonly Lazy<Task<PrivatePostgresServer>> Shared = new(StartSharedAsync);

    private readonly PostgresPrograms _programs;
    private readonly ServerFolder _folder;
    private readonly Watchdog _watchdog;
    private readonly string _password;
    private int _databases;

    private PrivatePostgresServer(PostgresPrograms programs, ServerFolder folder, string password) =>
        (_programs, _folder, _password, _watchdog) = (programs, folder, password, new Watchdog(programs, folder));

    /// <summary>Whether this machine has what it takes. A test skips itself if not, and says <see cref="WhyNot"/>.</summary>
    public static bool IsAvailable => Found.Value.Programs is not null;

    /// <summary>A sentence that says why there is no server; empty if there is one.</summary>
    public static string WhyNot => Found.Value.WhyNot;

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; private set; }

    /// <summary>The folder with the server's data and its log.</summary>
    public string Folder => _folder.Path;

    /// <summary>
    /// The process's server, started the first time. Tests share it, so none may stop it: those that do start one of their own. Set
    /// <c>STUDYGROUP_POSTGRES_FSYNC=on</c> to run it with fsync, which makes the tests slower and only matters to a loss of power.
    /// </summary>
    public static Task<PrivatePostgresServer> SharedAsync() => Shared.Value;

    /// <summary>Starts a server of one's own.</summary>
    /// <param name="fsync">Whether commits survive a loss of power. They survive the end of every process in either case.</param>
    public static async Task<PrivatePostgresServer> StartAsync(bool fsync = true, CancellationToken cancel = default)
    {
        var programs = Found.Value.Programs ?? throw new InvalidOperationException(WhyNot);
        await CleanUpAsync(programs, cancel);
        var server = new PrivatePostgresServer(programs, ServerFolder.Create(), RandomNumberGenerator.GetHexString(32));
        try
        {
            await server.InitializeAsync(fsync, cancel);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an empty database, in which <c>C</c> is the order of texts, and returns how to connect to it.</summary>
    /// <param name="template">The name of a database to copy, to which nobody is connected.</param>
    public async Task<string> CreateDatabaseAsync(string template = "template0", CancellationToken cancel = default)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
        await connection.OpenAsync(cancel);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
        await create.ExecuteNonQueryAsync(cancel);
        return ConnectionString(name);
    }

    /// <summary>Restarts the server as an administrator does: sessions are cut, and nothing that was committed is lost.</summary>
    public Task RestartAsync(CancellationToken cancel = default) => ControlAsync(cancel, "restart", "-m", "fast", "-l", _folder.Log);

    /// <summary>Stops the server as a crash does: at once and without a word to anybody.</summary>
    public Task StopImmediatelyAsync(CancellationToken cancel = default) => ControlAsync(cancel, "stop", "-m", "immediate");

    /// <summary>Starts the server again after it was stopped, on the same port.</summary>
    public Task StartAgainAsync(CancellationToken cancel = default) => ControlAsync(cancel, "start", "-l", _folder.Log);

    /// <summary>Stops every process of the server where it is: connections stay open, and nobody answers.</summary>
    public void Pause() => Signal("-STOP");

    /// <summary>Lets a paused server go on.</summary>
    public void Continue() => Signal("-CONT");

    /// <summary>The id of the server's first process.</summary>
    public async Task<int> ReadProcessIdAsync(CancellationToken cancel = default) =>
        int.Parse((await File.ReadAllLinesAsync(ProcessFile, cancel))[0], CultureInfo.InvariantCulture);

    /// <summary>What the server has logged.</summary>
    public Task<string> ReadLogAsync(CancellationToken cancel = default) => File.ReadAllTextAsync(_folder.Log, cancel);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _watchdog.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<PrivatePostgresServer> StartSharedAsync()
    {
        var server = await StartAsync(Environment.GetEnvironmentVariable("STUDYGROUP_POSTGRES_FSYNC") == "on");
        // Its watchdog does the rest, which takes seconds after many tests.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server._folder.LeaveToWatchdog();
        return server;
    }

    private static async Task CleanUpAsync(PostgresPrograms programs, CancellationToken cancel)
    {
        foreach (var folder in ServerFolder.LeftBehind())
        {
            using (folder)
            {
                if (!File.Exists(Path.Combine(folder.Data, "postmaster.pid"))) continue;
                try
                {
                    await ChildProcess.RunAsync(
                        programs.AsOwner(folder.Path, programs["pg_ctl"], "-D", folder.Data, "-m", "immediate", "stop"), cancel);
                }
                catch (InvalidOperationException)
                {
                    // It ended without removing its file.
                }
            }
        }
    }

    private async Task InitializeAsync(bool fsync, CancellationToken cancel)
    {
        var passwordFile = Path.Combine(_folder.Path, "password");
        await File.WriteAllTextAsync(passwordFile, _password, cancel);
        if (_programs.Owner is { } owner) ChildProcess.Read("chown", "-R", owner, _folder.Path);
        await ChildProcess.RunAsync(
            _programs.AsOwner(
                _folder.Path, _programs["initdb"], "-D", _folder.Data, "-U", Role, "-E", "UTF8", "--locale=C", "--auth=scram-sha-256",
                "--pwfile", passwordFile, "--no-sync"),
            cancel);
        File.Delete(passwordFile);
        await File.AppendAllTextAsync(
            Path.Combine(_folder.Data, "postgresql.conf"),
            $"""
            listen_addresses = '127.0.0.1'
            unix_socket_directories = '{_folder.Path}'
            max_connections = 200
            fsync = {(fsync ? "on" : "off")}

            """,
            cancel);
        await StartOnFreePortAsync(cancel);
    }

    // Somebody else may take a free port before the server does.
    private async Task StartOnFreePortAsync(CancellationToken cancel)
    {
        for (var triesLeft = 5; ; triesLeft--)
        {
            Port = FreePort();
            await File.WriteAllTextAsync(
                Path.Combine(_folder.Data, "postgresql.auto.conf"), string.Create(CultureInfo.InvariantCulture, $"port = {Port}\n"),
                cancel);
            try
            {
                await StartAgainAsync(cancel);
                return;
            }
            catch (InvalidOperationException) when (triesLeft > 1)
            {
                // Another port, then.
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string ProcessFile => Path.Combine(_folder.Data, "postmaster.pid");

    private Task<string> ControlAsync(CancellationToken cancel, params string[] command) => ChildProcess.RunAsync(
        _programs.AsOwner(_folder.Path, [_programs["pg_ctl"], "-D", _folder.Data, "-s", "-w", .. command]), cancel);

    // Each backend has a session of its own, so they are told one by one: the postmaster first, which then starts no further ones.
    private void Signal(string signal)
    {
        var postmaster = File.ReadLines(ProcessFile).First();
        ChildProcess.Read("kill", signal, postmaster);
        foreach (var backend in Children(postmaster)) ChildProcess.Read("kill", signal, backend);
    }

    private static IEnumerable<string> Children(string parent) =>
        from process in Process.GetProcesses()
        let id = process.Id.ToString(CultureInfo.InvariantCulture)
        where ParentOf(id) == parent
        select id;

    // /proc/…/stat: the id, the name in brackets, the state, the parent.
    private static string? ParentOf(string process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        }
        catch (IOException)
        {
            return null;
        }
    }

    private string ConnectionString(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = Role,
        Password = _password,
        Database = database,
        Pooling = pooling,
    }.ConnectionString;
}
