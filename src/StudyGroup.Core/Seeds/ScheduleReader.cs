using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;
using StudyGroup.Core.Slides;

namespace StudyGroup.Core.Seeds;

/// <summary>Reads a schedule as a group keeps it in its README.</summary>
public static class ScheduleReader
{
    /// <summary>The longest file, in characters.</summary>
    public const int MostCharacters = 200_000;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    /// <summary>
    /// Reads the book and its author from the introduction, the seminars from the table with the columns Seminar and Topic
    /// (and Date and Chapter, if there are), and the slides from the list under a heading that speaks of slides.
    /// A text that was damaged by a wrong decoding is repaired first. Texts that are too long are cut.
    /// </summary>
    /// <param name="markdown">The file's text, whatever it is.</param>
    /// <returns>What could be read, and what could not, with its line.</returns>
    public static SeedSchedule Read(string markdown)
    {
        if (markdown.Length > MostCharacters) return Nothing($"The file has more than {MostCharacters} characters; a schedule is shorter.");
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(TableLines.Complete(Mojibake.Undo(markdown).TrimStart('\uFEFF')), Markdown);
        }
        catch (ArgumentException)
        {
            // The parser's way of refusing what is nested too deeply.
            return Nothing("The file is nested too deeply; write the schedule as a plain table and a plain list.");
        }

        var problems = new List<SeedProblem>();
        var tables = document.Descendants<Table>()
            .Select(t => (Table: t, Columns: ScheduleColumns.Find(t)))
            .Where(t => t.Columns is not null)
            .ToArray();
        if (tables.Length == 0)
            problems.Add(new(1, "There is no table with the columns Seminar and Topic; write one to start with seminars."));

        var seminars = new SortedDictionary<int, Seminar>();
        foreach (var (table, columns) in tables) AddRows(table, columns!, seminars, problems);
        AddSlides(document, seminars, problems);

        var introduction = document.Descendants<ParagraphBlock>().TakeWhile(p => tables.Length == 0 || p.Line < tables[0].Table.Line);
        var book = BookTitle.Find(introduction);
        return new(book?.Title, book?.Author, [.. seminars.Values], [.. problems.OrderBy(p => p.Line)]);
    }

    private static SeedSchedule Nothing(string problem) => new(null, null, [], [new(1, problem)]);

    private static void AddRows(Table table, ScheduleColumns columns, SortedDictionary<int, Seminar> seminars, List<SeedProblem> problems)
    {
        foreach (var row in table.Skip(1).OfType<TableRow>())
        {
            var (seminar, problem) = ScheduleRow.Read(row, columns);
            if (seminar is not null) problem = Add(seminar, seminars);
            if (problem is not null) problems.Add(new(row.Line + 1, problem));
        }
    }

    private static string? Add(Seminar seminar, SortedDictionary<int, Seminar> seminars)
    {
        if (seminars.ContainsKey(seminar.Number)) return $"Seminar {seminar.Number} comes a second time; give it another number.";
        if (seminars.Count == Group.MostSeminars)
            return $"There are more than {Group.MostSeminars} seminars; that is the most a group may have.";
        seminars.Add(seminar.Number, seminar);
        return null;
    }

    private static void AddSlides(MarkdownDocument document, SortedDictionary<int, Seminar> seminars, List<SeedProblem> problems)
    {
        foreach (var item in SlideItem.FindAll(document))
        {
            if (item.Links > 1)
                problems.Add(new(item.Line, "There is more than one link; only the first was taken, so write an item for each."));
            if (AddSlides(item, seminars) is { } problem) problems.Add(new(item.Line, problem));
        }
    }

    private static string? AddSlides(SlideItem item, SortedDictionary<int, Seminar> seminars)
    {
        if (item.Deck is not { } deck)
            return $"The link is no http or https address of at most {SlideDeck.LongestUrl} characters; write one that is.";
        if (item.Seminar is not { } number) return "The slides name no seminar; write it in their title, as in “Seminar 3”.";
        if (!seminars.TryGetValue(number, out var seminar))
            return $"The slides are of seminar {number}, which was not read from the table.";
        if (seminar.Slides.Any(s => s.Url == deck.Url)) return $"Seminar {number} has these slides already.";
        if (seminar.Slides.Length == SlideDeck.Most)
            return $"Seminar {number} has more than {SlideDeck.Most} slides; that is the most it may have.";
        seminars[number] = seminar with { Slides = seminar.Slides.Add(deck) };
        return null;
    }
}
