namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Finds, in one pass, text that Markdig would take too long to parse. Its time grows with the square of the marks (links, emphasis, cells,
/// tags …) in one paragraph or table: up to minutes for a file of the allowed size.
/// </summary>
internal static class MarkdownComplexity
{
    /// <summary>
    /// The maximum number of marks in consecutive non-blank lines. A table of 200 rows with five links each has about 4,000.
    /// </summary>
    public const int MaxMarks = 5_000;

    /// <summary>The maximum number of lines. Each is read as a row, which takes time, too.</summary>
    public const int MaxLines = 4_000;

    /// <summary>The longest line, in characters.</summary>
    public const int MaxLine = 20_000;

    /// <summary>
    /// The maximum of addresses times characters in consecutive non-blank lines: Markdig looks for the end of a link's title ("[a](b (")
    /// through the whole paragraph. A table of 200 rows with five links each has about 50 million.
    /// </summary>
    public const long MaxScans = 300_000_000;

    // Several paragraphs add up.
    private const long MaxWork = (long)MaxMarks * MaxMarks;

    /// <summary>Where a text is too dense to read, and what to do; null if it isn't.</summary>
    public static LineProblem? Find(ReadOnlySpan<char> markdown)
    {
        var (work, scans) = (0L, 0L);
        var (line, start, marks, addresses, characters) = (0, 1, 0L, 0L, 0L);
        while (markdown.Length > 0)
        {
            // Lines and paragraphs as Markdig sees them: other white space separates neither.
            var end = markdown.IndexOfAny('\n', '\r');
            var text = end < 0 ? markdown : markdown[..end];
            markdown = end < 0 ? [] : markdown[(end + (markdown[end..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1))..];
            if (++line > MaxLines) return new(line, "The file has more than 4,000 lines, too many for a schedule. Shorten it.");
            if (text.Length > MaxLine) return new(line, "This line has more than 20,000 characters. Split or shorten it.");
            if (text.Trim(" \t").IsEmpty)
            {
                work += marks * marks;
                scans += addresses * characters;
                (start, marks, addresses, characters) = (line + 1, 0, 0, 0);
                continue;
            }

            marks += 1 + MarksIn(text);
            addresses += text.Count("](") + text.Count("]:");
            characters += text.Length;
            if (work + (marks * marks) > MaxWork || scans + (addresses * characters) > MaxScans)
                return new(
                    start,
                    "The paragraph or table that starts here has more links, cells and other marks than I can handle. "
                        + "Split or shorten it.");
        }

        return null;
    }

    private static int MarksIn(ReadOnlySpan<char> line)
    {
        var marks = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (line[i] is '[' or '<' or '|' or '*' or '~' or '`' or '&' || IsInAddress(line, i) || IsEmphasis(line, i)) marks++;
        }

        return marks;
    }

    // A bare address becomes a link, but "18: " doesn't.
    private static bool IsInAddress(ReadOnlySpan<char> line, int at) =>
        line[at] == ':' && at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]);

    // Between letters or digits it isn't a mark, and addresses are full of it.
    private static bool IsEmphasis(ReadOnlySpan<char> line, int at) =>
        line[at] == '_'
            && !(at > 0 && at + 1 < line.Length && char.IsAsciiLetterOrDigit(line[at - 1]) && char.IsAsciiLetterOrDigit(line[at + 1]));
}
