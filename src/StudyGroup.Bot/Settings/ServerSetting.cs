using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot.Settings;

/// <summary>Reads the setting Storage:Connection.</summary>
internal static class ServerSetting
{
    /// <summary>What a connection string looks like.</summary>
    public const string Example = "Host=db;Username=bot;Password=…;Database=studygroup";

    private const string Key = "Connection";

    /// <summary>The PostgreSQL database; null for a file.</summary>
    public static PostgresConnection? Read(SettingsSection section)
    {
        if (section.Text(Key) is not { } text) return null;
        try
        {
            return PostgresConnection.Parse(text);
        }
        catch (ArgumentException)
        {
            // Not what's wrong: that would repeat a part of it, which may be the password.
            section.Complain(
                Key, "isn't a connection string for PostgreSQL",
                $"Write one such as {Example}, or leave it out to use the file Storage:Path.");
            return null;
        }
    }
}
