using System.Text.RegularExpressions;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Mends lines before the Markdown parser sees them. Every line keeps its number.</summary>
internal static partial class SourceLines
{
    /// <summary>
    /// The text with nothing in lines that look empty (they would join what they part), and with a "|" at the end of stray lines in a table: a line
    /// without one directly below a table's row is a row of one cell by GitHub's rules (https://github.github.com/gfm/#tables-extension-), but
    /// costs us the whole table by our parser's.
    /// </summary>
    public static string Tidy(string markdown)
    {
        var lines = markdown.Split('\n');
        PipeTabs(lines);
        var inTable = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (LooksEmpty().IsMatch(lines[i])) lines[i] = "";
            var line = lines[i].Trim();
            inTable = line.StartsWith('|') || (inTable && line.Length > 0 && !OtherBlock().IsMatch(line));
            if (inTable && !line.Contains('|')) lines[i] = lines[i].Insert(lines[i].TrimEnd().Length, " |");
        }

        return string.Join('\n', lines);
    }

    // Rows that were copied out of a spreadsheet.
    private static void PipeTabs(string[] lines)
    {
        // A line that is too long is refused later; the pattern would take a time that grows with the square of its length.
        bool[] tabbed = [.. lines.Select(line => line.Length <= MarkdownDensity.MaxLine && Tabbed().IsMatch(line))];
        for (var i = 0; i < lines.Length; i++)
        {
            if (tabbed[i] && ((i > 0 && tabbed[i - 1]) || (i + 1 < lines.Length && tabbed[i + 1]))) lines[i] = $"| {lines[i].Trim('\r').Replace("\t", " | ", StringComparison.Ordinal)} |";
        }
    }

    [GeneratedRegex(@"^(?![-*+>#]|[0-9]{1,4}[.)]\t)[^\t|]*\S[^\t|]*\t[^|]*\S[^|]*$")]
    private static partial Regex Tabbed();

    [GeneratedRegex(@"^(\s|\p{Cf}|[\uFE0E\uFE0F]|&nbsp;|&#160;|<br\s*/?>)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksEmpty();

    [GeneratedRegex(@"^([#>`~]|[-*+](\s|$)|---)")]
    private static partial Regex OtherBlock();
}
