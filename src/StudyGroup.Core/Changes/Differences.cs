using System.Collections.Immutable;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Changes;

/// <summary>Compares two states of a group.</summary>
public static class Differences
{
    /// <summary>The parts that differ: the season, the settings, then seminars by number, then breaks by day.</summary>
    public static ImmutableArray<Part> Between(Group before, Group after) =>
    [
        .. SeasonStart.IsFinished(before, after) || SeasonStart.IsReopened(before, after)
            ? [new Part.OfSeason(SeasonStart.Of(before), SeasonStart.Of(after))]
            : Array.Empty<Part>(),
        .. Aspects.OfSettings.Same(before.Settings, after.Settings)
            ? Array.Empty<Part>()
            : [new Part.OfSettings(before.Settings, after.Settings)],
        .. Pairs(before.Seminars, after.Seminars, s => s.Id)
            .Where(p => p is not ({ } one, { } other) || !Aspects.OfSeminar.Same(one, other))
            .OrderBy(p => (p.Before ?? p.After)!.Number)
            .Select(p => new Part.OfSeminar(p.Before, p.After)),
        .. Pairs(before.Breaks, after.Breaks, b => b.Id)
            .Where(p => p is not ({ } one, { } other) || !Aspects.OfBreak.Same(one, other))
            .OrderBy(p => (p.Before ?? p.After)!.From)
            .Select(p => new Part.OfBreak(p.Before, p.After)),
    ];

    private static IEnumerable<(T? Before, T? After)> Pairs<T, TId>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, TId> id)
        where T : class
        where TId : notnull
    {
        var old = before.ToDictionary(id);
        foreach (var item in after) yield return (old.Remove(id(item), out var was) ? was : null, item);
        foreach (var gone in old.Values) yield return (gone, null);
    }
}
