using System.Diagnostics;

namespace StudyGroup.PrivatePostgres;

/// <summary>PostgreSQL's own programs on this machine, and the user who may run them: PostgreSQL refuses root.</summary>
internal sealed class PostgresPrograms
{
    private const string User = "postgres";
    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];
    private static readonly string[] Path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
    private readonly string _folder;
    private readonly string[] _asOwner;

    private PostgresPrograms(string folder, string[] asOwner) => (_folder, _asOwner) = (folder, asOwner);

    /// <summary>The user who has to own the server's files, or null if that's the one running the tests.</summary>
    public string? Owner => _asOwner is [] ? null : User;

    /// <summary>Finds the programs.</summary>
    /// <returns>The programs, or why there is no server.</returns>
    public static (PostgresPrograms? Programs, string WhyNot) Find()
    {
        if (OperatingSystem.IsWindows()) return (null, "A private PostgreSQL needs Linux or macOS.");
        if (Folders().FirstOrDefault(f => Needed.All(p => File.Exists(System.IO.Path.Combine(f, p)))) is not { } folder)
            return (null, "PostgreSQL isn't installed: neither PATH nor /usr/lib/postgresql has initdb, pg_ctl and postgres.");
        if (!Environment.IsPrivilegedProcess) return (new(folder, []), "");
        if (!File.ReadLines("/etc/passwd").Any(l => l.StartsWith($"{User}:", StringComparison.Ordinal)))
            return (null, $"PostgreSQL doesn't run as root, and there's no user named {User}.");
        if (Has("setpriv")) return (new(folder, ["setpriv", $"--reuid={User}", $"--regid={User}", "--init-groups"]), "");
        return Has("runuser")
            ? (new(folder, ["runuser", "-u", User, "--"]), "")
            : (null, "PostgreSQL doesn't run as root, and neither setpriv nor runuser is installed.");
    }

    /// <summary>What to start to run a command as the files' owner.</summary>
    public ProcessStartInfo AsOwner(string workingFolder, params IEnumerable<string> command)
    {
        string[] all = [.. _asOwner, .. command];
        return new ProcessStartInfo(all[0], all[1..])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
    }

    /// <summary>The full path of one of the programs.</summary>
    public string this[string program] => System.IO.Path.Combine(_folder, program);

    private static bool Has(string program) => Path.Any(f => f.Length > 0 && File.Exists(System.IO.Path.Combine(f, program)));

    // Debian keeps the server's programs out of PATH, and a link in PATH says nothing about where the others are.
    private static IEnumerable<string> Folders() =>
        Path.Where(f => f.Length > 0)
            .Concat(Has("pg_config") ? [ChildProcess.Read("pg_config", "--bindir").Trim()] : [])
            .Concat(Directory.Exists("/usr/lib/postgresql")
                ? Directory.GetDirectories("/usr/lib/postgresql")
                    .OrderByDescending(f => int.TryParse(System.IO.Path.GetFileName(f), out var version) ? version : 0)
                    .Select(f => System.IO.Path.Combine(f, "bin"))
                : []);
}
