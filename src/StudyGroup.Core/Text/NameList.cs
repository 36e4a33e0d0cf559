using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StudyGroup.Core.Text;

/// <summary>Splits a list of people into names: "Ann &amp; Bo", "Ann, Bo", "Ann/Bo", "Lee, Ann; Tran, Bo".</summary>
internal static partial class NameList
{
    private const int MaxWords = 5;

    /// <summary>The names in a text. What can't be a list of names stays whole.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        if (Pieces(text, Sure()) is { Length: > 1 } listed) return [.. listed.SelectMany(one => Words(one, hasCommas: false))];
        return Words(text, hasCommas: true);
    }

    /// <summary>The names on lines of their own, which may hold separators, and go on in brackets: "Ann Lee", "(guest)".</summary>
    public static ImmutableArray<string> OfLines(IEnumerable<string> lines)
    {
        var names = new List<string>();
        foreach (var line in lines)
        {
            if (names.Count > 0 && line.StartsWith('(')) names[^1] += $" {line}";
            else names.Add(line);
        }

        return [.. names.Select(Bare).Where(name => name.Length > 0)];
    }

    // After semicolons, commas belong to the names: "Lee, Ann; Tran, Bo".
    private static ImmutableArray<string> Words(string text, bool hasCommas)
    {
        string[] names = [.. Joined(text)];
        return hasCommas && !(names.Length > 1 && names.All(IsReversed))
            ? [.. names.SelectMany(AtCommas).Select(Bare).Where(name => name.Length > 0)]
            : [.. names];
    }

    private static IEnumerable<string> Joined(string text)
    {
        var pieces = Pieces(text, Joint());
        return pieces.Length > 1 && pieces.All(piece => piece.Any(char.IsLetter) || piece.StartsWith('@')) && !Company().IsMatch(pieces[^1])
            && !IsDoubleName(text, pieces)
            ? pieces.SelectMany(AtSlashes)
            : AtSlashes(text);
    }

    private static IEnumerable<string> AtSlashes(string text)
    {
        var pieces = Pieces(text, Slash());
        return pieces.Length > 1 && pieces.All(piece => piece.Length > 1 && IsShort(piece)) && !Company().IsMatch(pieces[^1])
            ? pieces
            : [Bare(text)];
    }

    private static IEnumerable<string> AtCommas(string text)
    {
        if (IsInverted(text)) return [text];
        var names = new List<string>();
        foreach (var piece in Pieces(text, Comma()))
        {
            // "Ann Lee, PhD", "Lee, A."
            if (names.Count > 0 && Suffix().IsMatch(piece)) names[^1] += $", {piece}";
            else names.Add(piece);
        }

        return names.Count > 1 && names.All(IsShort) ? names : [text];
    }

    // "José Ortega y Gasset" is one person.
    private static bool IsDoubleName(string text, string[] pieces) =>
        Romance().IsMatch(text) && !Sign().IsMatch(text) && pieces is [var first, var last] && first.Contains(' ') && !last.Contains(' ');

    // "Lee, Ann & Tran, Bo": as many commas as names.
    private static bool IsReversed(string name) => Pieces(name, Comma()) is [var last, var first] && IsShort(last) && IsShort(first);

    // "van Oak, Jan"
    private static bool IsInverted(string text) =>
        Pieces(text, Comma()) is [var last, var first] && last.Contains(' ') && char.IsLower(last[0]) && !first.Contains(' ');

    private static bool IsShort(string name) =>
        !name.Any(char.IsDigit) && (PersonName.IsLike(name) || (name.Length > 1 && !name.Contains(' ')))
        && name.Split(' ').Length <= MaxWords;

    // Splits outside of brackets: "Ann (ETH, Zürich)" is one.
    private static string[] Pieces(string text, Regex separator)
    {
        var pieces = new List<string>();
        var (start, scanned, depth, closed) = (0, 0, 0, text.LastIndexOf(')'));
        foreach (Match gap in separator.Matches(text))
        {
            for (; scanned < gap.Index; scanned++) depth += text[scanned] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0 && closed > gap.Index) continue;
            pieces.Add(text[start..gap.Index]);
            start = gap.Index + gap.Length;
        }

        pieces.Add(text[start..]);
        return [.. pieces.Select(Bare).Where(piece => piece.Length > 0)];
    }

    private static string Bare(string name) => Loose().Replace(name, "").Trim();

    [GeneratedRegex(@"\s*[;；、，]\s*")]
    private static partial Regex Sure();

    [GeneratedRegex(
        @",?\s+(and|und|et|y|e|en|with|w/|[&+])\s+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\s(y|e|en)\s", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Romance();

    [GeneratedRegex("[&+]")]
    private static partial Regex Sign();

    [GeneratedRegex(@"\s*[/&+]\s*")]
    private static partial Regex Slash();

    [GeneratedRegex(@"\s*,\s*")]
    private static partial Regex Comma();

    [GeneratedRegex(
        @"^((\p{Lu}\.[\s-]?){1,4}|ph\.?d\.?|m\.?d\.?|m\.?sc\.?|jr\.?|sr\.?|esq\.?|i{2,3}|iv)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex(
        @"^(sons?|co|co\.|company|associates|partners|friends|guests?|others|the team|team|all|everyone)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Company();

    // What may be left at either end of a name.
    [GeneratedRegex(
        @"^\s*([&+/,;]|(and|und|et)\s)\s*|\s*([&+/,;:]|\s(and|und|et))\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
