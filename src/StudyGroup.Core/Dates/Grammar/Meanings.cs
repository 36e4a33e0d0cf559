using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>A date that a text may mean.</summary>
/// <param name="Date">The date: a time that exists.</param>
/// <param name="IsUnlikely">Whether the group's usual start makes another time more likely.</param>
internal sealed record Meaning(SeminarDate.On Date, bool IsUnlikely);

/// <summary>Finds what dates phrases may mean.</summary>
internal static class Meanings
{
    /// <summary>
    /// The dates in order, without duplicates, or why the first one can't be used; neither if there was none.
    /// </summary>
    public static (IReadOnlyList<Meaning> Dates, Refusal? Refusal) Of(IEnumerable<Phrase> phrases, Asked asked, WhenCheck check)
    {
        List<Meaning> found = [];
        Refusal? first = null;
        foreach (
            var outcome in phrases.SelectMany(
                phrase => phrase.Moment is { } moment ? AtMoment(moment, asked, check) : Of(phrase, asked, check)))
        {
            if (outcome.IsRefused(out var refusal, out var meaning)) first ??= refusal;
            else found.Add(meaning);
        }

        return ([
            .. found.GroupBy(m => m.Date.StartIn(asked.Settings))
                .OrderBy(m => m.Key)
                .Select(m => m.First() with { IsUnlikely = m.All(x => x.IsUnlikely) }),
            ],
            first);
    }

    private static IEnumerable<Outcome<Meaning>> AtMoment(Func<Asked, Instant?> read, Asked asked, WhenCheck check)
    {
        if (read(asked) is not { } moment) return [];
        if (check.Refuse(moment) is { } far) return [far];
        return [Checked(new Meaning(SeminarDate.On.Exactly(moment, asked.Settings.Zone), false), check)];
    }

    private static IEnumerable<Outcome<Meaning>> Of(Phrase phrase, Asked asked, WhenCheck check) =>
        from there in InItsZone(phrase, asked)
        from time in PhraseTimes.Of(phrase, there)
        from day in PhraseDays.Of(phrase, there with { Time = time.Time }).Distinct()
        from outcome in check.Refuse(day) is { } far
            ? [far]
            : Dates(
                day.PlusDays(time.NextDay ? 1 : 0), time.Time, phrase.Zone,
                asked).Select(date => Checked(new Meaning(date, time.IsUnlikely), check))
        select outcome;

    private static Outcome<Meaning> Checked(Meaning meaning, WhenCheck check) =>
        check.Refuse(meaning.Date) is { } refusal ? refusal : meaning;

    // It may already be another day in the given zone.
    private static IEnumerable<Asked> InItsZone(Phrase phrase, Asked asked) => phrase.Zone is { } zone
        ? new[] { asked.Today, asked.Now.InZone(zone).Date }.Distinct().Select(today => asked with { Today = today })
        : [asked];

    private static IEnumerable<SeminarDate.On> Dates(LocalDate day, LocalTime? time, DateTimeZone? elsewhere, Asked asked)
    {
        var zone = asked.Settings.Zone;
        var mapping = (elsewhere ?? zone).MapLocal(day + (time ?? asked.Settings.Start));
        if (mapping.Count == 1 && elsewhere is null) return [new SeminarDate.On(day, time)];

        // A time that occurs twice may be either. For one that the clocks skip: as long after the change, or as long before it.
        var local = mapping.LocalDateTime;
        Instant[] moments = mapping.Count == 1
            ? [mapping.Single().ToInstant()]
            :
            [
                local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant(),
                local.WithOffset(mapping.LateInterval.WallOffset).ToInstant(),
            ];
        return moments.Select(moment => SeminarDate.On.Exactly(moment, zone));
    }
}
