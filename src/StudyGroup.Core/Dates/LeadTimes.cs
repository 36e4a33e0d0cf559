using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Lead times: how long before a seminar's start its reminders are posted, as people write them.</summary>
public static partial class LeadTimes
{
    /// <summary>The most lead times that a group may have.</summary>
    public const int MaxCount = 10;

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    /// <summary>The longest lead time.</summary>
    public static readonly Duration Max = Duration.FromDays(60);

    /// <summary>
    /// The time that is a lead time before another. Whole days are calendar days, to the same local time even across clock changes;
    /// anything else is exact. A local time that the clocks skip moves later by the gap; of one that occurs twice, the earlier counts.
    /// </summary>
    /// <param name="lead">The lead time; negative for a time after.</param>
    public static Instant Before(Instant moment, Duration lead, DateTimeZone zone)
    {
        if (lead == Duration.Zero || lead.BclCompatibleTicks % NodaConstants.TicksPerDay != 0) return moment - lead;
        return moment.InZone(zone).LocalDateTime.PlusDays(-lead.Days).InZone(zone, Resolver).ToInstant();
    }

    /// <summary>
    /// Reads "7d, 1d, 1h, 0m". Units are w, d, h, m or the words for them; "at start" is 0m; separators are commas, semicolons or spaces.
    /// </summary>
    /// <returns>The lead times, longest first, without duplicates. Refused if one can't be read or is too long, or if there are too many or
    /// none.
    /// </returns>
    public static Outcome<Duration[]> Read(string typed)
    {
        var match = Shape().Match(Typed.Tidy(typed));
        if (!match.Success)
            return new Refusal($"I can't read that as a list of times. Try “7d, 1d, 1h, 0m”, where 0m is the start itself.");

        var leads = new SortedSet<Duration>();
        foreach (Capture lead in match.Groups["lead"].Captures)
        {
            if (ReadOne(lead.Value) is not { } length || length > Max)
                return new Refusal($"“{Texts.Cut(lead.Value, 40)}” is too long before the start. The limit is {Say(Max)}.");
            leads.Add(length);
        }

        if (leads.Count > MaxCount) return new Refusal($"That's {leads.Count} reminders, but the limit is {MaxCount}. Leave some out.");
        return leads.Reverse().ToArray();
    }

    /// <summary>A lead time in the short form, "7d", "36h", "0m"; in whole minutes.</summary>
    public static string Say(Duration lead)
    {
        var (count, unit) = InUnits(lead);
        return string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");
    }

    /// <summary>Lead times in the short form, "7d, 1d, 1h, 0m".</summary>
    public static string Say(IEnumerable<Duration> leads) => string.Join(", ", leads.Select(Say));

    /// <summary>A lead time in the largest unit (days, hours or minutes) that divides it evenly.</summary>
    internal static (long Count, char Unit) InUnits(Duration lead)
    {
        var minutes = (long)lead.TotalMinutes;
        if (minutes == 0) return (0, 'm');
        return minutes % 1440 == 0 ? (minutes / 1440, 'd') : minutes % 60 == 0 ? (minutes / 60, 'h') : (minutes, 'm');
    }

    private static Duration? ReadOne(string lead)
    {
        var digits = lead.AsSpan(0, lead.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : lead.Length);
        if (digits.IsEmpty) return Duration.Zero;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > Max.TotalMinutes)
            return null;
        return lead.AsSpan(digits.Length).TrimStart() switch
        {
            ['w', ..] => Duration.FromDays(7) * count,
            ['d', ..] => Duration.FromDays(1) * count,
            ['h', ..] => Duration.FromHours(1) * count,
            _ => Duration.FromMinutes(1) * count,
        };
    }

    [GeneratedRegex(
        @"^((?<lead>(at )?(the )?start|0|[0-9]+ ?(w|wks?|weeks?|d|days?|h|hrs?|hours?|m|mins?|minutes?))( ?[,;] ?| |$))+$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
