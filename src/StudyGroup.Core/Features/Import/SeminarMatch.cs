using System.Collections.Immutable;
using System.Text;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;

namespace StudyGroup.Core.Features.Import;

/// <summary>Matches written seminars to a group's: by number, or without a number by topic, or else by day.</summary>
internal static class SeminarMatch
{
    /// <summary>Each written seminar with its match, or null if it's new. No seminar is matched twice.</summary>
    public static ImmutableArray<(WrittenSeminar Written, Seminar? Seminar)> Find(Group group, ImmutableArray<WrittenSeminar> written)
    {
        var free = group.Seminars.ToList();
        var found = new Dictionary<WrittenSeminar, Seminar>(ReferenceEqualityComparer.Instance);
        foreach (var seminar in written.Where(w => w.Number is not null))
        {
            if (group.Numbered(seminar.Number!.Value) is { } numbered && free.Remove(numbered)) found[seminar] = numbered;
        }

        // A topic says more than a day: if a whole series moves on, each seminar takes another one's day.
        Pair(written, free, found, w => Key(w.Topic) + Day(w.Date), s => Key(s.Topic) + Day(s.Date));
        Pair(written, free, found, w => Key(w.Topic), s => Key(s.Topic));
        Pair(written, free, found, w => Day(w.Date), s => Day(s.Date));
        return [.. written.Select(w => (w, found.GetValueOrDefault(w)))];
    }

    private static void Pair(
        ImmutableArray<WrittenSeminar> written, List<Seminar> free, Dictionary<WrittenSeminar, Seminar> found,
        Func<WrittenSeminar, string> keyOfWritten, Func<Seminar, string> keyOfSeminar)
    {
        var open = written
            .Where(w => w.Number is null && !found.ContainsKey(w))
            .GroupBy(keyOfWritten)
            .Where(g => g.Key.Length > 0 && g.Count() == 1);
        foreach (var one in open.ToList())
        {
            if (free.Where(s => keyOfSeminar(s) == one.Key).ToArray() is not [var only]) continue;
            free.Remove(only);
            found[one.Single()] = only;
        }
    }

    private static string Day(SeminarDate? date) => date?.Known() is { } known ? $"{known.Day}" : "";

    private static string Key(string topic)
    {
        var key = new StringBuilder();
        foreach (var character in topic.Where(char.IsLetterOrDigit)) key.Append(char.ToLowerInvariant(character));
        return key.ToString() is "tba" or "tbd" or "tbc" ? "" : key.ToString();
    }
}
