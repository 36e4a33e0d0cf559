using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace StudyGroup.Core.Dates;

/// <summary>A stretch of time from now on, as in "in 90 minutes" or "in 3 days".</summary>
/// <param name="Length">How long, at most <see cref="Longest"/>: what is longer is too far off in any case.</param>
/// <param name="ByDay">Whether it counts days, and so says nothing of the time of day.</param>
internal readonly partial record struct Ahead(Duration Length, bool ByDay)
{
    public static readonly Duration Longest = Duration.FromDays(10_000);

    /// <summary>Reads tidy words; null where they are no such stretch.</summary>
    public static Ahead? Read(string words)
    {
        var match = Shape().Match(words);
        if (!match.Success) return null;

        var unit = match.Groups["unit"].Value[0] switch
        {
            'm' => Duration.FromMinutes(1),
            'h' => Duration.FromHours(1),
            'd' => Duration.FromDays(1),
            _ => Duration.FromDays(7),
        };
        var length = Count(match.Groups["count"].ValueSpan) is { } count && count <= Longest / unit ? unit * count : Longest;
        return new Ahead(length, ByDay: unit >= Duration.FromDays(1));
    }

    private static long? Count(ReadOnlySpan<char> written)
    {
        if (written[0] is 'a' or 'o') return 1;
        return long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    [GeneratedRegex(
        @"^in ?(?<count>an?|one|[0-9]+) ?(?<unit>m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
