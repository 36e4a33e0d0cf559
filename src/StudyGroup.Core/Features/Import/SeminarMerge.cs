using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// Merges what is written about a seminar into it. Anything that isn't mentioned stays, and so does anything that was already said before.
/// </summary>
/// <param name="before">What was already said about the seminar, which isn't a change (<see cref="KnownContent"/>).</param>
/// <param name="exported">What our own export says about it, if that can be read.</param>
/// <param name="earlier">What the last settled text said about it, if there is one.</param>
/// <param name="removesSlides">Whether to remove slides that aren't in the text.</param>
/// <param name="removesReadings">Whether to remove readings that aren't in the text.</param>
internal sealed class SeminarMerge(
    ImmutableArray<WrittenSeminar> before, WrittenSeminar? exported, IEnumerable<WrittenSeminar> earlier, bool removesSlides,
    bool removesReadings, Instant now)
{
    /// <summary>The merged seminar.</summary>
    public Seminar Merge(Seminar seminar, WrittenSeminar written) => seminar with
    {
        Topic = Kept(w => w.Topic, written, seminar.Topic)!,
        Chapter = written.Says.HasFlag(Facts.Chapter) ? Kept(w => w.Chapter, written, seminar.Chapter) : seminar.Chapter,
        Presenters = written.Says.HasFlag(Facts.Presenter) && !before.Any(b => b.Presenters.SequenceEqual(written.Presenters))
            ? PresenterMerge.Merge(seminar.Presenters, written.Presenters)
            : seminar.Presenters,
        Team = written.Says.HasFlag(Facts.Team) ? Kept(w => w.Team, written, seminar.Team) : seminar.Team,
        Readings = new ReadingMerge(before, exported, earlier, removesReadings).Merge(seminar, written),
        Place = written.Says.HasFlag(Facts.Place) ? Kept(w => w.Place, written, seminar.Place) : seminar.Place,
        Date = written.Date is null || before.Any(b => Equals(b.Date, written.Date))
            ? seminar.Date
            : Moved(seminar.Date, written.Date, written.Until),
        Cancelled = seminar.Cancelled ?? (before.Any(b => b.Cancelled is not null) ? null : written.Cancelled),
        Slides = [.. SlidesOf(seminar, written)],
        Notes = NoteMerge.Merge(seminar.Notes, written.Notes.Except(before.SelectMany(b => b.Notes)), now),
    };

    private string? Kept(Func<WrittenSeminar, string?> part, WrittenSeminar written, string? known) =>
        before.Any(b => part(b) == part(written)) ? known : part(written);

    // A day alone says nothing about the time, and a week includes each of its days.
    private static SeminarDate Moved(SeminarDate from, SeminarDate to, LocalDate? until)
    {
        if (from.Known() is not { } was || to.Known() is not { } day) return to;
        if (was.Day >= day.Day && was.Day <= until) return from;
        var timed = day.Time is not null ? day : was.Day == day.Day ? was : day with { Time = was.Time };
        return to is SeminarDate.Tentative ? new SeminarDate.Tentative(timed) : timed;
    }

    private IEnumerable<SlideDeck> SlidesOf(Seminar seminar, WrittenSeminar written)
    {
        var exchanged = SlideReplacement.Find(seminar.Slides, earlier, written);
        var said = before.SelectMany(b => b.Slides).Concat(seminar.Slides).Concat(exchanged.Values).Select(d => d.Url).ToHashSet();
        var kept = Kept(seminar, written, exchanged).ToArray();
        return [.. kept, .. written.Slides.Where(d => !said.Contains(d.Url)).Take(SlideDeck.MaxPerSeminar - kept.Length)];
    }

    private IEnumerable<SlideDeck> Kept(Seminar seminar, WrittenSeminar written, Dictionary<SlideDeck, SlideDeck> exchanged)
    {
        foreach (var known in seminar.Slides)
        {
            if (written.Slides.FirstOrDefault(d => d.Url == known.Url) is { } again) yield return Merge(known, again);
            else if (exchanged.TryGetValue(known, out var another) && seminar.Slides.All(d => d.Url != another.Url)) yield return another;
            else if (another is null && !removesSlides) yield return known;
        }
    }

    private SlideDeck Merge(SlideDeck known, SlideDeck written)
    {
        var same = before.SelectMany(b => b.Slides).Where(d => d.Url == known.Url).ToArray();
        return new(
            known.Url,
            written.Title is null || same.Any(d => d.Title == written.Title) ? known.Title : written.Title,
            written.Topic is null || same.Any(d => d.Topic == written.Topic) ? known.Topic : written.Topic,
            written.Covers.IsEmpty || same.Any(d => d.Covers.SequenceEqual(written.Covers)) ? known.Covers : written.Covers);
    }
}
