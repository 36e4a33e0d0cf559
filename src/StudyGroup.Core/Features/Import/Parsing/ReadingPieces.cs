using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Splits a cell that names several readings.</summary>
internal static partial class ReadingPieces
{
    /// <summary>Each line, and on a line what semicolons separate, and each link with its words.</summary>
    public static IEnumerable<Cell> Of(Cell cell)
    {
        foreach (var (from, to) in cell.Breaks.Prepend(0).Zip(cell.Breaks.Append(cell.Text.Length)))
        {
            var line = cell.Slice(from, to);
            int[] starts = line.Links.Where(l => !LinkSense.HasMaterialLabel(l))
                .Select(l => l.Start).Skip(1).ToArray() is { Length: > 0 } more
                ? more
                : [.. Semicolon().Matches(line.Text).Select(m => m.Index + 1)];
            foreach (var (start, end) in starts.Prepend(0).Zip(starts.Append(line.Text.Length)))
            {
                var piece = line.Slice(start, Math.Max(start, end));
                var words = Joint().Replace(piece.Text, "");
                yield return piece with { Text = words };
            }
        }
    }

    /// <summary>The words of a piece without the labels of links to slides and the like.</summary>
    public static string WithoutMaterial(Cell piece) =>
        piece.Links.Where(LinkSense.HasMaterialLabel).Reverse().Aggregate(
            piece.Text, (text, link) => link.Start + link.Text.Length <= text.Length && link.Start > 0
                ? text.Remove(link.Start, link.Text.Length).Replace("()", "", StringComparison.Ordinal)
                    .Replace("[]", "", StringComparison.Ordinal).TrimEnd(' ', ',', '|', ';')
                : text);

    [GeneratedRegex(@";(?![^()]*\))")]
    private static partial Regex Semicolon();

    [GeneratedRegex(
        @"\s*([,;+&|·/]|\b(and|und|et|y|e|en))\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
