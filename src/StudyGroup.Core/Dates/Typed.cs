using System.Globalization;
using System.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Reduces the many ways of typing the same words to one.</summary>
internal static class Typed
{
    /// <summary>
    /// The words in lower case with single spaces between them, without quotes around them and without zero-width characters. Any run of
    /// dashes becomes "-", and full-width letters, digits and punctuation become the usual ones.
    /// </summary>
    public static string Tidy(string typed)
    {
        var tidy = new StringBuilder(typed.Length);
        foreach (var written in typed)
        {
            if (HasNoWidth(written)) continue;
            var character = Usual(written);
            var last = tidy.Length > 0 ? tidy[^1] : ' ';
            if (char.IsWhiteSpace(character) ? last != ' ' : character != '-' || last != '-')
                tidy.Append(char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(character));
        }

        return Unquoted(tidy.ToString().TrimEnd());
    }

    // Direction marks, joiners, soft hyphens and variation selectors, as left behind by web pages, chat programs and emoji keyboards.
    private static bool HasNoWidth(char character) =>
        character is '\u034F' or (>= '\uFE00' and <= '\uFE0F') || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static char Usual(char character) => character switch
    {
        >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u301C' or '\u223C' => '~',
        '\u2236' or '\uA789' => ':',
        '\u2044' or '\u2215' => '/',
        '\u3001' => ',',
        '\u3002' => '.',
        '\u30FB' or '\u2022' => '·',
        _ => character,
    };

    // Double quotes mean nothing in a date, so a stray one goes too. "'" may come before a year.
    private static string Unquoted(string words)
    {
        while (words.Length > 0)
        {
            if (IsQuote(words[0])) words = words[1..].TrimStart();
            else if (IsQuote(words[^1])) words = words[..^1].TrimEnd();
            else if (words.Length > 1 && (IsQuote(words[^2]) || IsApostrophe(words[^2])) && words[^1] is '.' or ',' or ';' or '!')
                words = words[..^1];
            else if (words.Length > 1 && IsApostrophe(words[0]) && IsApostrophe(words[^1])) words = words[1..^1].Trim();
            else break;
        }

        return words;
    }

    private static bool IsQuote(char character) =>
        character is '"' or '`' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '«' or '»' or '\u300C' or '\u300D' or '\u300E'
            or '\u300F';

    private static bool IsApostrophe(char character) => character is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '‹' or '›';
}
