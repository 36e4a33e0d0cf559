using NodaTime;
using StudyGroup.Core.Dates.Grammar;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Dates;

/// <summary>
/// Reads a date as a member types it, in English: "next friday 6pm", "fri 28 mar", "in 2 weeks", "the first monday of december at 7", "a
/// week later", "maybe friday", "TBA". The whole text has to make sense, in one way or several. If those lead to different dates, all of
/// them are returned.
/// </summary>
public static class WhenReader
{
    /// <summary>
    /// Reads a date. Local times are in the group's zone unless another is written. A day without a time means the usual start.
    /// </summary>
    /// <param name="from">The seminar's current date, or else the last one before it, for "a week later"; null if there is none.</param>
    /// <param name="past">Whether the date must be in the past rather than in the future.</param>
    /// <returns>The date, the dates in doubt, or a refusal. Every date exists: none is in an hour that the clocks skip.</returns>
    public static ParsedDate Read(string typed, GroupSettings settings, Instant now, SeminarDate? from = null, bool past = false)
    {
        var check = new WhenCheck(settings, now, past);
        var known = from?.Known();
        var tidy = Typed.Tidy(typed);
        if (Words.Of(typed) is not { } all) return new ParsedDate.Refused(WhenRefusal.Unreadable(tidy, check));
        if (DateState.IsToBeConfirmed(tidy) || DateState.Read(tidy) is not null) return State(tidy, known, check);
        var (words, isTentative) = Tentatively.Of(Ended(all));
        if (isTentative && past) return new ParsedDate.Refused(WhenRefusal.NotHeld(check));
        if (isTentative && words.IsEmpty)
            return known is not null && check.Refuse(known) is null
                ? One(new SeminarDate.Tentative(Existing(known, settings)))
                : new ParsedDate.Refused(WhenRefusal.TentativeAlone(check));

        var asked = new Asked(settings, now, check.Today, known, past);
        var phrases = Phrases.Of(words).ToArray();
        var (meant, refusal) = Meanings.Of(phrases, asked, check);
        if (meant.Count == 0) return new ParsedDate.Refused(refusal ?? WhenRefusal.Of(tidy, words, phrases, asked, check));
        var likely = meant.Where(m => !m.IsUnlikely || meant.All(all => all.IsUnlikely)).ToArray();
        if (likely.Length > 1) return new ParsedDate.InDoubt([.. likely.Select(Date)]);
        return new ParsedDate.Settled(Date(likely[0]), [.. meant.Except(likely).Select(Date)]);

        SeminarDate Date(Meaning meaning) => isTentative ? new SeminarDate.Tentative(meaning.Date) : meaning.Date;
    }

    private static ParsedDate State(string tidy, SeminarDate.On? known, WhenCheck check)
    {
        if (check.Past) return new ParsedDate.Refused(WhenRefusal.NotHeld(check));
        if (DateState.Read(tidy) is { } state) return One(state);
        return known is not null && check.Refuse(known) is null
            ? new ParsedDate.InDoubt([SeminarDate.Unknown, new SeminarDate.Tentative(Existing(known, check.Settings))])
            : One(SeminarDate.Unknown);
    }

    // The usual start or the zone may have changed since, so the clocks may now skip its time.
    private static SeminarDate.On Existing(SeminarDate.On known, GroupSettings settings) =>
        settings.Zone.MapLocal(known.Day + (known.Time ?? settings.Start)).Count > 0
            ? known
            : SeminarDate.On.Exactly(known.StartIn(settings), settings.Zone);

    private static ParsedDate.Settled One(SeminarDate date) => new ParsedDate.Settled(date, []);

    private static Words Ended(Words words) => words.Count > 1 ? words.Before("!") ?? words.Before(".") ?? words : words;
}
