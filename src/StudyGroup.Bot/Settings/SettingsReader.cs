using Microsoft.Extensions.Configuration;
using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot.Settings;

/// <summary>Reads and checks the settings.</summary>
internal static class SettingsReader
{
    /// <exception cref="SettingsException">Settings are missing or invalid.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        SettingsSection Section(string name) => new(configuration, name, problems);
        var (token, api, guild, shards) = DiscordSection.Read(Section("Discord"));
        var database = FileSections.ReadStorage(Section("Storage"));
        var server = ServerSetting.Read(Section("Storage"));
        var seed = FileSections.ReadSeed(Section("Seed"));
        var group = GroupSection.Read(Section("Group"));
        var backups = BackupsSection.Read(Section("Backups"));
        var health = FileSections.ReadHealth(Section("Health"));
        var web = WebSection.Read(Section("Web"));
        LoggingSection.Check(Section("Logging"));
        var collector = new CollectorSection(configuration, problems).Read();
        return problems.Count == 0
            ? new BotSettings(token!, api!, guild, database!, seed, group!, backups!, health)
            {
                Server = server,
                Web = web,
                Collector = collector,
                Shards = shards,
            }
            : throw new SettingsException(problems);
    }

    /// <summary>Only the PostgreSQL database; null if a file is used.</summary>
    /// <exception cref="SettingsException">The setting is invalid.</exception>
    public static PostgresConnection? ReadServer(IConfiguration configuration)
    {
        var problems = new List<string>();
        var server = ServerSetting.Read(new SettingsSection(configuration, "Storage", problems));
        return problems.Count == 0 ? server : throw new SettingsException(problems);
    }

    /// <summary>Only the database and the folder of its copies (null for the database's own).</summary>
    /// <exception cref="SettingsException">They're invalid.</exception>
    public static (string Database, string? Copies) ReadFiles(IConfiguration configuration)
    {
        var problems = new List<string>();
        var database = FileSections.ReadStorage(new SettingsSection(configuration, "Storage", problems));
        var backups = BackupsSection.Read(new SettingsSection(configuration, "Backups", problems));
        return problems.Count == 0 ? (database!, backups!.Folder) : throw new SettingsException(problems);
    }
}
