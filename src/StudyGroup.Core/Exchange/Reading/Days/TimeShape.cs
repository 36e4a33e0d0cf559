using System.Text.RegularExpressions;
using NodaTime;
using StudyGroup.Core.Dates;

namespace StudyGroup.Core.Exchange.Reading.Days;

/// <summary>A time of day as schedules write it: "18:00", "6:30 pm", "17-18:30", "19h", "18.30 Uhr", "6pm CET".</summary>
/// <param name="Time">When it begins.</param>
/// <param name="Zone">The zone that stands after it, as it is written there, or null.</param>
internal sealed partial record TimeShape(LocalTime Time, string? Zone)
{
    /// <summary>Reads tidy words; null where they are no time of day.</summary>
    public static TimeShape? Read(string words)
    {
        var match = Shape().Match(WithoutWeekday(words).Trim(' ', ',', '(', ')'));
        if (!match.Success) return null;
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        if (DateWords.ReadTime(Usual(from, HalfOf(from) ?? HalfOf(to), mayBeBare: to.Length > 0)) is not { } time) return null;
        return new(time, match.Groups["zone"] is { Success: true } zone ? zone.Value.Trim('(', ')').ToUpperInvariant() : null);
    }

    private static string WithoutWeekday(string words) =>
        words.IndexOf(' ') is var space and > 0 && CalendarNames.IsWeekday(words[..space].Trim('.', ',', 's')) ? words[(space + 1)..] : words;

    private static string? HalfOf(string time) => Half().Match(time) is { Success: true } half ? half.Value : null;

    /// <summary>The time as <see cref="DateWords.ReadTime"/> takes it.</summary>
    private static string Usual(string time, string? half, bool mayBeBare)
    {
        var bare = Half().Replace(time, "").Trim();
        var marked = bare.EndsWith('h') || bare.EndsWith("uhr", StringComparison.Ordinal);
        var digits = bare.Replace("uhr", "", StringComparison.Ordinal).Trim().TrimEnd('h').Replace('h', ':').Replace('.', ':');
        if (half is not null) return digits + half;
        return digits.Contains(':') || !(marked || mayBeBare) ? digits : digits + ":00";
    }

    [GeneratedRegex("[ap]\\.?m\\.?$")]
    private static partial Regex Half();

    [GeneratedRegex(
        @"^(at |um |à |om |kl\.? ?|@ ?)?(?<from>[0-9]{1,2}([:.h][0-9]{2})?h?( ?uhr)?( ?[ap]\.?m\.?)?)" +
        @"( ?(-|to|bis) ?(?<to>[0-9]{1,2}([:.h][0-9]{2})?h?( ?uhr)?( ?[ap]\.?m\.?)?))?" +
        @"( ?(?<zone>\(?([a-z]{3,5}|[ecmp]t|[a-z]+/[a-z_]+|(utc|gmt) ?[+-][0-9:]+|[a-z]{3,5} time)\)?))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
