using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// Merges written readings into a seminar's: those with the same link or title are updated, others are added. Readings that aren't in the
/// text stay, as slides do, unless others have taken their place.
/// </summary>
/// <param name="before">What was already said about the seminar, which isn't a change.</param>
/// <param name="exported">What our own export says about it, if that can be read.</param>
/// <param name="earlier">What the last settled text said about it, if there is one.</param>
/// <param name="removes">Whether to remove readings that aren't in the text.</param>
internal sealed class ReadingMerge(
    ImmutableArray<WrittenSeminar> before, WrittenSeminar? exported, IEnumerable<WrittenSeminar> earlier, bool removes)
{
    private readonly ImmutableArray<WrittenReading> _before = [.. before.SelectMany(b => b.Readings)];

    /// <summary>The merged readings.</summary>
    public ImmutableArray<Reading> Merge(Seminar seminar, WrittenSeminar written)
    {
        var (left, known) = (written.Readings.ToList(), seminar.Readings);
        var same = Pairs(known, left);
        var exchanged = Exchanged(seminar, written, same);
        var kept = new List<Reading>();
        foreach (var reading in known)
        {
            if (same.TryGetValue(reading, out var again)) kept.Add(Merge(reading, again));
            else if (exchanged.TryGetValue(reading, out var another))
            {
                if (left.Remove(another)) kept.Add(another.ToReading());
            }
            else if (!removes) kept.Add(reading);
        }

        foreach (var reading in left.Where(r => !_before.Any(b => IsSame(b, r))).Take(Math.Max(0, Reading.MaxPerSeminar - kept.Count)))
            kept.Add(reading.ToReading());
        return known.SequenceEqual(kept) ? known : [.. kept];
    }

    // As our own export has them, or else by link, or else by title; each once.
    private Dictionary<Reading, WrittenReading> Pairs(ImmutableArray<Reading> known, List<WrittenReading> left)
    {
        var same = new Dictionary<Reading, WrittenReading>(ReferenceEqualityComparer.Instance);
        var own = new Dictionary<Reading, WrittenReading>(ReferenceEqualityComparer.Instance);
        if (exported?.Readings is { } listed && listed.Length == known.Length)
            foreach (var (reading, written) in known.Zip(listed)) own[reading] = written;
        Func<Reading, WrittenReading, bool>[] rules =
        [
            (reading, written) => own.GetValueOrDefault(reading) == written,
            (reading, written) => reading.Url is not null && reading.Url == written.Url,
            (reading, written) => IsTitled(reading.Title, written.Title),
        ];
        foreach (var rule in rules)
        {
            foreach (var reading in known.Where(r => !same.ContainsKey(r)))
            {
                if (left.Find(w => rule(reading, w)) is not { } written) continue;
                same[reading] = written;
                left.Remove(written);
            }
        }

        return same;
    }

    // A followed README that lists another one instead, or a paper that was the topic and no longer is.
    private Dictionary<Reading, WrittenReading> Exchanged(Seminar seminar, WrittenSeminar written, Dictionary<Reading, WrittenReading> same)
    {
        var (was, now) = (earlier.SelectMany(w => w.Readings).Select(w => w.ToReading()).ToArray(), written.Readings);
        var exchanged = new Dictionary<Reading, WrittenReading>(ReferenceEqualityComparer.Instance);
        var replaced = SlideReplacement.Find(
            seminar.Readings, was, [.. now.Select(w => w.ToReading())],
            (a, b) => a.Url is not null && a.Url == b.Url || IsTitled(a.Title, b.Title), reading => reading.Title);
        foreach (var reading in seminar.Readings.Where(r => !same.ContainsKey(r)))
        {
            if (replaced.TryGetValue(reading, out var another)) exchanged[reading] = now.First(w => w.ToReading() == another);
            else if (IsTitled(reading.Title, seminar.Topic) && now.FirstOrDefault(w => IsTitled(w.Title, written.Topic)) is { } topic
                && !same.ContainsValue(topic) && !_before.Any(b => IsSame(b, topic)))
                exchanged[reading] = topic;
        }

        return exchanged;
    }

    private Reading Merge(Reading known, WrittenReading written)
    {
        var same = _before.Where(b => IsSame(b, written)).ToArray();
        return new(Said(w => w.Title, known.Title)!)
        {
            Url = Said(w => w.Url, known.Url),
            Authors = Said(w => w.Authors, known.Authors),
            Part = Said(w => w.Part, known.Part),
            Published = Said(w => w.Published, known.Published),
            IsOptional = written.IsOptional is { } optional && same.All(b => b.IsOptional != optional) ? optional
                : written.IsOptional is null && WasOptional(written) ? false
                : known.IsOptional,
        };

        string? Said(Func<WrittenReading, string?> part, string? own) =>
            part(written) is not { } said || same.Any(b => part(b) == said) ? own : said;
    }

    // What a README no longer calls optional is required.
    private bool WasOptional(WrittenReading written) =>
        earlier.SelectMany(w => w.Readings).Any(w => IsSame(w, written) && w.IsOptional == true);

    private static bool IsSame(WrittenReading one, WrittenReading other) =>
        (one.Url is not null && one.Url == other.Url) || IsTitled(one.Title, other.Title);

    private static bool IsTitled(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
