using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>How a seminar's readings changed, in words. Two long lists would hide what differs between them.</summary>
internal static class ReadingChanges
{
    // A line in the history may be about ten readings, and a link takes up to 500 characters.
    private const int Shown = 3;

    /// <summary>"added readings Leases revisited and Paxos, removed reading ~~Clocks~~", or "put the readings in another order".</summary>
    public static Line Say(ImmutableArray<Reading> before, ImmutableArray<Reading> after)
    {
        var (gone, come) = (before.Except(after).ToList(), after.Except(before).ToList());
        List<(Reading Was, Reading Now)> changed = [];
        foreach (var was in gone.ToList())
        {
            if (come.Find(r => IsSame(r, was)) is not { } now) continue;
            changed.Add((was, now));
            gone.Remove(was);
            come.Remove(now);
        }

        Line?[] parts =
        [
            Some("added", come, reading => $"{new Span.Bold(ReadingWords.Named(reading))}"),
            Some("changed", changed, r => $"{new Span.Strikethrough(ReadingWords.Of(r.Was))} → {new Span.Bold(ReadingWords.Of(r.Now))}"),
            Some("removed", gone, reading => $"{new Span.Strikethrough(ReadingWords.Named(reading))}"),
        ];
        return parts.OfType<Line>().Aggregate((Line?)null, (said, part) => said is null ? part : $"{said}, {part}")
            ?? (Line)$"reordered the readings";
    }

    private static Line? Some<T>(string did, List<T> items, Func<T, Line> say)
    {
        if (items.Count == 0) return null;
        IEnumerable<Line> said = items.Take(Shown).Select(say);
        if (items.Count > Shown) said = said.Append((Line)$"{items.Count - Shown} more");
        return $"{did} {(items.Count == 1 ? "reading" : "readings")} {Lists.And([.. said])}";
    }

    private static bool IsSame(Reading one, Reading other) =>
        string.Equals(one.Title, other.Title, StringComparison.OrdinalIgnoreCase) || (one.Url is not null && one.Url == other.Url);
}
