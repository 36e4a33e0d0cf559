using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// Finds what a followed README has replaced: it used to list some slides or readings for a seminar and now lists others instead. Those
/// that it merely dropped aren't replaced, nor are those that members have changed since.
/// </summary>
internal static class SlideReplacement
{
    /// <summary>The replacement for each known deck. If the seminar already has the replacement, the old one just goes.</summary>
    public static Dictionary<SlideDeck, SlideDeck> Find(
        IReadOnlyList<SlideDeck> known, IEnumerable<WrittenSeminar> earlier, WrittenSeminar written) =>
        Find(known, [.. earlier.SelectMany(w => w.Slides)], written.Slides, (a, b) => a.Url == b.Url, deck => deck.Title);

    /// <summary>The replacement for each known item.</summary>
    /// <param name="before">The items that were listed.</param>
    /// <param name="now">The items that are listed.</param>
    /// <param name="isSame">Whether two are the same item, perhaps with other details.</param>
    public static Dictionary<T, T> Find<T>(
        IReadOnlyList<T> known, IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, T, bool> isSame, Func<T, string?> titleOf)
        where T : class
    {
        var gone = before.Where(b => !now.Any(n => isSame(n, b))).ToList();
        var come = now.Where(n => !before.Any(b => isSame(b, n))).ToList();
        var found = new Dictionary<T, T>();

        // With several, the title tells which is which. If fewer come than go, only the title can tell.
        foreach (var old in gone.Where(item => titleOf(item) is not null).ToArray())
        {
            if (come.Find(item => titleOf(item) == titleOf(old)) is not { } same) continue;
            Exchange(old, same);
        }

        if (gone.Count > come.Count) return Held();
        foreach (var old in gone.ToArray()) Exchange(old, come[0]);
        return Held();

        void Exchange(T old, T another)
        {
            found[old] = another;
            gone.Remove(old);
            come.Remove(another);
        }

        Dictionary<T, T> Held() => found.Where(f => known.Contains(f.Key)).ToDictionary();
    }
}
