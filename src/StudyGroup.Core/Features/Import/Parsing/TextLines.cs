using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>The lines of blocks in order, including those within lists and quotes.</summary>
internal static class TextLines
{
    private const int MinWrappedLength = 60;

    /// <summary>The lines of a paragraph, each with its number.</summary>
    public static IEnumerable<BodyLine> Of(LeafBlock paragraph) =>
        Split(paragraph).Index().Select(line => new BodyLine(paragraph.Line + 1 + line.Index, Cell.Read(line.Item)));

    /// <summary>The lines below a list item, or in other blocks.</summary>
    public static IEnumerable<BodyLine> Below(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        HeadingBlock heading => [new BodyLine(heading.Line + 1, Cell.Read(heading), IsHeading: true)],
        Table table => OfTable(table),
        LeafBlock { Inline: not null } paragraph => Of(paragraph),
        ContainerBlock container => Below(container),
        _ => (IEnumerable<BodyLine>)[],
    });

    /// <summary>A list item's first line, which may be wrapped, and the lines that follow it.</summary>
    public static (Cell First, IEnumerable<BodyLine> Below) OfItem(ListItemBlock item)
    {
        if (item.FirstOrDefault() is not ParagraphBlock first) return (Cell.Empty, Below(item));
        var lines = Split(first);
        var wrapped = lines.Count > 1 && Cell.Read(lines[0]).Text.Length >= MinWrappedLength
            ? lines.Zip(lines.Skip(1)).TakeWhile(pair => GoesOn(pair.First, pair.Second)).Count()
            : 0;
        var below = lines.Index().Skip(wrapped + 1).Select(line => new BodyLine(first.Line + 1 + line.Index, Cell.Read(line.Item)));
        return (Cell.Read(lines.Take(wrapped + 1).SelectMany(line => line)), below.Concat(Below(item.Skip(1))));
    }

    // A title may wrap onto the next line. Separate content there is a link, or has a label.
    private static bool GoesOn(List<Inline> line, List<Inline> next) =>
        Cell.Read(next) is var cell && !RowLinks.IsAllLinks(cell) && !MeetingBody.HasLabel(cell)
        && line[^1] is LineBreakInline { IsHard: false };

    private static IEnumerable<BodyLine> OfTable(Table table)
    {
        var rows = table.OfType<TableRow>().ToArray();
        if (rows.Length < 2 || !rows[0].IsHeader) return [];
        return rows[0].Zip(rows[1], (heading, cell) => (Kind: ColumnKinds.Of(Cell.Read(heading).Text)?.Kind, Cell: Cell.Read(cell)))
            .Where(column => column.Kind is not (null or ColumnKind.Number or ColumnKind.Date) && !column.Cell.IsOpen)
            .Select(column => new BodyLine(rows[1].Line + 1, column.Cell, Kind: column.Kind));
    }

    private static List<List<Inline>> Split(LeafBlock paragraph)
    {
        List<List<Inline>> lines = [[]];
        if (paragraph.Inline is not { } words) return lines;
        foreach (var inline in words.Descendants<Inline>())
        {
            lines[^1].Add(inline);
            if (inline is LineBreakInline && inline.Parent == words) lines.Add([]);
        }

        return lines;
    }
}
