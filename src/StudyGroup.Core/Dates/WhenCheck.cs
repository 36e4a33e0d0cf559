using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Checks that a typed date is on the right side of now, and not absurdly far away.</summary>
/// <param name="Settings">The group's zone and usual start.</param>
/// <param name="Now">The group's time.</param>
/// <param name="Past">Whether the date must be in the past rather than in the future.</param>
internal sealed record WhenCheck(GroupSettings Settings, Instant Now, bool Past)
{
    private const int MaxYearsAhead = 5;
    private const int MaxYearsBack = 50;
    private static readonly LocalDateTimePattern AsTyped = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public LocalDate Today => Now.InZone(Settings.Zone).Date;

    /// <summary>
    /// Why a day can't be used, or null if it can. Far days are compared as dates: their instants may be out of a zone's range.
    /// </summary>
    public Refusal? Refuse(LocalDate day)
    {
        if (day > Today.PlusYears(MaxYearsAhead)) return Past ? StillToCome("That") : TooFar();
        return day < Today.PlusYears(-MaxYearsBack) ? Past ? LongOver() : Over(DateWords.Day(day)) : null;
    }

    /// <summary>Why a date can't be used, or null if it can.</summary>
    public Refusal? Refuse(SeminarDate.On date)
    {
        var start = date.StartIn(Settings);
        return Past == (start <= Now)
            ? null
            : Wrong($"{DateWords.DateAndTime(start, Settings.Zone)}{(date.Time is null ? " (the usual start)" : "")}");
    }

    /// <summary>Why a time can't be used, or null if it can.</summary>
    public Refusal? Refuse(Instant moment)
    {
        if (moment > Now + Duration.FromDays(366 * MaxYearsAhead)) return Past ? StillToCome("That") : TooFar();
        return moment < Now - Duration.FromDays(366 * MaxYearsBack) ? Past ? LongOver() : Over("That") : null;
    }

    /// <summary>A valid date as people type it: about a week away, at the usual start.</summary>
    public string Example()
    {
        var days = Enumerable.Range(7, 7).Select(i => Today.PlusDays(Past ? -i : i) + Settings.Start);
        return AsTyped.Format(days.First(d => Settings.Zone.MapLocal(d).Count == 1));
    }

    private Refusal Wrong(string said) => Past ? StillToCome(said) : Over(said);

    private Refusal Over(string said) => new($"{said} is in the past. Pick a date in the future, such as “{Example()}”.");

    private Refusal StillToCome(string said) => new($"{said} is in the future. Pick a date in the past, such as “{Example()}”.");

    private Refusal TooFar() => new($"That's more than {MaxYearsAhead} years away. Pick an earlier date, such as “{Example()}”.");

    private Refusal LongOver() => new($"That's more than {MaxYearsBack} years ago. Pick a later date, such as “{Example()}”.");
}
