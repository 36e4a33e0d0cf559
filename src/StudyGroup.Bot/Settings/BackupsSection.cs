using System.Globalization;

namespace StudyGroup.Bot.Settings;

/// <summary>How the nightly copies of the database are made.</summary>
/// <param name="Folder">The folder of the copies; null for the database's own.</param>
/// <param name="Keep">How many copies to keep; 0 for no nightly copies.</param>
internal sealed record BackupSettings(string? Folder, int Keep);

/// <summary>Reads the section Backups.</summary>
internal static class BackupsSection
{
    private const int DefaultKeep = 7;
    private const int MaxKeep = 365;

    public static BackupSettings? Read(SettingsSection section)
    {
        section.AllowOnly("Path", "Keep");
        var folder = section.Text("Path");
        var keep = Keep(section);
        if (folder is not null && File.Exists(folder))
        {
            section.Complain(
                "Path", $"is “{folder}”, which is a file", "Give a folder, or leave it out to keep the copies next to the database.");
            return null;
        }

        return keep is null ? null : new BackupSettings(folder, keep.Value);
    }

    private static int? Keep(SettingsSection section)
    {
        var text = section.Text("Keep") ?? DefaultKeep.ToString(CultureInfo.InvariantCulture);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var keep) && keep <= MaxKeep) return keep;
        section.Complain(
            "Keep", $"is “{text}”, which isn't a number from 0 to {MaxKeep}",
            "Say how many copies to keep, such as 7; with 0 there are no nightly copies.");
        return null;
    }
}
