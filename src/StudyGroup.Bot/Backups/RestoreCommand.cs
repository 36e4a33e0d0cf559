using Microsoft.Extensions.Configuration;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Backups;

/// <summary>What <c>--restore COPY</c> on the command line does instead of running the bot.</summary>
internal static class RestoreCommand
{
    /// <summary>The option.</summary>
    public static CommandLineOption Option { get; } = new("--restore");

    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HHmmss'Z'");

    /// <summary>Checks the copy and restores it.</summary>
    /// <param name="configuration">The settings; only those about files are read.</param>
    /// <param name="now">The time, for the replaced file's name.</param>
    /// <returns>What was done, as sentences.</returns>
    /// <exception cref="StorageException">It can't be restored; nothing was changed.</exception>
    /// <exception cref="SettingsException">No copy was named, or settings are invalid.</exception>
    public static string Run(string[] args, IConfiguration configuration, Instant now)
    {
        var copy = Option.ValueIn(args)
            ?? throw new SettingsException([$"{Option.Name} needs a copy: {Option.Name} path/to/the/copy.bak"]);
        if (SettingsReader.ReadServer(configuration) is { } server)
            throw new SettingsException(
                [$"{Option.Name} restores a file, but the database is on PostgreSQL ({server}). Restore a dump with pg_restore."]);
        var (database, folder) = SettingsReader.ReadFiles(configuration);
        var aside = StudyDatabase.Restore(database, folder, copy, Stamp.Format(now));
        var was = aside is null ? "" : $" The old database is kept as {aside}.";
        return $"Restored {Path.GetFullPath(database)} from {Path.GetFullPath(copy)}.{was} Start the bot again without {Option.Name}.";
    }
}
