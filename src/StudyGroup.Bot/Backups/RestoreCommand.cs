using Microsoft.Extensions.Configuration;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Backups;

/// <summary>What <c>--restore COPY</c> on the command line does instead of running the bot.</summary>
internal static class RestoreCommand
{
    private const string Option = "--restore";

    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HHmmss'Z'");

    /// <summary>Whether the command line asks for it.</summary>
    public static bool IsIn(string[] args) => args.Any(arg => arg == Option || arg.StartsWith(Option + "=", StringComparison.Ordinal));

    /// <summary>Checks the copy and restores it.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configuration">The settings; only those about files are read.</param>
    /// <param name="now">The time, for the replaced file's name.</param>
    /// <returns>What was done, as sentences.</returns>
    /// <exception cref="StorageException">It can't be restored; nothing was changed.</exception>
    /// <exception cref="SettingsException">No copy was named, or settings are invalid.</exception>
    public static string Run(string[] args, IConfiguration configuration, Instant now)
    {
        var copy = CopyIn(args) ?? throw new SettingsException([$"{Option} needs a copy: {Option} path/to/the/copy.bak"]);
        var (database, folder) = SettingsReader.ReadFiles(configuration);
        var aside = StudyDatabase.Restore(database, folder, copy, Stamp.Format(now));
        var was = aside is null ? "" : $" The old database is kept as {aside}.";
        return $"Restored {Path.GetFullPath(database)} from {Path.GetFullPath(copy)}.{was} Start the bot again without {Option}.";
    }

    private static string? CopyIn(string[] args)
    {
        var at = Array.FindIndex(args, arg => arg == Option || arg.StartsWith(Option + "=", StringComparison.Ordinal));
        var copy = args[at].Contains('=') ? args[at][(Option.Length + 1)..] : at + 1 < args.Length ? args[at + 1] : "";
        return copy.Length > 0 && !copy.StartsWith("--", StringComparison.Ordinal) ? copy : null;
    }
}
