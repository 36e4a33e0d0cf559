using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Finds the year in the headings above a part of a document: "Spring 2025", "Winter term 2024/25".</summary>
internal sealed partial class HeadingYears
{
    private const int ShortParagraph = 40;
    private readonly Block[] _blocks;
    private readonly int[] _lines;
    private readonly Mark[] _marks;
    private readonly int[] _lineOfMarks;
    private readonly int[] _parents;
    private readonly ImmutableArray<int>[] _yearsAt;

    public HeadingYears(MarkdownDocument document)
    {
        _blocks = [.. document.OrderBy(b => b.Line)];
        _marks = [.. _blocks.Select(MarkOf).OfType<Mark>()];
        _lines = [.. _blocks.Select(b => b.Line)];
        _lineOfMarks = [.. _marks.Select(m => m.Line)];
        _parents = Parents();
        _yearsAt = new ImmutableArray<int>[_marks.Length];
        for (var i = 0; i < _marks.Length; i++) _yearsAt[i] = _marks[i].Years.IsEmpty ? YearsAt(_parents[i]) : _marks[i].Years;
    }

    /// <summary>
    /// The years in the paragraph right above, or in the nearest heading with a year: none, one, or two as in "2024/25". The summary of a
    /// folded section counts as a heading. In a longer paragraph a number is a year only next to a term or a month: it may be a room.
    /// </summary>
    public ImmutableArray<int> Above(Block block) =>
        BesideIt(block) is { IsEmpty: false } beside ? beside : YearsAt(LastBefore(_lineOfMarks, block));

    /// <summary>The years over a heading that is a meeting's own.</summary>
    public ImmutableArray<int> AboveHeading(Block heading) =>
        BesideIt(heading) is { IsEmpty: false } beside ? beside : YearsAt(ContextOf(heading, isHeading: true));

    /// <summary>The years in a short line, such as a column heading, or next to a term or a month in a longer one.</summary>
    public static ImmutableArray<int> Of(string line) => InParagraph(line);

    /// <summary>Which heading a block is under: its index among the headings; -1 if there is none.</summary>
    /// <param name="isHeading">Whether it's a heading itself, which doesn't count.</param>
    public int ContextOf(Block block, bool isHeading)
    {
        var nearest = LastBefore(_lineOfMarks, block);
        return isHeading && nearest + 1 < _marks.Length && _marks[nearest + 1].Line == block.Line ? _parents[nearest + 1] : nearest;
    }

    /// <summary>Whether the nearest heading above says that what follows is earlier than what comes before it ("Past meetings").</summary>
    public bool GoesBack(Block block) => ContextOf(block, block is HeadingBlock) is var nearest and >= 0 && _marks[nearest].GoesBack;

    /// <summary>The summary of a folded section (<c>&lt;details&gt;</c>), or null.</summary>
    public static string? SummaryOf(HtmlBlock html) =>
        Summary().Match(html.Lines.ToString()) is { Success: true } summary ? summary.Groups["text"].Value.Trim() : null;

    private ImmutableArray<int> YearsAt(int mark) => mark < 0 ? [] : _yearsAt[mark];

    private ImmutableArray<int> BesideIt(Block block) =>
        LastBefore(_lines, block) is var above and >= 0 && _blocks[above] is ParagraphBlock paragraph
            ? InParagraph(MarkdownText.Of(paragraph))
            : [];

    // The heading above each: for a summary, the one before it; for a heading, the nearest of a higher level.
    private int[] Parents()
    {
        var parents = new int[_marks.Length];
        var over = new Stack<int>();
        for (var i = 0; i < _marks.Length; i++)
        {
            if (_marks[i].Level is not { } level)
            {
                parents[i] = i - 1;
                continue;
            }

            while (over.Count > 0 && _marks[over.Peek()].Level >= level) over.Pop();
            var folded = i > 0 && _marks[i - 1].Level is null ? i - 1 : -1;
            parents[i] = folded >= 0 ? folded : over.Count > 0 ? over.Peek() : -1;
            over.Push(i);
        }

        return parents;
    }

    private static int LastBefore(int[] lines, Block block)
    {
        var found = Array.BinarySearch(lines, block.Line);
        var next = found < 0 ? ~found : found;
        while (next > 0 && lines[next - 1] >= block.Line) next--;
        return next - 1;
    }

    private static Mark? MarkOf(Block block) => block switch
    {
        HeadingBlock heading when MarkdownText.Of(heading) is var words =>
            new(block.Line, heading.Level, Read(words), Past().IsMatch(words)),
        HtmlBlock html when SummaryOf(html) is { } words => new(block.Line, null, Read(words), Past().IsMatch(words)),
        _ => null,
    };

    private static ImmutableArray<int> InParagraph(string text) =>
        Term().Match(text) is { Success: true } term ? Read(text[term.Index..]) : text.Length <= ShortParagraph ? Read(text) : [];

    private static ImmutableArray<int> Read(string text)
    {
        // If several numbers look like years, the one next to a term is.
        if (Term().Match(text) is { Success: true } term && Years().Count(text) > 1) text = text[term.Index..];
        if (Years().Match(text) is not { Success: true } match) return [];
        var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["second"] is not { Success: true } written) return [first];
        var second = int.Parse(written.ValueSpan, CultureInfo.InvariantCulture);
        return second == first + 1 || second == (first + 1) % 100 ? [first, first + 1] : [first];
    }

    [GeneratedRegex(
        @"(?<![0-9]|\b(room|rm\.?|building|bldg\.?|hall|pages?|pp?\.|no\."
            + @"|course) ?)(?<first>20[0-9]{2})(\s?[/–-]\s?(?<second>[0-9]{4}|[0-9]{2}))?(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(
        @"\b(spring|summer|fall|autumn|winter|term|semester|quarter|trimester|year|jan\w*|feb\w*|mar(ch)?|apr(il)?|may|june?|july?"
            + @"|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|wise|sose|ws|ss)\b[^0-9]{0,12}(19|20)[0-9]{2}(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(
        @"\b(past|previous|earlier|former|old|older|archived?|last|history)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(
        @"<summary[^>]*>(?<text>.*?)</summary>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Summary();

    /// <summary>A heading, or the summary of a folded section.</summary>
    /// <param name="Line">Its line, counted from 0.</param>
    /// <param name="Level">The heading's level; null for a summary.</param>
    /// <param name="Years">The years that it names.</param>
    /// <param name="GoesBack">Whether it says that what follows is earlier than what comes before it.</param>
    private sealed record Mark(int Line, int? Level, ImmutableArray<int> Years, bool GoesBack);
}
