using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// The book and its author in an introduction: <c>**"Title"** by *Author*</c>, with the title in bold, in quotes or both.
/// </summary>
internal sealed partial record BookTitle(string Title, string Author)
{
    /// <summary>Finds the first such pair in the introduction's paragraphs.</summary>
    public static BookTitle? Find(IEnumerable<ParagraphBlock> introduction) =>
        introduction.Select(p => p.Inline is { } words ? Find(Parts(words)) : null).FirstOrDefault(b => b is not null);

    private static BookTitle? Find(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (By().Match(parts[i].Before) is not { Success: true } by) continue;
            var title = by.Groups["title"] is { Success: true } quoted ? quoted.Value : i > 0 ? parts[i - 1].Marked : "";
            if (Tidy(title) is { Length: > 0 } book && Tidy(parts[i].Marked) is { Length: > 0 } author) return new BookTitle(book, author);
        }

        return null;
    }

    private static string Tidy(string name) =>
        Texts.Cut(name.Trim().Trim('"', '“', '”', '„', '«', '»').Trim(), GroupSettings.MaxTextLength);

    private static List<Part> Parts(ContainerInline paragraph)
    {
        var parts = new List<Part>();
        var plain = new StringBuilder();
        foreach (var inline in paragraph)
        {
            var text = inline is LineBreakInline ? " " : TextOf(inline);
            if (inline is not (EmphasisInline or LinkInline))
            {
                plain.Append(text);
                continue;
            }

            parts.Add(new(plain.ToString(), text));
            plain.Clear();
        }

        return parts;
    }

    private static string TextOf(Inline inline) => inline is LiteralInline literal ? literal.Content.ToString() : MarkdownText.Of(inline);

    /// <summary>Something bold, italic or linked.</summary>
    /// <param name="Before">The plain words between it and the one before.</param>
    /// <param name="Marked">Its own words.</param>
    private sealed record Part(string Before, string Marked);

    [GeneratedRegex(
        """(^["”“»]?|["“„«](?<title>[^"“”„«»]+)["”“»])[\s,]*by\s*$""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex By();
}
