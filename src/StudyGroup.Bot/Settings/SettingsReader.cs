using Microsoft.Extensions.Configuration;

namespace StudyGroup.Bot.Settings;

/// <summary>Reads and checks the settings.</summary>
internal static class SettingsReader
{
    /// <exception cref="SettingsException">Something is missing or makes no sense.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        SettingsSection Section(string name) => new(configuration, name, problems);
        var (token, api, guild) = DiscordSection.Read(Section("Discord"));
        var database = FileSections.ReadStorage(Section("Storage"));
        var seed = FileSections.ReadSeed(Section("Seed"));
        var group = GroupSection.Read(Section("Group"));
        var health = FileSections.ReadHealth(Section("Health"));
        return problems.Count == 0
            ? new BotSettings(token!, api!, guild, database!, seed, group!, health)
            : throw new SettingsException(problems);
    }
}
