using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// Finds slides that a followed README has replaced: it used to list some for a seminar and now lists others instead. Slides that it merely
/// dropped aren't replaced, nor are those that members have changed since.
/// </summary>
internal static class SlideReplacement
{
    /// <summary>The replacement for each known deck. If the seminar already has the replacement, the old one just goes.</summary>
    public static Dictionary<SlideDeck, SlideDeck> Find(
        IReadOnlyList<SlideDeck> known, IEnumerable<WrittenSeminar> earlier, WrittenSeminar written)
    {
        var before = earlier.SelectMany(w => w.Slides).ToArray();
        var gone = before.Where(d => written.Slides.All(w => w.Url != d.Url)).ToList();
        var come = written.Slides.Where(d => before.All(b => b.Url != d.Url)).ToList();
        var found = new Dictionary<SlideDeck, SlideDeck>();

        // With several, the title tells which is which. If fewer come than go, only the title can tell.
        foreach (var old in gone.Where(d => d.Title is not null).ToArray())
        {
            if (come.Find(d => d.Title == old.Title) is not { } same) continue;
            Exchange(old, same);
        }

        if (gone.Count > come.Count) return Held();
        foreach (var old in gone.ToArray()) Exchange(old, come[0]);
        return Held();

        void Exchange(SlideDeck old, SlideDeck another)
        {
            found[old] = another;
            gone.Remove(old);
            come.Remove(another);
        }

        Dictionary<SlideDeck, SlideDeck> Held() => found.Where(f => known.Contains(f.Key)).ToDictionary();
    }
}
