using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Reads a schedule as groups keep it in a README.</summary>
public static class ScheduleReader
{
    /// <summary>The longest file, in characters.</summary>
    public const int MostCharacters = 200_000;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseFootnotes().Build();

    /// <summary>
    /// Reads the book and its author from the introduction; the seminars from all tables whose columns say when or in which order they are and
    /// what they are about, or, where there is none, from lists and lines that begin with dates; and slides from the list under a heading that
    /// speaks of slides. A text that was damaged by a wrong decoding is repaired first. Texts that are too long are cut.
    /// </summary>
    /// <param name="markdown">The file's text, whatever it is.</param>
    /// <returns>What could be read, and what could not, with its line.</returns>
    public static WrittenSchedule Read(string markdown)
    {
        if (markdown.Length > MostCharacters) return Nothing($"The file has more than {MostCharacters} characters; a schedule is shorter.");
        var text = SourceLines.Tidy(Mojibake.Undo(markdown).TrimStart('\uFEFF'));
        if (MarkdownDensity.Find(text) is { } tooDense) return new() { Problems = [tooDense] };
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text, Markdown);
        }
        catch (ArgumentException)
        {
            // The parser's way of refusing what is nested too deeply.
            return Nothing("The file is nested too deeply; write the schedule as a plain table and a plain list.");
        }

        var years = new HeadingYears(document);
        var parts = Tables(document, years);
        if (parts.IsEmpty) parts = [.. ListRows.FindAll(document, years)];
        var reading = new SeriesReading();
        reading.Read(parts);
        reading.AddSlides([.. SlideItem.FindAll(document, parts)]);
        foreach (var table in document.Descendants<Table>().Where(TableColumns.LacksTopic))
            reading.Say(table.Line + 1, "That table has dates, but no column for topics or chapters, so it is not read; call one Topic, Title, Chapter or Paper.", isProblem: parts.IsEmpty);
        foreach (var html in document.Descendants<HtmlBlock>().Where(IsTable))
            reading.Say(html.Line + 1, "That is a table in HTML, which is not read; write it with “|” as a Markdown table.", isProblem: parts.IsEmpty);
        if (parts.IsEmpty && !reading.HasProblems)
        {
            reading.Say(
                1, "There is no schedule in it; write a table with the columns Seminar, Date, Chapter and Topic, or a list as in “2021-08-30: Chapter 1: Introduction: Name”.",
                isProblem: true);
        }

        var book = BookTitle.Find(document.Descendants<ParagraphBlock>().TakeWhile(p => parts.IsEmpty || p.Line + 1 < parts[0].Line));
        return reading.Result() with { Book = book?.Title, Author = book?.Author };
    }

    private static ImmutableArray<ScheduleRows> Tables(MarkdownDocument document, HeadingYears years) =>
    [
        .. from table in document.Descendants<Table>()
           let columns = TableColumns.Find(table)
           where columns is not null
           select TableRows.Read(table, columns, years.Above(table)) with { GoesBack = years.GoesBack(table) },
    ];

    private static bool IsTable(HtmlBlock html) => html.Lines.ToString().Contains("<table", StringComparison.OrdinalIgnoreCase);

    private static WrittenSchedule Nothing(string problem) => new() { Problems = [new(1, problem)] };
}
