using NodaTime;
using StudyGroup.Core.Exchange.Reading;
using StudyGroup.Core.Seminars;
using StudyGroup.Core.Slides;

namespace StudyGroup.Core.Exchange.Import;

/// <summary>
/// Puts what is written of a seminar in the place of what was known. What is not spoken of stays; so does what the text says
/// just as our own export would: it has not changed, only the text cannot hold all of it.
/// </summary>
/// <param name="exported">The same seminar as our own export writes it and reads it back; null where it cannot be.</param>
/// <param name="removesSlides">Whether slides that the text lacks are removed, where it speaks of slides.</param>
/// <param name="now">The group's time.</param>
internal sealed class SeminarMerge(WrittenSeminar? exported, bool removesSlides, Instant now)
{
    /// <summary>The seminar as it is to be.</summary>
    public Seminar Merge(Seminar seminar, WrittenSeminar written) => seminar with
    {
        Topic = Changed(w => w.Topic, written) ?? seminar.Topic,
        Chapter = written.Says.HasFlag(Facts.Chapter) ? Kept(w => w.Chapter, written, seminar.Chapter) : seminar.Chapter,
        PresenterName = written.Says.HasFlag(Facts.Presenter) ? Kept(w => w.Presenter, written, seminar.PresenterName) : seminar.PresenterName,
        Place = written.Says.HasFlag(Facts.Place) ? Kept(w => w.Place, written, seminar.Place) : seminar.Place,
        Date = written.Date is null || Equals(written.Date, exported?.Date) ? seminar.Date : Moved(seminar.Date, written.Date, written.Until),
        Cancelled = seminar.Cancelled ?? written.Cancelled,
        Slides = [.. SlidesOf(seminar, written)],
        Notes = NoteMerge.Merge(seminar.Notes, written, now),
    };

    private string? Changed(Func<WrittenSeminar, string?> part, WrittenSeminar written) => exported is not null && part(written) == part(exported) ? null : part(written);

    private string? Kept(Func<WrittenSeminar, string?> part, WrittenSeminar written, string? known) =>
        exported is not null && part(written) == part(exported) ? known : part(written);

    // Of a day alone the time of day is not spoken, and any day of a week that is named is right.
    private static SeminarDate Moved(SeminarDate from, SeminarDate to, LocalDate? until)
    {
        if (from.Known() is not { } was || to.Known() is not { } day) return to;
        if (was.Day >= day.Day && was.Day <= until) return from;
        var timed = day.Time is not null ? day : was.Day == day.Day ? was : day with { Time = was.Time };
        return to is SeminarDate.Tentative ? new SeminarDate.Tentative(timed) : timed;
    }

    private IEnumerable<SlideDeck> SlidesOf(Seminar seminar, WrittenSeminar written)
    {
        var urls = written.Slides.Select(d => d.Url).ToHashSet();
        foreach (var known in seminar.Slides)
        {
            if (written.Slides.FirstOrDefault(d => d.Url == known.Url) is { } again) yield return Merge(known, again);
            else if (!removesSlides) yield return known;
        }

        var room = SlideDeck.Most - seminar.Slides.Count(d => !removesSlides || urls.Contains(d.Url));
        foreach (var added in written.Slides.Where(d => seminar.Slides.All(k => k.Url != d.Url)).Take(room)) yield return added;
    }

    private SlideDeck Merge(SlideDeck known, SlideDeck written)
    {
        var same = exported?.Slides.FirstOrDefault(d => d.Url == known.Url);
        return new(
            known.Url,
            written.Title is null || written.Title == same?.Title ? known.Title : written.Title,
            written.Topic is null || written.Topic == same?.Topic ? known.Topic : written.Topic,
            written.Covers.IsEmpty || (same is not null && written.Covers.SequenceEqual(same.Covers)) ? known.Covers : written.Covers);
    }
}
