using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using StudyGroup.Core.Features.Import.Parsing.Days;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Reads a schedule as groups keep it in a README.</summary>
public static class ScheduleReader
{
    /// <summary>The longest file, in characters.</summary>
    public const int MaxCharacters = 200_000;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseFootnotes().Build();

    /// <summary>
    /// Reads the book and its author from the introduction; seminars from tables that have a topic and a date or an order, and from
    /// headings, lists and lines with a date; and slides from the list under a heading about slides. Dates that aren't read are reported.
    /// Text damaged by a wrong decoding is repaired first. Texts that are too long are cut.
    /// </summary>
    /// <returns>What could be read, and what couldn't, with its line.</returns>
    public static WrittenSchedule Read(string markdown) => Read(markdown, []);

    /// <summary>Reads a schedule as <see cref="Read(string)"/> does, with an answer to what may be open in it.</summary>
    /// <param name="answers">
    /// The columns that have the dates of the meetings (<see cref="OpenDateColumn.Key"/>), and the series that the group follows
    /// (<see cref="WrittenSeries.Key"/>).
    /// </param>
    /// <returns>What could be read, and what couldn't, with its line.</returns>
    public static WrittenSchedule Read(string markdown, IReadOnlyCollection<string> answers)
    {
        if (markdown.Length > MaxCharacters)
            return Nothing($"The file has more than {MaxCharacters:N0} characters, too many for a schedule. Shorten it.");
        var text = SourceLines.Tidy(FrontMatter.Blank(Mojibake.Undo(markdown).TrimStart('\uFEFF')));
        if (MarkdownComplexity.Find(text) is { } tooDense) return new() { Problems = [tooDense] };
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text, Markdown);
        }
        catch (ArgumentException)
        {
            // This is how the parser refuses text that's nested too deeply.
            return Nothing("The file is nested too deeply. Write the schedule as a plain table or list.");
        }

        var years = new HeadingYears(document);
        ImmutableArray<int> YearsOf(Grid grid, TableColumns columns) =>
            columns.Years is { IsEmpty: false } own ? own : years.Above(grid.Block);
        Grid[] grids = [.. Grid.FindAll(document)];
        var found = grids.Select(grid => (Grid: grid, Columns: TableColumns.Find(grid, answers))).ToArray();
        ImmutableArray<ScheduleRows> tables =
        [
            .. found.Where(f => f.Columns is not null)
                .Select(
                    f => TableRows.Read(f.Grid, f.Columns!, YearsOf(f.Grid, f.Columns!)) with { GoesBack = years.GoesBack(f.Grid.Block) }),
        ];
        var meetings = new MeetingParts(document, years, found.Where(f => f.Columns is not null).Select(f => f.Grid.Block));
        var known = tables.SelectMany(table => table.Rows).Select(DayOf).OfType<(int, int)>().ToHashSet();
        var repeated = meetings.Parts.ToLookup(part => part.Rows.Any(row => DayOf(row) is { } day && known.Contains(day)));
        ImmutableArray<ScheduleRows> parts = [.. tables.Concat(repeated[false]).OrderBy(p => p.Line)];
        var reading = new SeriesReading();
        var series = ParallelSeries.Find(document, parts);
        var chosen = series?.Open.Chosen(answers);
        reading.Read(series is null ? parts : series.Without(parts, chosen));
        if (chosen is not null)
        {
            foreach (var other in series!.Open.Series.Where(s => s != chosen))
                reading.Say(other.Line, $"I left out “{other.Name}”, since this group follows “{chosen.Name}”.", isProblem: false);
        }
        else if (series is not null)
        {
            reading.Say(new(series.Open.Line, $"{series.Open.Doubt}, so I read none of them.", LosesSeminar: true));
        }

        foreach (var part in repeated[true])
        {
            reading.Say(part.Line, "These dates are already in the table, so I didn't read them again.", isProblem: false);
            foreach (var row in part.Rows.Where(row => DayOf(row) is { } day && !known.Contains(day)))
                reading.Say(
                    new(
                        row.Line,
                        $"“{Texts.Cut(row.Date.Text, 40)}” isn't in the table like the others here, so I didn't read it. "
                            + $"Add it to the table.",
                        LosesSeminar: true));
        }

        foreach (var unread in meetings.Unread) reading.Say(unread);
        foreach (var aside in meetings.Aside.Where(_ => !parts.IsEmpty)) reading.Say(aside.Line, aside.Sentence, isProblem: false);
        ImmutableArray<SlideItem> slides = [.. SlideItem.FindAll(document, parts)];
        reading.AddSlides(slides);
        ImmutableArray<ReadingItem> readings = [.. ReadingItem.FindAll(document)];
        reading.AddReadings(readings);
        foreach (var (grid, _) in found.Where(f => f.Columns is null))
        {
            if (TableColumns.WhyNot(grid) is var (sentence, losesSeminar)) reading.Say(new(grid.Line, sentence, losesSeminar));
        }

        foreach (var html in document.Descendants<HtmlBlock>().Where(IsTable))
            reading.Say(new(html.Line + 1, "I can't read HTML tables. Write it as a Markdown table with “|”.", LosesSeminar: true));
        var told = parts
            .Concat(repeated[true])
            .SelectMany(part => part.Rows)
            .Select(row => row.Line)
            .Concat(slides.Select(item => item.Line))
            .Concat(readings.Select(item => item.Line));
        foreach (
            var untold in new UnreadDates(
                document, text, reading.Result(), found.Where(f => f.Columns is null).Select(f => f.Grid), told).Find())
        {
            if (untold.LosesSeminar) reading.Say(untold);
            else reading.Say(untold.Line, untold.Sentence, isProblem: false);
        }

        if (parts.IsEmpty && !reading.HasProblems)
        {
            reading.Say(
                1,
                "Try a table with the columns Seminar, Date, Chapter and Topic, or a list with lines such as “2021-08-30: Chapter 1: "
                    + "Introduction: Name”.",
                isProblem: true);
        }

        var book = BookTitle.Find(document.Descendants<ParagraphBlock>().TakeWhile(p => parts.IsEmpty || p.Line + 1 < parts[0].Line));
        return reading.Result() with
        {
            Book = book?.Title,
            Author = book?.Author,
            Unit = found.Select(f => f.Columns?.Unit).FirstOrDefault(unit => unit is not null),
            OpenSeries = chosen is null ? series?.Open : null,
            OpenDates = [.. found.Where(f => f.Columns is not null).Select(f => OpenDates.Of(f.Grid, f.Columns!)).OfType<OpenDates>()],
        };
    }

    private static (int, int)? DayOf(ScheduleRow row) =>
        DateShapeReader.Read(row.Date.Text) is { } shape ? (shape.First, shape.Second) : null;

    private static bool IsTable(HtmlBlock html) => html.Lines.ToString().Contains("<table", StringComparison.OrdinalIgnoreCase);

    private static WrittenSchedule Nothing(string problem) => new() { Problems = [new(1, problem)] };
}
