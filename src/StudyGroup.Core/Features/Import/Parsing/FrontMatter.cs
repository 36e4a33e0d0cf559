using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// The settings at the top of a web page's source, between two lines of dashes (https://jekyllrb.com/docs/front-matter/).
/// </summary>
internal static partial class FrontMatter
{
    /// <summary>The text with empty lines instead: the Markdown parser would take the last of them for a heading.</summary>
    public static string Blank(string markdown)
    {
        if (!markdown.StartsWith("---", StringComparison.Ordinal)) return markdown;
        var lines = markdown.Split('\n');
        if (lines[0].TrimEnd() != "---" || lines.Length < 3 || !Key().IsMatch(lines[1])) return markdown;
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "..." || !Setting().IsMatch(line));
        if (end < 2 || lines[end].TrimEnd() is not ("---" or "...")) return markdown;
        Array.Fill(lines, "", 0, end + 1);
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}0-9_-]*:(\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    // A key and its value, a comment, or a continuation of the line above.
    [GeneratedRegex(@"^([\p{L}_][\p{L}0-9_-]*:(\s|$)|#|\s*- |\s+\S)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
