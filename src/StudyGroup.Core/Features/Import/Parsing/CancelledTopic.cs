using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Recognizes a cancelled seminar by its topic or presenter: "[Cancelled] Trees", "Trees (cancelled)".
/// </summary>
internal static partial class CancelledTopic
{
    /// <summary>
    /// The topic without that word in front ("[Cancelled] Trees", "CANCELLED - Trees"). Null if it isn't there, or if a reason follows it.
    /// </summary>
    public static string? InFront(string topic)
    {
        if (Front().Match(topic) is { Success: true } word) return topic[word.Length..];
        return Ahead().Match(topic) is { Success: true } ahead && topic[ahead.Length..] is var rest && !Reason().IsMatch(rest)
            && BreakPhrases.SenseOf(rest) == BreakSense.None
            ? rest
            : null;
    }

    /// <summary>The words without that word at the end; null if there's none.</summary>
    public static string? AtEnd(string words) =>
        End().Match(words) is { Success: true, Index: > 0 } word ? words[..word.Index].Trim() : null;

    [GeneratedRegex(@"^[(\[]\s*cancell?ed\s*[)\]]\s*[:–—-]?\s*(?=\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Front();

    // A reason begins with a lower-case letter: "Cancelled: too few people".
    [GeneratedRegex(
        @"^(?i:cancell?ed)(\s*[:：]\s*|\s+[–—-]+\s+)(?=[\p{Lu}\p{Lo}0-9""“'‘])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    [GeneratedRegex(
        @"\b(is|are|was|were|has|have|can't|cannot|due|because|see you|sorry|please|no|not)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    [GeneratedRegex(@"(\s*[(\[]|\s[–—-])\s*cancell?ed\s*[)\]]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
