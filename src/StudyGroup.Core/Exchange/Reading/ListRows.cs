using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StudyGroup.Core.Exchange.Reading.Days;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Takes rows out of lists that begin with dates, and out of plain lines that do.</summary>
internal static partial class ListRows
{
    private const int ShortestWrapped = 60;

    /// <summary>The rows of all such lists of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="years">The years of its headings.</param>
    public static IEnumerable<ScheduleRows> FindAll(MarkdownDocument document, HeadingYears years)
    {
        var heading = "";
        foreach (var block in document)
        {
            if (block is HeadingBlock) heading = MarkdownText.Of(block);
            if (News().IsMatch(heading)) continue;
            if (SlideItem.IsOfSlides(heading) && (block is not ListBlock slides || SlideItem.NamesSeminar(slides))) continue;
            var rows = block switch
            {
                ListBlock list => [.. list.OfType<ListItemBlock>().Select(item => Read(item, list.IsOrdered))],
                ParagraphBlock paragraph => Lines(paragraph),
                _ => ImmutableArray<ScheduleRow>.Empty,
            };
            if (IsSchedule(rows, mostIsEnough: block is ListBlock))
                yield return new(block.Line + 1, years.Above(block), rows) { GoesBack = years.GoesBack(block) };
        }
    }

    /// <summary>Of a list most items, of a text all lines have a date in front, and at least one is a day.</summary>
    private static bool IsSchedule(ImmutableArray<ScheduleRow> rows, bool mostIsEnough)
    {
        var dated = rows.Count(r => r.Problem is null);
        return rows.Any(r => DateShapeReader.Read(r.Date.Text) is not null) && (dated == rows.Length || (mostIsEnough && dated * 2 >= rows.Length));
    }

    private static ScheduleRow Read(ListItemBlock item, bool isOrdered)
    {
        var first = item.OfType<ParagraphBlock>().FirstOrDefault();
        var lines = first?.Inline is { } words ? InLines(words) : [];
        var wrapped = lines.Count > 1 && Cell.Read(lines[0]).Text.Length >= ShortestWrapped
            ? lines.Zip(lines.Skip(1)).TakeWhile(pair => GoesOn(pair.First, pair.Second)).Count()
            : 0;
        List<Inline> title = [.. lines.Take(wrapped + 1).SelectMany(line => line)];
        var row = ItemWords.Read(item.Line + 1, Cell.Read(title), mayRunOn: true);
        if (isOrdered && row.Number.Text.Length == 0) row = row with { Number = Cell.Of($"{item.Order}") };
        return lines.Skip(wrapped + 1).Select(Cell.Read)
            .Concat(item.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Select(nested => Cell.Read(nested)))
            .Aggregate(row, ItemWords.Add);
    }

    // A title may be wrapped to the next line; what stands there by itself is a link, or has a label.
    private static bool GoesOn(List<Inline> line, List<Inline> next) => Cell.Read(next) is var cell && !RowLinks.IsAllLinks(cell) && !ItemWords.HasLabel(cell)
        && line[^1] is LineBreakInline { IsHard: false };

    // A line that has links or a label and no date goes on with the one above.
    private static ImmutableArray<ScheduleRow> Lines(ParagraphBlock paragraph)
    {
        var rows = new List<ScheduleRow>();
        foreach (var (index, line) in (paragraph.Inline is { } words ? InLines(words) : []).Index())
        {
            var cell = Cell.Read(line);
            var row = ItemWords.Read(paragraph.Line + 1 + index, cell, mayRunOn: false);
            if (row.Problem is not null && rows.Count > 0 && ItemWords.Add(rows[^1], cell) is var longer && longer != rows[^1]) rows[^1] = longer;
            else rows.Add(row);
        }

        return [.. rows];
    }

    private static List<List<Inline>> InLines(ContainerInline words)
    {
        List<List<Inline>> lines = [[]];
        foreach (var inline in words.Descendants<Inline>())
        {
            lines[^1].Add(inline);
            if (inline is LineBreakInline && inline.Parent == words) lines.Add([]);
        }

        return lines;
    }

    // Their lists have dates as well.
    [GeneratedRegex(@"^\W*(change ?log|changes|release( note)?s|(latest |recent )?(news|updates)|what's new|announcements)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex News();
}
