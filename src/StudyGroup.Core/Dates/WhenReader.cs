using NodaTime;
using StudyGroup.Core.Dates.Grammar;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Dates;

/// <summary>
/// Reads a date as a member types it, in English: "next friday 6pm", "fri 28 mar", "in 2 weeks", "the first monday of december at 7",
/// "a week later", "maybe friday", "TBA". The whole text is understood or none of it, in every way in which it can be; where the ways lead
/// to different dates they are all given.
/// </summary>
public static class WhenReader
{
    /// <summary>Reads a date. Local times are meant in the group's zone where no other is written, a day without a time at the usual start.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="settings">The group's zone and usual start.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="from">The date that the seminar has, or the last one before it, from which "a week later" is counted; null where there is none.</param>
    /// <param name="past">Whether a moment that is over is meant; if not, it is refused, and if so, one to come.</param>
    /// <returns>The date, the dates in doubt, or what would do. Every date given exists: none lies in a gap that the clocks leave.</returns>
    public static Understood Read(string typed, GroupSettings settings, Instant now, SeminarDate? from = null, bool past = false)
    {
        var check = new WhenCheck(settings, now, past);
        var known = from?.Known();
        var tidy = Typed.Tidy(typed);
        if (Words.Of(typed) is not { } all) return new Understood.Refused(WhenRefusal.Unreadable(tidy, check));
        if (DateState.IsToBeConfirmed(tidy) || DateState.Read(tidy) is not null) return State(tidy, known, check);
        var (words, isTentative) = Tentatively.Of(Ended(all));
        if (isTentative && past) return new Understood.Refused(WhenRefusal.NotHeld(check));
        if (isTentative && words.IsEmpty)
            return known is not null && check.Refuse(known) is null ? One(new SeminarDate.Tentative(Existing(known, settings))) : new Understood.Refused(WhenRefusal.TentativeAlone(check));

        var asked = new Asked(settings, now, check.Today, known, past);
        var phrases = Phrases.Of(words).ToArray();
        var (meant, refusal) = Meanings.Of(phrases, asked, check);
        if (meant.Count == 0) return new Understood.Refused(refusal ?? WhenRefusal.Of(tidy, words, phrases, asked, check));
        var likely = meant.Where(m => !m.IsUnlikely || meant.All(all => all.IsUnlikely)).ToArray();
        if (likely.Length > 1) return new Understood.InDoubt([.. likely.Select(Date)]);
        return new Understood.Settled(Date(likely[0]), [.. meant.Except(likely).Select(Date)]);

        SeminarDate Date(Meaning meaning) => isTentative ? new SeminarDate.Tentative(meaning.Date) : meaning.Date;
    }

    private static Understood State(string tidy, SeminarDate.On? known, WhenCheck check)
    {
        if (check.Past) return new Understood.Refused(WhenRefusal.NotHeld(check));
        if (DateState.Read(tidy) is { } state) return One(state);
        return known is not null && check.Refuse(known) is null
            ? new Understood.InDoubt([SeminarDate.Unknown, new SeminarDate.Tentative(Existing(known, check.Settings))])
            : One(SeminarDate.Unknown);
    }

    // The usual start, or the zone, may have become another since, so that its time is one that the clocks leave out.
    private static SeminarDate.On Existing(SeminarDate.On known, GroupSettings settings) =>
        settings.Zone.MapLocal(known.Day + (known.Time ?? settings.Start)).Count > 0 ? known : SeminarDate.On.Exactly(known.StartIn(settings), settings.Zone);

    private static Understood.Settled One(SeminarDate date) => new Understood.Settled(date, []);

    private static Words Ended(Words words) => words.Count > 1 ? words.Before("!") ?? words.Before(".") ?? words : words;
}
