using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Finds the year in the headings above a part of a document: "Spring 2025", "Winter term 2024/25".</summary>
internal static partial class HeadingYears
{
    /// <summary>The years of the paragraph right above, or of the nearest heading over it that names one: none, one, or two as in "2024/25".</summary>
    public static ImmutableArray<int> Above(MarkdownDocument document, Block block)
    {
        var level = int.MaxValue;
        foreach (var above in document.TakeWhile(b => b.Line < block.Line).Reverse().Index())
        {
            if (above is (0, ParagraphBlock paragraph) && Read(MarkdownText.Of(paragraph)) is { IsEmpty: false } beside) return beside;
            if (above.Item is not HeadingBlock heading || heading.Level >= level) continue;
            if (Read(MarkdownText.Of(heading)) is { IsEmpty: false } years) return years;
            level = heading.Level;
        }

        return [];
    }

    private static ImmutableArray<int> Read(string text)
    {
        if (Years().Match(text) is not { Success: true } match) return [];
        var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["second"] is not { Success: true } written) return [first];
        var second = int.Parse(written.ValueSpan, CultureInfo.InvariantCulture);
        return second == first + 1 || second == (first + 1) % 100 ? [first, first + 1] : [first];
    }

    [GeneratedRegex(@"(?<![0-9])(?<first>(19|20)[0-9]{2})(\s?[/–-]\s?(?<second>[0-9]{4}|[0-9]{2}))?(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
