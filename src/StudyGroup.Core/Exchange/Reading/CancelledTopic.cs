using System.Text.RegularExpressions;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Knows a seminar that says of itself in its topic or beside its presenter that it is cancelled: "[Cancelled] Trees", "Trees (cancelled)".</summary>
internal static partial class CancelledTopic
{
    /// <summary>The topic without that word in brackets in front, or null where none stands there.</summary>
    public static string? InFront(string topic) => Front().Match(topic) is { Success: true } word ? topic[word.Length..] : null;

    /// <summary>The words without that word at the end, or null where none stands there.</summary>
    public static string? AtEnd(string words) => End().Match(words) is { Success: true, Index: > 0 } word ? words[..word.Index].Trim() : null;

    [GeneratedRegex(@"^[(\[]\s*cancell?ed\s*[)\]]\s*[:–—-]?\s*(?=\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Front();

    [GeneratedRegex(@"(\s*[(\[]|\s[–—-])\s*cancell?ed\s*[)\]]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
