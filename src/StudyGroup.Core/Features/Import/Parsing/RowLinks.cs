using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>The links in a row: slides and other materials, the text that is read, notes.</summary>
internal static partial class RowLinks
{
    private static readonly ImmutableArray<ColumnKind> SlideKinds =
    [
        ColumnKind.Chapter,
        ColumnKind.Topic,
        ColumnKind.Reading,
        ColumnKind.OptionalReading,
        ColumnKind.Slides,
        ColumnKind.Link,
        ColumnKind.Number,
        ColumnKind.Date,
    ];

    /// <summary>
    /// The decks, without duplicate addresses: those in a column for slides, and the links on the text, the number and the date.
    /// </summary>
    /// <param name="readings">What is read, whose links aren't slides.</param>
    public static ImmutableArray<SlideDeck> Slides(ScheduleRow row, RowReadings readings, Action<string, bool> notes) =>
    [
        .. Links(row, SlideKinds, SlideDeck.MaxPerSeminar, readings, notes)
            .Select(l => new SlideDeck(l.Url, l.Text == l.Url ? null : Titled(l.Text, SlideDeck.MaxTextLength), null, [])),
    ];

    /// <summary>The links among the notes, each address once.</summary>
    public static ImmutableArray<WrittenNote> Notes(ScheduleRow row, Action<string, bool> notes) =>
        [
            .. Links(row, [ColumnKind.Notes], Note.MaxPerSeminar - 1, null, notes).Select(
                l => new WrittenNote(l.Text == l.Url ? null : Titled(l.Text, Note.MaxTextLength), l.Url)),
        ];

    private static List<CellLink> Links(
        ScheduleRow row, ImmutableArray<ColumnKind> kinds, int max, RowReadings? readings, Action<string, bool> notes)
    {
        var links = new List<CellLink>();
        foreach (var cell in kinds.Where(IsForLinks).SelectMany(kind => row.Cells.GetValueOrDefault(kind, [])))
        {
            if (cell.Links.IsEmpty && cell.Text.Length <= SlideDeck.MaxUrlLength && Address().IsMatch(cell.Text)
                && ReadingLink.Find(cell.Text) is null)
                notes(Problem(cell.Text), true);
        }

        foreach (var kind in kinds)
        {
            foreach (var link in row.Cells.GetValueOrDefault(kind, []).SelectMany(c => c.Links).Where(l => links.All(k => k.Url != l.Url)))
            {
                if (readings?.Has(link.Url) == true) continue;
                // A link in a title may lead to a file next to the schedule, which nobody expects to be imported.
                if (!SlidesRules.IsLink(link.Url) || link.Url.Length > SlideDeck.MaxUrlLength || new Uri(link.Url).UserInfo.Length > 0)
                {
                    if (IsForLinks(kind) || kind == ColumnKind.Notes) notes(Problem(link.Url), true);
                }
                else if (links.Count == max)
                    notes($"There are more than {max} links, the limit for a seminar. I left the rest out.", true);
                else links.Add(kind is ColumnKind.Number or ColumnKind.Date ? link with { Text = link.Url } : link);
            }
        }

        return links;
    }

    private static bool IsForLinks(ColumnKind kind) => kind is ColumnKind.Slides or ColumnKind.Link;

    /// <summary>Whether a cell has links and nothing else.</summary>
    public static bool IsAllLinks(Cell cell) =>
        cell.Text.Length == 0 || (cell.Links.Length > 0 && !cell.Links.Aggregate(cell.Text, Without).Any(char.IsLetterOrDigit));

    private static string Without(string text, CellLink link) =>
        link.Text.Length == 0 ? text : text.Replace(link.Text, "", StringComparison.Ordinal);

    private static string Problem(string url) => url.Length > SlideDeck.MaxUrlLength
        ? $"A link has more than {SlideDeck.MaxUrlLength} characters, so I left it out."
        : SlidesRules.IsLink(url) ? LinkSense.HasPassword
        : $"“{Texts.Cut(url, 40)}” isn't a complete link. Write it with https:// in front.";

    private static string? Titled(string text, int maxLength) =>
        Texts.Cut(
            MarkdownText.Undecorated(Brackets().Match(text) is { Success: true } inner ? inner.Groups["text"].Value : text),
            maxLength) is { Length: > 0 } title
            ? title
            : null;

    [GeneratedRegex(
        @"^\S+\.(pdf|pptx?|odp|key|html?|md|ipynb)$|^\S+\.\S+/\S*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\[(?<text>[^\[\]]+)\]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Brackets();
}
