using System.Collections.Immutable;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Slides;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>The links in a row: slides, materials and notes, and the text that is read.</summary>
internal static class RowLinks
{
    /// <summary>The decks, each address once.</summary>
    /// <param name="row">The row.</param>
    /// <param name="notes">Takes what is to be said of it.</param>
    public static ImmutableArray<SlideDeck> Read(ScheduleRow row, Action<string, bool> notes)
    {
        var decks = new List<SlideDeck>();
        foreach (var (kind, cells) in row.Cells.OrderBy(c => c.Key))
        {
            if (kind is not (ColumnKind.Chapter or ColumnKind.Topic or ColumnKind.Slides or ColumnKind.Notes)) continue;
            foreach (var (url, text) in cells.SelectMany(c => c.Links).Where(l => decks.All(d => d.Url != l.Url)))
            {
                // A link in a title may as well lead to a file beside the schedule, and nobody expects that to come along.
                if (!SlidesRules.IsLink(url) || url.Length > SlideDeck.LongestUrl)
                {
                    if (kind is ColumnKind.Slides or ColumnKind.Notes) notes(Problem(url), true);
                }
                else if (decks.Count == SlideDeck.Most) notes($"There are more than {SlideDeck.Most} links; that is the most a seminar may have.", true);
                else decks.Add(new(url, text == url ? null : Titled(text), null, []));
            }
        }

        return [.. decks];
    }

    /// <summary>Whether a cell has links and nothing beside them.</summary>
    public static bool IsAllLinks(Cell cell) =>
        cell.Text.Length == 0 || (cell.Links.Length > 0 && !cell.Links.Aggregate(cell.Text, (text, link) => text.Replace(link.Text, "", StringComparison.Ordinal)).Any(char.IsLetterOrDigit));

    private static string Problem(string url) => url.Length > SlideDeck.LongestUrl
        ? $"A link has more than {SlideDeck.LongestUrl} characters and was left out."
        : $"“{Texts.Cut(url, 40)}” is no whole web address; write it with https:// in front.";

    private static string? Titled(string text) => Texts.Cut(MarkdownText.Undecorated(text), SlideDeck.LongestText) is { Length: > 0 } title ? title : null;
}
