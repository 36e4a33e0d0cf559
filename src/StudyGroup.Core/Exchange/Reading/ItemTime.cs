using System.Text.RegularExpressions;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Exchange.Reading.Days;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Knows a time of day that stands after the date of a list's item: "14:00–15:30 (online)".</summary>
internal static partial class ItemTime
{
    /// <summary>The time, and the place that stands in brackets after it, or nothing; null where the words are no time of day.</summary>
    public static (string Time, string Place)? Read(string words)
    {
        var match = Parts().Match(words);
        var time = match.Groups["time"].Value;
        return IsMarked().IsMatch(time) && TimeShape.Read(Typed.Tidy(time)) is not null ? (time, match.Groups["place"].Value.Trim()) : null;
    }

    // "3-5" alone may as well be chapters.
    [GeneratedRegex(@"[0-9]([:.h]|\s?(uhr|[ap]\.?m))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IsMarked();

    [GeneratedRegex(@"^(?<time>[^()]*?)\s*(\((?<place>[^()]*)\))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
