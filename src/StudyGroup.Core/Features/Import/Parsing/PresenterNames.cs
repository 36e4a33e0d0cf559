using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Writes the names in a cell on one line.</summary>
internal static partial class PresenterNames
{
    /// <summary>The words of the cell, with a comma wherever only <c>&lt;br&gt;</c> separates two names.</summary>
    public static string InOneLine(Cell cell)
    {
        var names = "";
        foreach (var line in cell.Lines)
            names += names.Length == 0 ? line : GoesOn().IsMatch(line) || IsOpen().IsMatch(names) ? $" {line}" : $", {line}";
        return names;
    }

    [GeneratedRegex(
        @"^([(&+/,;]|(and|und|et|y|e|en)\s)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(
        @"([&+/,;:]|\s(and|und|et|y|e|en))$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IsOpen();
}
