using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Finds the year in the headings above a part of a document: "Spring 2025", "Winter term 2024/25".</summary>
internal sealed partial class HeadingYears
{
    private const int ShortParagraph = 40;
    private readonly Block[] _blocks;
    private readonly int[] _lines;
    private readonly Mark[] _marks;
    private readonly int[] _lineOfMarks;

    /// <param name="document">The document.</param>
    public HeadingYears(MarkdownDocument document)
    {
        _blocks = [.. document.OrderBy(b => b.Line)];
        _marks = [.. _blocks.Select(MarkOf).OfType<Mark>()];
        _lines = [.. _blocks.Select(b => b.Line)];
        _lineOfMarks = [.. _marks.Select(m => m.Line)];
    }

    /// <summary>
    /// The years of the paragraph right above, or of the nearest heading over it that names one: none, one, or two as in "2024/25". A heading may be
    /// the summary of what is folded in. In a longer paragraph a number counts as a year only beside a term or a month: it may be a room.
    /// </summary>
    public ImmutableArray<int> Above(Block block)
    {
        if (LastBefore(_lines, block) is var above and >= 0 && _blocks[above] is ParagraphBlock paragraph
            && InParagraph(MarkdownText.Of(paragraph)) is { IsEmpty: false } beside) return beside;

        var level = int.MaxValue;
        for (var i = LastBefore(_lineOfMarks, block); i >= 0; i--)
        {
            var mark = _marks[i];
            if (mark.Level >= level) continue;
            if (!mark.Years.IsEmpty) return mark.Years;
            level = mark.Level ?? level;
        }

        return [];
    }

    /// <summary>Whether the nearest heading above says that what follows lies before what stands over it ("Past meetings").</summary>
    public bool GoesBack(Block block) => LastBefore(_lineOfMarks, block) is var nearest and >= 0 && _marks[nearest].GoesBack;

    private static int LastBefore(int[] lines, Block block)
    {
        var found = Array.BinarySearch(lines, block.Line);
        var next = found < 0 ? ~found : found;
        while (next > 0 && lines[next - 1] >= block.Line) next--;
        return next - 1;
    }

    private static Mark? MarkOf(Block block) => block switch
    {
        HeadingBlock heading when MarkdownText.Of(heading) is var words => new(block.Line, heading.Level, Read(words), Past().IsMatch(words)),
        HtmlBlock html when Summary().Match(html.Lines.ToString()) is { Success: true } summary
            && summary.Groups["text"].Value is var words => new(block.Line, null, Read(words), Past().IsMatch(words)),
        _ => null,
    };

    private static ImmutableArray<int> InParagraph(string text) =>
        Term().Match(text) is { Success: true } term ? Read(text[term.Index..]) : text.Length <= ShortParagraph ? Read(text) : [];

    private static ImmutableArray<int> Read(string text)
    {
        // Where more numbers look like a year, that beside a term is one.
        if (Term().Match(text) is { Success: true } term && Years().Count(text) > 1) text = text[term.Index..];
        if (Years().Match(text) is not { Success: true } match) return [];
        var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["second"] is not { Success: true } written) return [first];
        var second = int.Parse(written.ValueSpan, CultureInfo.InvariantCulture);
        return second == first + 1 || second == (first + 1) % 100 ? [first, first + 1] : [first];
    }

    [GeneratedRegex(@"(?<![0-9]|\b(room|rm\.?|building|bldg\.?|hall|pages?|pp?\.|no\.|course) ?)(?<first>20[0-9]{2})(\s?[/–-]\s?(?<second>[0-9]{4}|[0-9]{2}))?(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(
        @"\b(spring|summer|fall|autumn|winter|term|semester|quarter|trimester|year|jan\w*|feb\w*|mar(ch)?|apr(il)?|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|wise|sose|ws|ss)\b[^0-9]{0,12}(19|20)[0-9]{2}(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(@"\b(past|previous|earlier|former|old|older|archived?|last|history)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(@"<summary[^>]*>(?<text>.*?)</summary>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Summary();

    /// <summary>A heading, or the summary of what is folded in.</summary>
    /// <param name="Line">Its line, counted from 0.</param>
    /// <param name="Level">The heading's level; null of a summary.</param>
    /// <param name="Years">The years that it names.</param>
    /// <param name="GoesBack">Whether it says that what follows lies before what stands over it.</param>
    private sealed record Mark(int Line, int? Level, ImmutableArray<int> Years, bool GoesBack);
}
