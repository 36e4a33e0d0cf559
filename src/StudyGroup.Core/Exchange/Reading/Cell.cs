using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>A cell of a table, or a part of a list's item.</summary>
/// <param name="Text">Its words without decoration; without what is struck through, where something else stands beside that.</param>
/// <param name="IsStruck">Whether all its words are struck through.</param>
/// <param name="Links">Where its links lead, with their words.</param>
internal sealed partial record Cell(string Text, bool IsStruck, ImmutableArray<(string Url, string Text)> Links)
{
    public static Cell Empty { get; } = new("", false, []);

    /// <summary>Whether it holds no more than dashes and dots, as cells do that are left open.</summary>
    public bool IsOpen => Open().IsMatch(Text);

    /// <summary>A cell that has only words.</summary>
    public static Cell Of(string text) => new(text, false, []);

    /// <summary>Reads a part of the document.</summary>
    public static Cell Read(MarkdownObject part) => Read(part.Descendants<Inline>());

    /// <summary>Reads parts of a line, all within them listed.</summary>
    public static Cell Read(IEnumerable<Inline> inlines)
    {
        var (standing, struck) = (new StringBuilder(), new StringBuilder());
        var links = new List<(string, string)>();
        var tag = (Url: "", From: -1);
        foreach (var inline in inlines)
        {
            var text = IsStruckThrough(inline) ? struck : standing;
            text.Append(MarkdownText.OwnText(inline));
            switch (inline)
            {
                case LinkInline { IsImage: false } link: links.Add((link.Url ?? "", MarkdownText.Of(link))); break;
                case AutolinkInline { IsEmail: false } link: links.Add((link.Url, link.Url)); break;
                case HtmlInline html when Anchor().Match(html.Tag) is { Success: true } anchor:
                    tag = (anchor.Groups["url"].Value, standing.Length);
                    break;
                case HtmlInline { Tag: "</a>" } when tag.From >= 0:
                    links.Add((tag.Url, standing.ToString(tag.From, standing.Length - tag.From).Trim()));
                    tag = ("", -1);
                    break;
            }
        }

        var stands = MarkdownText.Undecorated(Tidy(standing));
        return stands.Length > 0 || struck.Length == 0 ? new(stands, false, [.. links]) : new(MarkdownText.Undecorated(Tidy(struck)), true, [.. links]);
    }

    private static string Tidy(StringBuilder text) => Spaces().Replace(text.ToString(), " ").Trim();

    private static bool IsStruckThrough(Inline inline)
    {
        for (var around = inline.Parent; around is not null; around = around.Parent)
        {
            if (around is EmphasisInline { DelimiterChar: '~' }) return true;
        }

        return false;
    }

    [GeneratedRegex("""^<a\s[^>]*?href\s*=\s*["'](?<url>[^"']*)["']""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^[\s\-–—_.…]*$")]
    private static partial Regex Open();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
