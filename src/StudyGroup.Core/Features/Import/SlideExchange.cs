using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Reading;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// Slides that a README which is followed has exchanged: it named some of a seminar, and names others in their place now. Slides that it no more than
/// leaves out are not exchanged, nor are those that members have changed since.
/// </summary>
internal static class SlideExchange
{
    /// <summary>What takes the place of slides that are known; where the seminar has it already, they only go.</summary>
    /// <param name="known">The seminar's slides.</param>
    /// <param name="earlier">What the earlier text said of the seminar.</param>
    /// <param name="written">What the text says of it now.</param>
    public static Dictionary<SlideDeck, SlideDeck> Find(IReadOnlyList<SlideDeck> known, IEnumerable<WrittenSeminar> earlier, WrittenSeminar written)
    {
        var before = earlier.SelectMany(w => w.Slides).ToArray();
        var gone = before.Where(d => written.Slides.All(w => w.Url != d.Url)).ToList();
        var come = written.Slides.Where(d => before.All(b => b.Url != d.Url)).ToList();
        var found = new Dictionary<SlideDeck, SlideDeck>();

        // Of several the title tells which; where fewer come than go, nothing else does.
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
