using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Dates;

/// <summary>Reads a date as a member types it.</summary>
public static class WhenReader
{
    /// <summary>
    /// Reads "2026-12-04 18:00", "2026-12-04", "04-12-26" and "04-12-2026" (day first) with or without a time, "in 90 minutes", "in 2 hours",
    /// "in 3 days", "TBA", "coming soon". Local times are meant in the group's zone.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="settings">The group's zone and usual start.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="past">Whether a moment that is over is meant; if not, it is refused, and if so, one to come.</param>
    /// <returns>
    /// The date; or what would do, where it is no date, is on the wrong side of now or absurdly far off, does not exist or comes twice
    /// at a clock change.
    /// </returns>
    public static Outcome<SeminarDate> Read(string typed, GroupSettings settings, Instant now, bool past = false)
    {
        var words = Typed.Tidy(typed);
        var check = new WhenCheck(settings, now, past);

        if (DateState.Read(words) is { } state)
            return past ? new Refusal($"What was held has a date; write it as in “{check.Example()}”.") : state;
        if (ExplicitDate.Read(words) is { } written)
            return written.IsRefused(out var refusal, out var date) ? refusal : Checked(date, check.Refuse(date));
        if (Ahead.Read(words) is not { } ahead)
            return NoDate(words, check);
        if (ahead.ByDay)
        {
            var day = new SeminarDate.On(check.Today.PlusDays(ahead.Length.Days), null);
            return Checked(day, check.Refuse(day));
        }

        var start = now + ahead.Length;
        return Checked(SeminarDate.On.Exactly(start, settings.Zone), check.Refuse(start));
    }

    private static Outcome<SeminarDate> Checked(SeminarDate date, Refusal? refusal) => refusal is null ? date : refusal;

    private static Refusal NoDate(string words, WhenCheck check)
    {
        var forms = check.Past
            ? $"a date that is over, as in “{check.Example()}”"
            : $"a date as in “{check.Example()}”, “in 3 days”, “in 90 minutes”, “TBA” or “coming soon”";
        return words.Length == 0
            ? new($"Nothing is written there; write {forms}.")
            : new($"“{Texts.Cut(words, 40)}” is no date that I can read; write {forms}.");
    }
}
