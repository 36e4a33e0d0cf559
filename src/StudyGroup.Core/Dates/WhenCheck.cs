using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Dates;

/// <summary>Checks that a date which somebody typed is one moment, on the side of now that is meant, and not absurdly far off.</summary>
/// <param name="Settings">The group's zone and usual start.</param>
/// <param name="Now">The group's time.</param>
/// <param name="Past">Whether a moment that is over is meant.</param>
internal sealed record WhenCheck(GroupSettings Settings, Instant Now, bool Past)
{
    private const int MostYears = 5;
    private const int MostYearsBack = 50;
    private static readonly LocalDateTimePattern AsTyped = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public LocalDate Today => Now.InZone(Settings.Zone).Date;

    /// <summary>What would do instead of a local date, or null where it does.</summary>
    public Refusal? Refuse(SeminarDate.On date)
    {
        // Far days are settled by the calendar: their instants may lie outside all that a zone can tell.
        if (date.Day > Today.PlusYears(MostYears)) return Past ? StillToCome("That") : TooFar();
        if (date.Day < Today.PlusYears(-MostYearsBack)) return Past ? LongOver() : Over(DateWords.Day(date.Day));

        var local = date.Day + (date.Time ?? Settings.Start);
        var mapping = Settings.Zone.MapLocal(local);
        var moment = mapping.Count switch
        {
            0 => date.StartIn(Settings),
            1 => mapping.Single().ToInstant(),
            _ => (Past ? mapping.First() : mapping.Last()).ToInstant(),
        };
        return RefuseSide(moment, Say(local) + (date.Time is null ? " (the usual start)" : "")) ?? RefuseClockChange(mapping);
    }

    /// <summary>What would do instead of a moment, or null where it does.</summary>
    public Refusal? Refuse(Instant moment) =>
        moment > Now.InZone(Settings.Zone).LocalDateTime.PlusYears(MostYears).InZoneLeniently(Settings.Zone).ToInstant()
            ? Past ? StillToCome("That") : TooFar()
            : RefuseSide(moment, DateWords.DateAndTime(moment, Settings.Zone));

    /// <summary>A date that would do: about a week off, at the usual start, as one types it.</summary>
    public string Example()
    {
        var days = Enumerable.Range(7, 7).Select(i => Today.PlusDays(Past ? -i : i) + Settings.Start);
        return AsTyped.Format(days.First(d => Settings.Zone.MapLocal(d).Count == 1));
    }

    private static string Say(LocalDateTime local) => $"{DateWords.Day(local.Date)}, {DateWords.TimeOfDay(local.TimeOfDay)}";

    private bool IsOnSide(Instant moment) => Past == (moment <= Now);

    private Refusal? RefuseSide(Instant moment, string said) => IsOnSide(moment) ? null : Past ? StillToCome(said) : Over(said);

    private Refusal? RefuseClockChange(ZoneLocalMapping mapping)
    {
        var local = mapping.LocalDateTime;
        var seconds = mapping.LateInterval.WallOffset.Seconds - mapping.EarlyInterval.WallOffset.Seconds;
        if (mapping.Count == 0)
        {
            var after = AsTyped.Format(local.PlusSeconds(seconds));
            return new($"{Say(local)} does not exist in {Settings.Zone.Id}, where the clocks go forward then; “{after}” would do.");
        }

        if (mapping.Count == 1) return null;
        var others = new[] { local.PlusSeconds(seconds), local.PlusSeconds(-seconds) }
            .Where(l => IsOnSide(l.InZoneLeniently(Settings.Zone).ToInstant()))
            .Select(l => $"“{AsTyped.Format(l)}”");
        return new($"{Say(local)} comes twice in {Settings.Zone.Id}, where the clocks go back then; {string.Join(" or ", others)} would do.");
    }

    private Refusal Over(string said) => new($"{said} is over; a date to come would do, such as “{Example()}”.");

    private Refusal StillToCome(string said) => new($"{said} is still to come; a date that is over would do, such as “{Example()}”.");

    private Refusal TooFar() => new($"That is more than {MostYears} years ahead; a nearer date would do, such as “{Example()}”.");

    private Refusal LongOver() => new($"That is more than {MostYearsBack} years ago; a later date would do, such as “{Example()}”.");
}
