using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// The source lines that a reader sees, each with its position. Code, comments, addresses and sections that a heading sets aside
/// don't count.
/// </summary>
internal sealed partial class SourceText
{
    private readonly string[] _lines;
    private readonly (int Line, Block Block, PlaceKind? First, PlaceKind? Others)[] _leaves;

    public SourceText(MarkdownDocument document, string text)
    {
        _lines = WithoutComments(text).Split('\n');
        _leaves = [.. Leaves(document, 0, isQuiet: false).OrderBy(leaf => leaf.Line)];
    }

    /// <summary>The kind of position that a line, counted from 1, has; null if it's below another.</summary>
    public PlaceKind? PlaceOf(int line)
    {
        var at = Array.BinarySearch(
            _leaves, (line, null!, null, null),
            Comparer<(int Line, Block, PlaceKind?, PlaceKind?)>.Create((a, b) => a.Line.CompareTo(b.Line)));
        if (at < 0) at = ~at - 1;
        return at < 0 ? null : PlaceIn(_leaves[at], line);
    }

    /// <summary>The lines, counted from 1.</summary>
    public IEnumerable<(int Line, PlaceKind? Place, string Words)> Lines()
    {
        var (leaf, asideLevel) = (-1, int.MaxValue);
        for (var line = 1; line <= _lines.Length; line++)
        {
            while (leaf + 1 < _leaves.Length && _leaves[leaf + 1].Line <= line)
            {
                if (_leaves[++leaf].Block is HeadingBlock heading && heading.Level <= asideLevel)
                    asideLevel = MeetingParts.AsideHeading().IsMatch(MarkdownText.Of(heading)) ? heading.Level : int.MaxValue;
            }

            if (leaf < 0 || asideLevel < int.MaxValue
                || _leaves[leaf].Block is FencedCodeBlock or LinkReferenceDefinition or HtmlBlock
                {
                    Type: HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle,
                })
                continue;
            yield return (line, PlaceIn(_leaves[leaf], line), Words(_lines[line - 1]));
        }
    }

    private static PlaceKind? PlaceIn((int Line, Block Block, PlaceKind? First, PlaceKind? Others) leaf, int line) =>
        leaf.Line == line ? leaf.First : leaf.Others;

    private static IEnumerable<(
        int Line, Block Block, PlaceKind? First, PlaceKind? Others)> Leaves(ContainerBlock container, int depth, bool isQuiet)
    {
        foreach (var (index, block) in container.Index())
        {
            switch (block)
            {
                case Table:
                    yield return (block.Line + 1, block, PlaceKind.Table, PlaceKind.Table);
                    break;
                case ParagraphBlock paragraph when Grid.IsPiped(paragraph):
                    yield return (block.Line + 1, block, PlaceKind.Table, PlaceKind.Table);
                    break;
                case HeadingBlock heading:
                    yield return (block.Line + 1, block, depth > 0 ? null : new("heading", heading.Level), null);
                    break;
                case ContainerBlock inner:
                    foreach (var leaf in Leaves(inner, inner is ListBlock ? depth + 1 : depth, isQuiet || inner is FootnoteGroup))
                        yield return leaf;
                    break;
                case LeafBlock:
                    var first = isQuiet
                        ? null
                        : depth == 0
                            ? PlaceKind.Text
                            : container is ListItemBlock && index == 0 ? new PlaceKind("item", depth) : (PlaceKind?)null;
                    yield return (block.Line + 1, block, first, depth == 0 ? first : null);
                    break;
            }
        }
    }

    // Text that only starts like a comment is kept.
    private static string WithoutComments(string text)
    {
        var chars = text.ToCharArray();
        for (var from = 0; text.IndexOf("<!--", from, StringComparison.Ordinal) is var start and >= 0;)
        {
            var end = text.IndexOf("-->", start, StringComparison.Ordinal);
            if (end < 0) break;
            from = end + 3;
            foreach (ref var c in chars.AsSpan(start, from - start)) c = c == '\n' ? '\n' : ' ';
        }

        return new(chars);
    }

    private static string Words(string line) =>
        Marks().Replace(Address().Replace(line, ""), "").Replace('\t', ' ').Replace('\u00A0', ' ').Trim(' ', '#', '>', '\r');

    // Addresses of links and images, bare addresses, and tags.
    [GeneratedRegex(@"(?<=\])(\([^()]*(\([^()]*\)[^()]*)?\)|\[[^\[\]]*\])|\b(https?|ftp)://[^\s<>()\]]+|</?[A-Za-z][^<>]*>")]
    private static partial Regex Address();

    [GeneratedRegex(@"[*~`_\[\]]|^\s*([-+]|[0-9]{1,9}[.)])\s+(?=\S)")]
    private static partial Regex Marks();
}

/// <summary>What a line is: a heading of some level, a list item of some depth, a line of text, or a row.</summary>
internal readonly record struct PlaceKind(string Name, int Level)
{
    /// <summary>A row of a table.</summary>
    public static PlaceKind Table { get; } = new("row", 0);

    /// <summary>A line of a text outside of lists.</summary>
    public static PlaceKind Text { get; } = new("text", 0);

    /// <summary>Whether it is a row of a table.</summary>
    public bool IsTable => this == Table;

    /// <summary>Whether it is a line of a text.</summary>
    public bool IsText => this == Text;
}
