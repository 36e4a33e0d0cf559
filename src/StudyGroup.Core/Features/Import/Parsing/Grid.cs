using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>A table's cells. It may have no heading: some Markdown dialects allow that, others show it as lines with "|".</summary>
/// <param name="Block">Its block in the document.</param>
/// <param name="Headings">The headings in order; empty if the first row is like the others.</param>
/// <param name="Rows">The rows below the heading.</param>
internal sealed record Grid(Block Block, ImmutableArray<string> Headings, ImmutableArray<GridRow> Rows)
{
    private const int MaxColumns = 100;

    /// <summary>Its first line, counted from 1.</summary>
    public int Line => Block.Line + 1;

    /// <summary>The emoji before each heading.</summary>
    public ImmutableArray<string> Icons { get; init; } = [];

    /// <summary>How many columns the widest row has.</summary>
    public int Width { get; } = Rows.Select(r => r.Cells.Length).Append(Headings.Length).Max();

    /// <summary>The tables of a document, in order.</summary>
    public static IEnumerable<Grid> FindAll(MarkdownDocument document) => document.Descendants().Select(block => block switch
    {
        Table table => Of(table, [.. table.OfType<TableRow>().Select(row => new GridRow(row.Line + 1, [.. row.Select(Cell.Read)]))]),
        ParagraphBlock paragraph when IsPiped(paragraph) => Of(paragraph, [.. TextLines.Of(paragraph).Select(Split)]),
        _ => null,
    }).OfType<Grid>();

    /// <summary>
    /// Whether a paragraph is a table without the line of dashes, which our Markdown parser doesn't recognize. A cell's text isn't one.
    /// </summary>
    public static bool IsPiped(ParagraphBlock paragraph) => paragraph.Inline is not null && paragraph.Parent is not TableCell
        && TextLines.Of(paragraph)
            .Index()
            .All(line => line.Item.Cell.Text.IndexOf('|', StringComparison.Ordinal) is var at && (line.Index == 0 ? at == 0 : at >= 0));

    private static Grid Of(Block block, ImmutableArray<GridRow> rows)
    {
        // A row with a date isn't a heading, even at the top.
        var hasHeading = rows.Length > 0 && !rows[0].Cells.Any(c => Days.DateShapeReader.Read(c.Text) is not null)
            && (block is Table || rows[0].Cells.Count(c => ColumnKinds.Of(c.Text) is not null) > 1);
        if (rows.Any(r => r.Cells.Length > MaxColumns)) return new(block, [], []);
        return hasHeading
            ? new(block, [.. rows[0].Cells.Select(c => c.Text)], rows[1..]) { Icons = [.. rows[0].Cells.Select(c => c.Emoji)] }
            : new(block, [], rows);
    }

    private static GridRow Split(BodyLine line)
    {
        var (cells, text) = (ImmutableArray.CreateBuilder<Cell>(), line.Cell.Text);
        var from = text.StartsWith('|') ? 1 : 0;
        for (var i = from; i <= text.Length && cells.Count < MaxColumns; i++)
        {
            if (i < text.Length && text[i] != '|') continue;
            if (i < text.Length || i > from) cells.Add(line.Cell.Slice(from, i));
            from = i + 1;
        }

        return new(line.Line, cells.ToImmutable());
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record GridRow(int Line, ImmutableArray<Cell> Cells);
