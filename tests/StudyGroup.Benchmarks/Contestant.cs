using System.Diagnostics;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.PrivatePostgres;

namespace StudyGroup.Benchmarks;

/// <summary>A program that is measured: it runs in a process of its own and answers <c>/next-seminar</c>.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Program">The program that is started.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Contestant(string Name, string Program, params string[] Arguments)
{
    private const string Peers = "tests/StudyGroup.Benchmarks/Peers";
    private const string Python = "/usr/bin/python3";

    /// <summary>The file that is run.</summary>
    public string EntryPoint => Arguments[0];

    /// <summary>Environment variables on top of those that every contestant gets.</summary>
    private IReadOnlyList<string[]> Environment { get; init; } = [];

    /// <summary>Makes what each run needs anew, and gives the environment variables that lead there.</summary>
    public Func<CancellationToken, Task<(string Name, string Value)[]>> PrepareAsync { get; init; } = _ =>
        Task.FromResult<(string, string)[]>([]);

    /// <summary>The same bot with an empty database on a PostgreSQL server.</summary>
    public Contestant On(PrivatePostgresServer server) => this with
    {
        Name = $"{Name} on PostgreSQL",
        PrepareAsync = async cancel => [("Storage__Connection", await server.CreateDatabaseAsync(cancel: cancel))],
    };

    /// <summary>The same bot with a copy of its database on a PostgreSQL server.</summary>
    /// <param name="folder">Where its database is.</param>
    public async Task<Contestant> CopiedToAsync(PrivatePostgresServer server, string folder, CancellationToken cancel)
    {
        var connection = await server.CreateDatabaseAsync(cancel: cancel);
        using var copy = Process.Start(new ProcessStartInfo(Program, [.. Arguments, "--copy-to", connection])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["Storage__Path"] = DatabaseIn(folder) },
        })!;
        copy.BeginOutputReadLine();
        await copy.WaitForExitAsync(cancel);
        return copy.ExitCode == 0
            ? this with { Name = $"{Name} on PostgreSQL", Environment = [.. Environment, ["Storage__Connection", connection]] }
            : throw new InvalidOperationException($"{Name} couldn't copy its database to PostgreSQL.");
    }

    /// <summary>A published bot: the path of its DLL, and environment variables as <c>NAME=VALUE</c> after spaces.</summary>
    public static Contestant Bot(string argument) =>
        argument.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var dll, .. var variables]
            ? new(argument, "dotnet", Path.GetFullPath(dll)) { Environment = [.. variables.Select(variable => variable.Split('=', 2))] }
            : new(argument, "dotnet", "");

    /// <summary>The least that any bot must do: <see cref="Floor"/>.</summary>
    public static Contestant TheFloor => new("floor", "dotnet", typeof(Contestant).Assembly.Location, Floor.Argument);

    /// <summary>The bots on other libraries that this machine can run. They are searched for below the working directory.</summary>
    public static IEnumerable<Contestant> InstalledPeers()
    {
        if (File.Exists(Python) && Succeeds(Python, "-c", "import discord"))
            yield return new("discord.py", Python, Path.GetFullPath($"{Peers}/discord_py_bot.py"));
        if (Directory.Exists($"{Peers}/discord-js/node_modules/discord.js"))
            yield return new("discord.js", "node", Path.GetFullPath($"{Peers}/discord-js/bot.js"));
    }

    /// <summary>Where its database is.</summary>
    public static string DatabaseIn(string folder) => Path.Combine(folder, "bench.db");

    /// <summary>Starts it against a local Discord.</summary>
    /// <param name="discord">The Discord it talks to.</param>
    /// <param name="folder">An empty folder of its own.</param>
    /// <param name="more">Further environment variables.</param>
    public Process Start(LocalDiscordServer discord, string folder, params (string Name, string Value)[] more)
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment =
            {
                ["Discord__Token"] = discord.Token,
                ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl,
                ["Storage__Path"] = DatabaseIn(folder),
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        foreach (var (name, value) in more)
            start.Environment[name] = value;
        foreach (var variable in Environment)
            start.Environment[variable[0]] = variable.ElementAtOrDefault(1);
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{Name} could not be started.");
        // Its output is read, or the process would block once the pipe is full, but not printed: only the table is.
        process.BeginOutputReadLine();
        return process;
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
