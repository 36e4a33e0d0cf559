namespace StudyGroup.Bot.Settings;

/// <summary>Reads the sections that name a file: Storage, Seed and Health.</summary>
internal static class FileSections
{
    private const string DefaultDatabase = "data/studygroup.db";
    private const string DefaultSeed = "seed/designing-machine-learning-systems.md";

    public static string? ReadStorage(SettingsSection section)
    {
        section.AllowOnly("Path", "Connection");
        var path = section.Text("Path") ?? DefaultDatabase;
        if (!path.EndsWith('/') && !Directory.Exists(path)) return path;
        section.Complain("Path", $"is “{path}”, which is a folder", $"Give the database file itself, such as {DefaultDatabase}.");
        return null;
    }

    /// <summary>The seed file: in the working directory, or else next to the program.</summary>
    public static string? ReadSeed(SettingsSection section)
    {
        section.AllowOnly("File");
        if (section.Has("File") && section.Text("File") is null) return null;
        var file = section.Text("File") ?? DefaultSeed;
        if (File.Exists(file)) return file;
        var beside = Path.Combine(AppContext.BaseDirectory, file);
        if (File.Exists(beside)) return beside;
        section.Complain(
            "File", $"names the file {file}, which is in neither {Directory.GetCurrentDirectory()} nor {AppContext.BaseDirectory}",
            "Give a Markdown file with a schedule, or leave the setting empty to start new groups with nothing.");
        return null;
    }

    public static string? ReadHealth(SettingsSection section)
    {
        section.AllowOnly("File");
        return section.Text("File");
    }
}
