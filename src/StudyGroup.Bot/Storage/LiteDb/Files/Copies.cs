using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>The copies of a database, by their names: one for each night, and one from before each migration.</summary>
/// <param name="folder">The folder they're in.</param>
internal sealed partial class Copies(string data, string folder)
{
    private readonly string _name = Path.GetFileName(data);

    /// <summary>The folder they're in. It may not exist yet.</summary>
    public string Folder => folder;

    /// <summary>The copy of a night, named by its date.</summary>
    public string OfNight(LocalDate date) => Named(LocalDatePattern.Iso.Format(date));

    /// <summary>The copy from before a database was brought to a newer schema, named by the version it has.</summary>
    public string OfVersion(int version) => Named($"v{version.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The path for a copy in the making; an earlier one is deleted.</summary>
    public DatabaseFiles InTheMaking()
    {
        var files = new DatabaseFiles(Path.Combine(folder, _name + ".bak.new"));
        files.Delete();
        return files;
    }

    /// <summary>All copies, the newest first. Files with other names aren't ours and aren't among them.</summary>
    public IReadOnlyList<string> NewestFirst() => !Directory.Exists(folder)
        ? []
        :
        [
            .. Directory.EnumerateFiles(folder, _name + ".*.bak").Where(path => DateOf(path) is not null)
                .OrderByDescending(DateOf).ThenByDescending(File.GetLastWriteTimeUtc),
        ];

    /// <summary>Deletes all but the newest copies.</summary>
    /// <param name="keep">How many stay.</param>
    public void KeepNewest(int keep)
    {
        foreach (var old in NewestFirst().Skip(keep))
            File.Delete(old);
    }

    private string Named(string what) => Path.Combine(folder, $"{_name}.{what}.bak");

    // The date in the name, as copying a copy elsewhere can change the file's own; one from before a migration has only the file's.
    private LocalDate? DateOf(string path)
    {
        var what = Path.GetFileName(path)[(_name.Length + 1)..^".bak".Length];
        return LocalDatePattern.Iso.Parse(what) is { Success: true } date ? date.Value
            : Version().IsMatch(what) ? LocalDate.FromDateTime(File.GetLastWriteTimeUtc(path))
            : null;
    }

    [GeneratedRegex("^v[0-9]+$")]
    private static partial Regex Version();
}
