using CsCheck;
using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class MarkdownDensityTests
{
    private static readonly string[] Parts =
        [
            "[", "![", "](", "](b (", "[a](b)", "<", "<!--", "*", "_", "~~", "`", "|", "&#", "[a]: b", "\\", "> ", "- ", "a", " ", "\n",
            "\n\n", "\r", "\t",
        ];

    private const string Row = "| Seminar | Date | Topic |\n|---|---|---|\n| 1 | 2026-12-04 | Hello |\n\n";

    [Fact]
    public void File_with_thousands_of_open_links_is_refused_with_its_line_before_it_is_parsed()
    {
        var problem = Assert.Single(ScheduleReader.Read(Row + string.Concat(Enumerable.Repeat("[a](", 48_000))).Problems);

        Assert.Equal((5, "This line has more than 20,000 characters. Split or shorten it."), (problem.Line, problem.Sentence));
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("[a](b)")]
    [InlineData("![a](")]
    [InlineData("[^")]
    [InlineData("<?")]
    [InlineData("<!A")]
    [InlineData("*a ")]
    [InlineData("*a_")]
    [InlineData("~~a ")]
    [InlineData("_a` ")]
    [InlineData("|:-:")]
    [InlineData("&amp;")]
    [InlineData("*")]
    public void Paragraph_of_too_many_marks_is_refused_however_it_is_wrapped(string mark)
    {
        var line = string.Concat(Enumerable.Repeat(mark, 100));
        var problem = MarkdownComplexity.Find(Row + string.Join('\n', Enumerable.Repeat(line, 60)));

        Assert.Equal(
            (5, "The paragraph or table that starts here has more links, cells and other marks than I can handle. Split or shorten it."),
            (problem?.Line, problem?.Sentence));
    }

    [Fact]
    public void Paragraphs_that_are_too_dense_together_are_refused()
    {
        var paragraph = string.Concat(Enumerable.Repeat("[a](", 2_500)) + "\n\n";

        Assert.Null(MarkdownComplexity.Find(string.Concat(Enumerable.Repeat(paragraph, 3))));
        Assert.Equal(7, MarkdownComplexity.Find(string.Concat(Enumerable.Repeat(paragraph, 8)))?.Line);
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u2028\u2028")]
    [InlineData("\f")]
    [InlineData("\u0085")]
    public void White_space_that_ends_no_paragraph_for_the_parser_ends_none_for_the_reader(string space) =>
        Assert.NotNull(MarkdownComplexity.Find(string.Concat(Enumerable.Repeat($"[a]([a](\n{space}\n", 2_000))));

    [Fact]
    public void Escaped_marks_count_for_nothing() =>
        Assert.Null(MarkdownComplexity.Find(string.Concat(Enumerable.Repeat("\\[a\\](", 3_000))));

    [Fact]
    public void Full_schedule_is_read_with_five_links_a_row()
    {
        var links = string.Concat(Enumerable.Range(1, 5).Select(n => $"[part {n}](https://example.org/a_b_c/{n}) "));
        var rows = string.Concat(Enumerable.Range(1, 200).Select(n => $"| {n} | TBA | **Topic** {n} | {links}|\n"));

        Assert.Equal(200, ScheduleReader.Read("| Seminar | Date | Topic | Slides |\n|---|---|---|---|\n" + rows).Seminars.Length);
    }

    [Theory]
    [InlineData("[](b (")]
    [InlineData("![](b (")]
    [InlineData("[^a](b \"")]
    public void Open_titles_of_links_above_a_long_text_are_refused(string link)
    {
        var text = new string('x', 19_990) + "\n";
        var line = string.Concat(Enumerable.Repeat(link, 2_000)) + "\n";

        Assert.Null(MarkdownComplexity.Find(Row + line));
        Assert.Equal(5, MarkdownComplexity.Find(Row + line + string.Concat(Enumerable.Repeat(text, 9)))?.Line);
    }

    [Fact]
    public void Four_thousand_lines_are_the_most()
    {
        Assert.Null(MarkdownComplexity.Find(string.Concat(Enumerable.Repeat("a\r\n\r\n", 2_000))));
        Assert.Equal(4_001, MarkdownComplexity.Find(string.Concat(Enumerable.Repeat("a\n\n", 2_001)))?.Line);
    }

    /// <summary>No parser is asked how long it takes, as that depends on the machine: the work that is let through is counted.</summary>
    [Fact]
    public void Work_that_is_let_through_is_bounded_whatever_the_text() => Gen.Select(
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[1, 6],
        Gen.Int[1, 4_000]).Sample((parts, times) =>
    {
        var text = string.Concat(Enumerable.Repeat(string.Concat(parts), times));
        if (MarkdownComplexity.Find(text) is not null) return;
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n");
        var work = paragraphs.Sum(p => Math.Pow(Math.Max(0, p.Count("[<|*~`&".Contains) - p.Count(c => c == '\\')), 2));
        Assert.True(work <= Math.Pow(MarkdownComplexity.MaxMarks, 2), $"{string.Concat(parts)} × {times}: {work:N0}");
        var scans = paragraphs.Sum(p => (long)p.AsSpan().Count("](b (") * p.Count(c => c is not '\n'));
        Assert.True(scans <= MarkdownComplexity.MaxScans, $"{string.Concat(parts)} × {times}: {scans:N0}");
    });
}
