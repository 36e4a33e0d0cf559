using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Dates;

/// <summary>Says dates so that they can be told apart, and writes them so that <see cref="WhenReader"/> reads exactly them.</summary>
public static class WhenWords
{
    private const string Tentatively = "tentatively ";

    private static readonly LocalDatePattern TypedDay = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly LocalTimePattern TypedTime = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern TypedSeconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");
    private static readonly OffsetDateTimePattern TypedExactly = OffsetDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    /// <summary>
    /// "Fri 27 Nov 2026, 18:00", with "tentatively" in front if it isn't settled. If that time occurs twice, it says which one: "Sun 25 Oct
    /// 2026, 02:30 summer time (UTC+2)". A date without a day is its state in words.
    /// </summary>
    public static string Say(SeminarDate date, GroupSettings settings) => date switch
    {
        SeminarDate.Tentative tentative => Tentatively + Say(tentative.Date, settings),
        SeminarDate.On on => DateWords.DateAndTime(on.StartIn(settings), settings.Zone) + WhichOfTwo(on, settings),
        _ => State(date)!,
    };

    /// <summary>"Coming soon" or "To be announced (TBA)"; null if there's a date.</summary>
    public static string? State(SeminarDate date) => date switch
    {
        SeminarDate.ComingSoon => "Coming soon",
        SeminarDate.ToBeAnnounced => "To be announced (TBA)",
        _ => null,
    };

    /// <summary>
    /// A date in full: "Fri 27 Nov 2026, 18:00 Europe/Berlin · in 4 days · the usual start". A date without a day is its state in words.
    /// </summary>
    public static string SayInFull(SeminarDate date, GroupSettings settings, Instant now) => date.Known() is { } on
        ? $"{Say(date, settings)} {settings.Zone.Id} · "
            + $"{DateWords.HowFar(now, on.StartIn(settings))}{(on.Time is null ? " · the usual start" : "")}"
        : Say(date, settings);

    /// <summary>
    /// The date as people type it, so that <see cref="WhenReader"/> reads exactly this date in this group. At most 100 characters.
    /// </summary>
    public static string Type(SeminarDate date, GroupSettings settings) => date switch
    {
        SeminarDate.Tentative tentative => "tentative " + Type(tentative.Date, settings),
        SeminarDate.On on when !IsOnce(on, settings) => TypedExactly.Format(on.StartIn(settings).InZone(settings.Zone).ToOffsetDateTime()),
        SeminarDate.On { Time: { } time } on => $"{TypedDay.Format(on.Day)} {(time.Second == 0 ? TypedTime : TypedSeconds).Format(time)}",
        SeminarDate.On on => TypedDay.Format(on.Day),
        SeminarDate.ComingSoon => "coming soon",
        _ => "TBA",
    };

    private static bool IsOnce(SeminarDate.On on, GroupSettings settings) => Mapping(on, settings).Count == 1;

    private static NodaTime.TimeZones.ZoneLocalMapping Mapping(SeminarDate.On on, GroupSettings settings) =>
        settings.Zone.MapLocal(on.Day + (on.Time ?? settings.Start));

    private static string WhichOfTwo(SeminarDate.On on, GroupSettings settings)
    {
        var mapping = Mapping(on, settings);
        if (mapping.Count != 2) return "";
        var (summer, winter) = (mapping.EarlyInterval, mapping.LateInterval);
        var isSummers = summer.Savings > Offset.Zero && winter.Savings == Offset.Zero;
        var which = on.SecondOfTwo
            ? isSummers ? "winter time" : "after the clocks go back"
            : isSummers ? "summer time" : "before the clocks go back";
        return $" {which} ({SayOffset((on.SecondOfTwo ? winter : summer).WallOffset)})";
    }

    private static string SayOffset(Offset offset)
    {
        var (hours, minutes) = Math.DivRem(Math.Abs(offset.Seconds) / 60, 60);
        return $"UTC{(offset < Offset.Zero ? '-' : '+')}{hours}{(minutes == 0 ? "" : $":{minutes:00}")}";
    }
}
