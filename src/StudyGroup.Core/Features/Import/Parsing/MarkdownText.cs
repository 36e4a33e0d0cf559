using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>The words of Markdown, without what makes them bold, links or headings.</summary>
internal static partial class MarkdownText
{
    /// <summary>The words of one part of a line.</summary>
    public static string Of(Inline inline) => string.Join(' ', LinesOf([inline])).Trim();

    /// <summary>The words of all paragraphs in a part of the document, on one line.</summary>
    public static string Of(MarkdownObject part) => string.Join(' ', Lines(part).Where(l => l.Length > 0));

    /// <summary>The words of all paragraphs in a part of the document, line by line.</summary>
    public static IEnumerable<string> Lines(MarkdownObject part) =>
        (part is LeafBlock leaf ? [leaf] : part.Descendants<LeafBlock>()).SelectMany(b => b.Inline is { } words ? LinesOf(words) : []);

    /// <summary>The words of a part of a line, without those of the parts within it.</summary>
    public static string OwnText(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        HtmlInline or LineBreakInline => " ",
        _ => "",
    };

    /// <summary>The words without the checkbox before them, ticked or not.</summary>
    public static string WithoutBox(string text) => Box().Match(text) is { Success: true } box ? Undecorated(text[box.Length..]) : text;

    /// <summary>The words without the pictures and spaces before them.</summary>
    public static string Undecorated(string text)
    {
        text = Shortcodes().Replace(text, "");
        var start = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsDecoration(rune)) break;
            start += rune.Utf16SequenceLength;
        }

        return text[start..].Trim();
    }

    /// <summary>The emoji in decoration, except ticks and boxes, which say what is done.</summary>
    public static string EmojiIn(string decoration) =>
        string.Concat(EmojiOrSpace().Matches(decoration).Select(m => m.Value).Where(m => !Tick().IsMatch(m))).Trim();

    private static bool IsDecoration(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
        or UnicodeCategory.SpaceSeparator;

    private static IEnumerable<string> LinesOf(IEnumerable<Inline> inlines)
    {
        var line = new StringBuilder();
        foreach (var inline in inlines.SelectMany(WithDescendants))
        {
            if (inline is not LineBreakInline)
            {
                line.Append(OwnText(inline));
                continue;
            }

            yield return line.ToString().Trim();
            line.Clear();
        }

        yield return line.ToString().Trim();
    }

    private static IEnumerable<Inline> WithDescendants(Inline inline) =>
        inline is ContainerInline container ? container.Descendants<Inline>() : [inline];

    [GeneratedRegex(@"^\[[ xX✓✔]?\]\s+(?=\S)")]
    private static partial Regex Box();

    // Emoji with joiners, skin tones and variation selectors. The older ones are a single UTF-16 unit.
    [GeneratedRegex(
        @" |([\uD83C-\uD83E][\uDC00-\uDFFF]|[\u2600-\u27BF\u2B50\u2B55])([\uFE0F\u200D\u20E3]|\uD83C[\uDFFB-\uDFFF]"
            + @"|(?<=\u200D)([\uD83C-\uD83E][\uDC00-\uDFFF]|[\u2600-\u27BF]))*([\uD83C][\uDDE6-\uDDFF])?")]
    private static partial Regex EmojiOrSpace();

    [GeneratedRegex("^[\u2610-\u2612\u2705\u2713-\u2718\u274C\u274E]")]
    private static partial Regex Tick();

    [GeneratedRegex("^(\\s*:[a-z0-9_+-]+:)+(?=\\s|$)")]
    private static partial Regex Shortcodes();
}
