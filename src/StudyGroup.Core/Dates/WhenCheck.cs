using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Checks that a date which somebody typed is on the side of now that is meant, and not absurdly far off.</summary>
/// <param name="Settings">The group's zone and usual start.</param>
/// <param name="Now">The group's time.</param>
/// <param name="Past">Whether a moment that is over is meant.</param>
internal sealed record WhenCheck(GroupSettings Settings, Instant Now, bool Past)
{
    private const int MostYears = 5;
    private const int MostYearsBack = 50;
    private static readonly LocalDateTimePattern AsTyped = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public LocalDate Today => Now.InZone(Settings.Zone).Date;

    /// <summary>What would do instead of a day, or null where it may. Far days are settled by the calendar: their instants may lie outside all that a zone can tell.</summary>
    public Refusal? Refuse(LocalDate day)
    {
        if (day > Today.PlusYears(MostYears)) return Past ? StillToCome("That") : TooFar();
        return day < Today.PlusYears(-MostYearsBack) ? Past ? LongOver() : Over(DateWords.Day(day)) : null;
    }

    /// <summary>What would do instead of a date, or null where it does.</summary>
    public Refusal? Refuse(SeminarDate.On date)
    {
        var start = date.StartIn(Settings);
        return Past == (start <= Now) ? null : Wrong($"{DateWords.DateAndTime(start, Settings.Zone)}{(date.Time is null ? " (the usual start)" : "")}");
    }

    /// <summary>What would do instead of a moment, or null where it may.</summary>
    public Refusal? Refuse(Instant moment)
    {
        if (moment > Now + Duration.FromDays(366 * MostYears)) return Past ? StillToCome("That") : TooFar();
        return moment < Now - Duration.FromDays(366 * MostYearsBack) ? Past ? LongOver() : Over("That") : null;
    }

    /// <summary>A date that would do: about a week off, at the usual start, as one types it.</summary>
    public string Example()
    {
        var days = Enumerable.Range(7, 7).Select(i => Today.PlusDays(Past ? -i : i) + Settings.Start);
        return AsTyped.Format(days.First(d => Settings.Zone.MapLocal(d).Count == 1));
    }

    private Refusal Wrong(string said) => Past ? StillToCome(said) : Over(said);

    private Refusal Over(string said) => new($"{said} is over; a date to come would do, such as “{Example()}”.");

    private Refusal StillToCome(string said) => new($"{said} is still to come; a date that is over would do, such as “{Example()}”.");

    private Refusal TooFar() => new($"That is more than {MostYears} years ahead; a nearer date would do, such as “{Example()}”.");

    private Refusal LongOver() => new($"That is more than {MostYearsBack} years ago; a later date would do, such as “{Example()}”.");
}
