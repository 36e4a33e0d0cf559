using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Finds the year in the headings above a part of a document: "Spring 2025", "Winter term 2024/25".</summary>
internal static partial class HeadingYears
{
    private const int ShortParagraph = 40;

    /// <summary>
    /// The years of the paragraph right above, or of the nearest heading over it that names one: none, one, or two as in "2024/25". A heading may be
    /// the summary of what is folded in. In a longer paragraph a number counts as a year only beside a term or a month: it may be a room.
    /// </summary>
    public static ImmutableArray<int> Above(MarkdownDocument document, Block block)
    {
        var level = int.MaxValue;
        foreach (var above in document.TakeWhile(b => b.Line < block.Line).Reverse().Index())
        {
            if (above is (0, ParagraphBlock paragraph) && InParagraph(MarkdownText.Of(paragraph)) is { IsEmpty: false } beside) return beside;
            if (Folded(above.Item) is { } summary && Read(summary) is { IsEmpty: false } folded) return folded;
            if (above.Item is not HeadingBlock heading || heading.Level >= level) continue;
            if (Read(MarkdownText.Of(heading)) is { IsEmpty: false } years) return years;
            level = heading.Level;
        }

        return [];
    }

    /// <summary>Whether the nearest heading above says that what follows lies before what stands over it ("Past meetings").</summary>
    public static bool GoesBack(MarkdownDocument document, Block block) =>
        document.TakeWhile(b => b.Line < block.Line).Reverse().Select(b => b is HeadingBlock heading ? MarkdownText.Of(heading) : Folded(b)).FirstOrDefault(h => h is not null) is { } nearest
        && Past().IsMatch(nearest);

    private static string? Folded(Block block) => block is HtmlBlock html && Summary().Match(html.Lines.ToString()) is { Success: true } summary ? summary.Groups["text"].Value : null;

    private static ImmutableArray<int> InParagraph(string text) => text.Length <= ShortParagraph || Term().IsMatch(text) ? Read(Term().Match(text) is { Success: true } term ? text[term.Index..] : text) : [];

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

    [GeneratedRegex(
        @"\b(spring|summer|fall|autumn|winter|term|semester|quarter|trimester|year|jan\w*|feb\w*|mar(ch)?|apr(il)?|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|wise|sose|ws|ss)\b[^0-9]{0,12}(19|20)[0-9]{2}(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(@"\b(past|previous|earlier|former|old|older|archived?|last|history)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(@"<summary[^>]*>(?<text>.*?)</summary>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Summary();
}
