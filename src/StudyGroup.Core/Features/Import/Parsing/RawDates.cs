using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Finds lines with a date in parts that aren't read: HTML and code.</summary>
internal static partial class RawDates
{
    /// <summary>The lines of a block that have a date, except those in comments.</summary>
    public static IEnumerable<Opening> Find(LeafBlock raw)
    {
        var inComment = false;
        foreach (var (index, text) in raw.Lines.ToString().Split('\n').Index())
        {
            inComment |= text.Contains("<!--", StringComparison.Ordinal);
            var line = raw.Line + 1 + index + (raw is FencedCodeBlock ? 1 : 0);
            if (!inComment
                && Opening.Read(
                    line, Cell.Of(Tags().Replace(text, " ").Trim(' ', '\t', '-', '*', '#', '>'))) is { IsDay: true } opening)
                yield return opening;
            inComment &= !text.Contains("-->", StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();
}
