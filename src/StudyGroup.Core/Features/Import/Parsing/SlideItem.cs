using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// An item in a list of slides: a link whose title names the seminar ("Seminar 1 (14-03-25) – Chapter 1 Slides"), followed by lines
/// "Topic: …" and "Covers: …".
/// </summary>
/// <param name="Line">Its line in the file, counted from 1.</param>
/// <param name="Seminar">The seminar's number, or null.</param>
/// <param name="Deck">The slides, or null if the link can't be followed.</param>
/// <param name="Links">How many links it has.</param>
internal sealed partial record SlideItem(int Line, int? Seminar, SlideDeck? Deck, int Links)
{
    /// <summary>The items with a link under headings about slides.</summary>
    /// <param name="parts">What was read as a schedule, and so isn't a list of slides.</param>
    public static IEnumerable<SlideItem> FindAll(MarkdownDocument document, ImmutableArray<ScheduleRows> parts)
    {
        var underSlides = false;
        foreach (var block in document)
        {
            if (block is HeadingBlock) underSlides = IsOfSlides(MarkdownText.Of(block));
            if (!underSlides || block is not ListBlock list || parts.Any(p => p.Line == list.Line + 1)) continue;
            foreach (var item in list)
            {
                if (Read(item) is { } read) yield return read;
            }
        }
    }

    /// <summary>Whether a heading is about slides.</summary>
    public static bool IsOfSlides(string heading) => Slides().IsMatch(heading);

    /// <summary>Whether a list item names the seminar that its slides are for.</summary>
    public static bool NamesSeminar(ListBlock list) =>
        list.Any(item => MarkdownText.Lines(item).FirstOrDefault() is { } line && Seminars().IsMatch(line));

    private static SlideItem? Read(Block item)
    {
        var links = Cell.Read(item).Links;
        if (links.Length == 0) return null;

        var (url, text, _) = links[0];
        var lines = MarkdownText.Lines(item).ToArray();
        var name = Seminars().Match(text) is { Success: true } inLink ? inLink : Seminars().Match(lines[0]);
        int? number = int.TryParse(name.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var named)
            ? named
            : null;
        var deck = SlidesRules.IsLink(url) && url.Length <= SlideDeck.MaxUrlLength
            ? new SlideDeck(url, Title(text, url), Said(lines, "Topic", SlideDeck.MaxTextLength), Covers(lines))
            : null;
        return new(item.Line + 1, number, deck, links.Length);
    }

    /// <summary>The link's text without the seminar's name and date before it.</summary>
    private static string? Title(string text, string url)
    {
        if (text == url) return null;
        var whole = MarkdownText.Undecorated(text);
        var rest = Seminars().Match(whole) is { Success: true, Index: 0 } name ? whole[name.Length..] : whole;
        return Texts.Cut(rest.Length > 0 ? rest : whole, SlideDeck.MaxTextLength) is { Length: > 0 } title ? title : null;
    }

    private static ImmutableArray<string> Covers(string[] lines) =>
        Said(lines, "Covers", SlideDeck.MaxCoversLength) is { } covers ? [.. CoverList.Split(covers)] : [];

    /// <summary>The text after a label, on its line and on following lines without their own label.</summary>
    private static string? Said(string[] lines, string label, int maxLength)
    {
        var said = lines
            .SkipWhile(l => !StartsWith(l, label))
            .TakeWhile((l, i) => i == 0 || !(StartsWith(l, "Topic") || StartsWith(l, "Covers")));
        var text = string.Join(' ', said);
        return Texts.Cut(text[(text.IndexOf(':') + 1)..].Trim(), maxLength) is { Length: > 0 } cut ? cut : null;
    }

    private static bool StartsWith(string line, string label) =>
        line.StartsWith(label, StringComparison.OrdinalIgnoreCase) && line.AsSpan(label.Length).TrimStart().StartsWith(':');

    [GeneratedRegex(@"\bslides\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Slides();

    [GeneratedRegex(
        @"\b(seminar|session|meeting|week)\s*#?\s*(?<number>[0-9]+)\b\s*(\([^)]*\))?[\s\p{Pd}:·|.,]*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Seminars();
}
