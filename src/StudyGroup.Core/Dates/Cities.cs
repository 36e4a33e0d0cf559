using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>
/// Cities that people look for when they choose a time zone. The zones' own ids name few of them: Munich's is Europe/Berlin. The list is
/// <c>cities.txt</c>: a zone on each line, then its cities, with their other names after slashes.
/// </summary>
internal static class Cities
{
    private static readonly ImmutableArray<(ImmutableArray<string> Keys, City City)> All = [.. Read()];

    /// <summary>
    /// The cities whose name, or a word of it, begins with what was typed, ignoring case and accents; best matches first.
    /// </summary>
    public static IEnumerable<City> Find(string typed)
    {
        var key = Key(typed);
        return key.Length == 0 ? [] : All
            .Select(known => (known.City, Rank: known.Keys.Min(name => Rank(name, key))))
            .Where(found => found.Rank < int.MaxValue)
            .OrderBy(found => found.Rank)
            .Select(found => found.City);
    }

    /// <summary>The cities with exactly that name, ignoring case and accents. "Cambridge" has two.</summary>
    public static IEnumerable<City> Named(string typed)
    {
        var key = Key(typed);
        return All.Where(known => known.Keys.Any(name => Rank(name, key) == 0)).Select(known => known.City);
    }

    // What tells two cities of a name apart stands in brackets, and nobody has to type it.
    private static int Rank(string name, string key) =>
        name == key || name.StartsWith($"{key} (", StringComparison.Ordinal) ? 0
        : name.StartsWith(key, StringComparison.Ordinal) ? 1
        : name.Contains($" {key}", StringComparison.Ordinal) ? 2
        : int.MaxValue;

    // Without accents, so that a name is found without a foreign keyboard.
    private static string Key(string name) =>
        string.Concat(name.Trim().ToLowerInvariant().Replace('_', ' ').Select(Accents.Without));

    private static IEnumerable<(ImmutableArray<string>, City)> Read()
    {
        using var list = new StreamReader(typeof(Cities).Assembly.GetManifestResourceStream("cities.txt")!);
        while (list.ReadLine() is { } line)
        {
            var parts = line.Split(": ");
            foreach (var names in parts[1].Split(", ").Select(city => city.Split('/')))
                yield return ([.. names.Select(Key)], new City(names[0], parts[0]));
        }
    }
}
