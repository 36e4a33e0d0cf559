using System.Text;

namespace StudyGroup.Core.Features.Export;

/// <summary>
/// Folds the lines of a calendar. Ical.Net counts UTF-16 units and folds anywhere. Several calendars unescape before they unfold, and lose
/// an event that's folded between a backslash and what it escapes. See https://www.rfc-editor.org/rfc/rfc5545#section-3.1.
/// </summary>
internal static class ContentLines
{
    private const int MaxOctets = 75;
    private const string Fold = "\r\n ";

    /// <summary>The same calendar, with no line longer than 75 octets and none folded within an escape or a character.</summary>
    public static string Refold(string calendar)
    {
        var text = new StringBuilder(calendar.Length);
        foreach (var line in calendar.Replace(Fold, "", StringComparison.Ordinal).Split("\r\n"))
            Append(text.Append(text.Length == 0 ? "" : "\r\n"), line);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string line)
    {
        var octets = 0;
        for (var at = 0; at < line.Length;)
        {
            var unit = UnitAt(line, at);
            var length = Encoding.UTF8.GetByteCount(line.AsSpan(at, unit));
            if (octets + length > MaxOctets)
            {
                text.Append(Fold);
                octets = 1;
            }

            text.Append(line, at, unit);
            octets += length;
            at += unit;
        }
    }

    // How many UTF-16 units stay together: a character, or a backslash with the character it escapes.
    private static int UnitAt(string line, int at) =>
        line[at] == '\\' && at + 1 < line.Length ? 1 + CharacterAt(line, at + 1) : CharacterAt(line, at);

    private static int CharacterAt(string line, int at) => char.IsSurrogatePair(line, at) ? 2 : 1;
}
