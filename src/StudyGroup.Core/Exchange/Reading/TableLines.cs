using System.Text.RegularExpressions;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>
/// Makes rows of stray lines in a table. A line without a "|" directly below a table's row is a row of one cell by GitHub's rules
/// (https://github.github.com/gfm/#tables-extension-), but costs us the whole table by our parser's.
/// </summary>
internal static partial class TableLines
{
    /// <summary>The text with a "|" at the end of such lines; every line keeps its number.</summary>
    public static string Complete(string markdown)
    {
        var lines = markdown.Split('\n');
        var inTable = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            inTable = line.StartsWith('|') || (inTable && line.Length > 0 && !OtherBlock().IsMatch(line));
            if (inTable && !line.Contains('|')) lines[i] = lines[i].Insert(lines[i].TrimEnd().Length, " |");
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^([#>`~]|[-*+](\s|$)|---)")]
    private static partial Regex OtherBlock();
}
