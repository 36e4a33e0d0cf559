using System.Text.RegularExpressions;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Features.Import.Parsing.Days;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Recognizes a time of day after the date of a list item: "14:00–15:30 (online)".</summary>
internal static partial class ItemTime
{
    private const int MaxWords = 5;

    /// <summary>The time, and the place in brackets after it, if any; null if the words aren't a time of day.</summary>
    /// <param name="isFollowed">Whether something after it may be the title, so that "noon" is a time. "midnight" is always one.</param>
    public static (string Time, string Place)? Read(string words, bool isFollowed)
    {
        var match = Parts().Match(words);
        var time = match.Groups["time"].Value;
        return TimeShape.Read(Typed.Tidy(time)) is { MayBeNumbers: false } shape
            && (!shape.IsWord || (isFollowed && shape.Time == LocalTime.Noon))
            ? (time, match.Groups["place"].Value.Trim())
            : null;
    }

    /// <summary>A time directly in front of a title ("17:30 Graph theory"); null if there is none.</summary>
    public static string? RunningOn(string words) => Gaps().Matches(words).Take(MaxWords).Reverse().Select(gap => words[..gap.Index])
        .FirstOrDefault(head => Clock().IsMatch(head) && !ZoneName.MayBeWord(head[(head.LastIndexOf(' ') + 1)..])
            && TimeShape.Read(Typed.Tidy(head)) is { MayBeNumbers: false, IsWord: false });

    [GeneratedRegex(@",?\s+")]
    private static partial Regex Gaps();

    // "24h" may be a length.
    [GeneratedRegex(
        @"[0-9]:[0-9]{2}|[0-9]\s?([ap]\.?m\b|noon|uhr)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<time>[^()]*?)\s*(\((?<place>[^()]*)\))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
