using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StudyGroup.Core.Features.Import.Parsing.Days;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>A cell of a table, or a line of a list or a paragraph.</summary>
/// <param name="Text">Its plain text. Struck-through text is left out if there's other text.</param>
/// <param name="IsStruck">Whether all its words are struck through.</param>
/// <param name="Links">Its links in order, web addresses without markup included.</param>
internal sealed partial record Cell(string Text, bool IsStruck, ImmutableArray<CellLink> Links)
{
    public static Cell Empty { get; } = new("", false, []);

    /// <summary>Where <c>&lt;br&gt;</c> splits its words, as indexes into <see cref="Text"/>.</summary>
    public ImmutableArray<int> Breaks { get; init; } = [];

    /// <summary>Whether a <c>&lt;br&gt;</c> follows its words.</summary>
    public bool EndsWithBreak { get; init; }

    /// <summary>The emoji before its words; other decoration is dropped.</summary>
    public string Emoji { get; init; } = "";

    /// <summary>Whether it has only dashes and dots, as cells do that are left open.</summary>
    public bool IsOpen => Open().IsMatch(Text);

    /// <summary>Its words, split at each <c>&lt;br&gt;</c>.</summary>
    public IEnumerable<string> Lines =>
        Breaks.Prepend(0).Zip(Breaks.Append(Text.Length), (from, to) => Text[from..to].Trim()).Where(line => line.Length > 0);

    /// <summary>A cell that has only words.</summary>
    public static Cell Of(string text) => new(text, false, []);

    /// <summary>Reads a part of the document.</summary>
    public static Cell Read(MarkdownObject part) =>
        Read(part is LeafBlock leaf ? leaf.Inline?.Descendants<Inline>() ?? [] : part.Descendants<Inline>());

    /// <summary>Reads parts of a line, all within them listed.</summary>
    public static Cell Read(IEnumerable<Inline> inlines)
    {
        var (standing, struck) = (new CellText(), new CellText());
        CellText? anchored = null;
        foreach (var inline in inlines)
        {
            var (isStruck, isLinked) = Within(inline);
            var text = isStruck ? struck : standing;
            switch (inline)
            {
                case LinkInline { IsImage: false } link: text.Link(link.Url ?? "", MarkdownText.Of(link)); break;
                case AutolinkInline { IsEmail: false } link: text.Link(link.Url, link.Url); break;
                case HtmlInline html when Anchor().Match(html.Tag) is { Success: true } anchor:
                    anchored = text;
                    text.Open(anchor.Groups["url"].Value);
                    break;
                case HtmlInline { Tag: "</a>" }:
                    anchored?.Close();
                    anchored = null;
                    break;
                case HtmlInline html when LineBreak().IsMatch(html.Tag): text.Break(); break;
            }

            text.Append(
                MarkdownText.OwnText(inline), isLinked || inline is AutolinkInline,
                inline is LiteralInline { IsFirstCharacterEscaped: true });
        }

        // "~~Trees~~ (cancelled)"
        if (standing.HasWords && struck.HasWords && SaysCancelled(standing.Cell(isStruck: false, []).Text)
            && struck.Cell(isStruck: true, standing.Links) is var whole
            && DateShapeReader.Read(whole.Text) is null) return whole;
        // "2027-05-17: ~~Trees~~" is struck through except for its date.
        if (standing.HasWords && struck.HasWords && DateBefore().Match(standing.Cell(isStruck: false, []).Text) is { Success: true } date
            && DateShapeReader.Read(date.Groups["date"].Value) is not null
                && (date.Groups["rest"].Length == 0 || SaysCancelled(date.Groups["rest"].Value)))
        {
            var title = struck.Cell(isStruck: true, []);
            if (DateShapeReader.Read(title.Text) is null && TimeShape.Read(title.Text) is null)
                return title with { Text = $"{date.Groups["date"].Value.TrimEnd()}: {title.Text}", Breaks = [] };
        }

        return standing.HasWords || !struck.HasWords
            ? standing.Cell(isStruck: false, struck.Links)
            : struck.Cell(isStruck: true, standing.Links);
    }

    /// <summary>A part of its words, with the links in it.</summary>
    public Cell Slice(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(Text[from])) from++;
        return this with
        {
            Text = Text[from..to].TrimEnd(),
            Emoji = from == 0 ? Emoji : "",
            Links = [.. Links.Where(l => l.Start >= from && l.Start < to).Select(l => l with { Start = l.Start - from })],
            Breaks = [.. Breaks.Where(b => b > from && b < to).Select(b => b - from)],
            EndsWithBreak = EndsWithBreak && to == Text.Length,
        };
    }

    private static bool SaysCancelled(string text) =>
        BreakPhrases.SenseOf(text.Trim(' ', '(', ')', '[', ']', '-', '–', '—', ':')) == BreakSense.Sure;

    private static (bool IsStruck, bool IsLinked) Within(Inline inline)
    {
        var (isStruck, isLinked) = (false, false);
        for (var around = inline.Parent; around is not null; around = around.Parent)
        {
            isStruck |= around is EmphasisInline { DelimiterChar: '~' };
            isLinked |= around is LinkInline;
        }

        return (isStruck, isLinked);
    }

    [GeneratedRegex("""^<a\s[^>]*?href\s*=\s*["'](?<url>[^"']*)["']""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^(?<date>[^:]{4,40}?)\s*(:|\s[-–—])\s*(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DateBefore();

    [GeneratedRegex(@"^<br\s*/?>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^[\s\-–—_.…]*$")]
    private static partial Regex Open();
}

/// <summary>A link in a cell.</summary>
/// <param name="Url">Where it leads.</param>
/// <param name="Text">Its label, or its address if it has none.</param>
/// <param name="Start">Where it starts in the cell's text.</param>
internal readonly record struct CellLink(string Url, string Text, int Start);
