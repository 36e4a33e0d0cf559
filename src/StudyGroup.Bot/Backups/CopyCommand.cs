using System.Globalization;
using Microsoft.Extensions.Configuration;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Copying;
using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot.Backups;

/// <summary>
/// What <c>--copy-to TARGET</c> on the command line does instead of running the bot: copies the database of the settings to an empty one,
/// which is a connection string for PostgreSQL or a file.
/// </summary>
internal static class CopyCommand
{
    /// <summary>The option.</summary>
    public static CommandLineOption Option { get; } = new("--copy-to");

    /// <summary>Copies everything, and compares.</summary>
    /// <param name="configuration">The settings; only those about the database are read.</param>
    /// <returns>What was done, as sentences.</returns>
    /// <exception cref="StorageException">It can't be done; the database is unchanged, and nothing is in the target.</exception>
    /// <exception cref="SettingsException">No target was named, or settings are invalid.</exception>
    public static string Run(string[] args, IConfiguration configuration)
    {
        var target = Option.ValueIn(args) ?? throw new SettingsException(
        [
            $"{Option.Name} needs a target: {Option.Name} path/to/a/new/file.db, or {Option.Name} \"Host=…;Username=…;Database=…\"",
        ]);
        var (file, _) = SettingsReader.ReadFiles(configuration);
        var from = SettingsReader.ReadServer(configuration);
        var to = Server(target);
        var copied = DatabaseCopy.Run(from, file, to, to is null ? Path.GetFullPath(target) : null);
        var rows = string.Join(", ", copied.Where(part => part.Count > 0).Select(part => string.Create(
            CultureInfo.InvariantCulture, $"{part.Count:N0} {part.Collection}")));
        var was = from is null ? Path.GetFullPath(file) : $"PostgreSQL {from}";
        var next = to is null ? "Set Storage:Path to it and leave Storage:Connection empty" : "Set Storage:Connection to it";
        return $"Copied {(rows.Length > 0 ? rows : "an empty database")} from {was} to {(to is null ? target : $"PostgreSQL {to}")}, "
            + $"and compared them: they're the same. {next}, and start the bot without {Option.Name}. The old database is unchanged.";
    }

    // A path with "=" and ";" in it would be a strange one.
    private static PostgresConnection? Server(string target)
    {
        if (!target.Contains('=', StringComparison.Ordinal)) return null;
        try
        {
            return PostgresConnection.Parse(target);
        }
        catch (ArgumentException)
        {
            throw new SettingsException(
                [$"The target of {Option.Name} isn't a connection string for PostgreSQL. Write one such as {ServerSetting.Example}."]);
        }
    }
}
