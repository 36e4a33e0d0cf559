using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Recognizes phrases for "no seminar": "No meeting", "— Spring break —", "Reading week", "Labor Day (no class)".
/// </summary>
internal static partial class BreakPhrases
{
    private const int MaxLength = 300;

    private const string Meeting =
        @"(?:(kein(e|en)? (sitzung|treffen|termin|vortrag|seminar|lesekreis)|entfällt|fällt aus|pas de (séance|réunion|cours)|(no hay"
            + @"|sin) (sesión|reunión|clase|seminario)|nessun (incontro|seminario)|niente incontro|(sem|não há) (encontro|sessão"
            + @"|reunião)|geen (bijeenkomst|sessie|les)|(休み|休会|停会|休讲|휴강|휴회)$)|no (meetings?|seminars?|sessions?|class(es)?|reading group"
            + @"|talks?|lectures?|journal club|jc|book club|paper club|lab meeting|group meeting)\b)";

    private const string Pause =
        @"((the )?((spring|summer|fall|autumn|winter|christmas|xmas|easter|new year'?s?|thanksgiving|exam|mid-?term|semester|term|public"
            + @"|bank|national|university|school|conference|reading|labou?r day) )+" +
        @"(break|holidays?|recess|vacation|closure)( week)?" +
        @"|(weihnachts|oster|pfingst|sommer|herbst|winter|semester)(ferien|pause)|vacances|vacaciones|vakantie|férias|vacanze|(reading"
            + @"|exam|study|revision|off|conference)[ -]week|week off|skip(ped)? this week)";

    // There are books, talks and poems with these names.
    private const string Occasion =
        @"((the )?(break|holidays?|recess|vacation|closure)( week)?|off|skip(ped)?|exams?|adjourned|not held|thanksgiving|christmas"
            + @"|easter|new year|good friday|juneteenth" +
        @"|(labou?r|memorial|independence|veterans'?|columbus|presidents'?|mlk|martin luther king,?( jr\.?)?|indigenous peoples'?"
            + @"|thanksgiving|christmas|boxing|new year'?s?|easter|whit) (day|monday|sunday|eve))";

    private const string Gap = @"( \(| - | – | — |: |, |; ?)";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>
    /// The words without dashes and emoji around them, if they mean a break when nobody presents; null otherwise.
    /// </summary>
    public static string? Read(string text) => SenseOf(text) >= BreakSense.Likely ? Bare(text) : null;

    /// <summary>How clearly words say that there's no seminar.</summary>
    public static BreakSense SenseOf(string text)
    {
        if (text.Length > MaxLength) return BreakSense.None;
        var words = Bare(text);
        var inner = words.Trim('(', ')').Trim();
        return Sure().IsMatch(inner) || SureAtEnd().IsMatch(words) ? BreakSense.Sure
            : Likely().IsMatch(inner) || LikelyAtEnd().IsMatch(words) ? BreakSense.Likely
            : Doubtful().IsMatch(inner) || DoubtfulAtEnd().IsMatch(words) ? BreakSense.Doubtful
            : BreakSense.None;
    }

    /// <summary>Whether words, in whatever column, say that nobody meets.</summary>
    public static bool SaysNobodyMeets(string text) => Nobody().IsMatch(text);

    private static string Bare(string text)
    {
        var end = text.Length;
        while (end > 0)
        {
            _ = Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var last, out var length);
            if (!Rune.IsWhiteSpace(last) && !IsAround(last)) break;
            end -= length;
        }

        return text[..end].TrimStart(' ', '\u00A0', '*', '.', '!', '-', '–', '—');
    }

    private static bool IsAround(Rune rune) => rune.Value is '*' or '.' or ';' or '!' or '-' or '–' or '—'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    [GeneratedRegex(
        "^(" + Meeting
            + "|cancell?ed|postponed)( (this week|today|tonight)| (due to|because|owing to)\\b.*)?( \\([^()]*\\))?[ "
            + ":,–—-]*$|^cancell?ed[:,] (?-i:\\p{Ll}).*$",
        Options)]
    private static partial Regex Sure();

    [GeneratedRegex("^(" + Pause + "|" + Occasion + ")(" + Gap + "|[:,–—-])" + Meeting + @"( this week| today)?\)?$", Options)]
    private static partial Regex SureAtEnd();

    [GeneratedRegex(
        "^(" + Pause + "(" + Gap + ".*)?" +
        "|(" + Meeting + "|cancell?ed|postponed)(" + Gap
            + ".*| (by|next|for|until|till|on|as|during|since|to|from|over|in the|scheduled|planned|indefinitely|again)\\b.*| (" + Pause
            + "|" + Occasion + ").*)" +
        "|" + Occasion + "(" + Gap + "(" + Pause + "|" + Occasion + "|" + Meeting
            + @".*|(university |campus |school )?closed|public|bank|national|observed|(see you|enjoy|happy|merry)\b.*"
            + @"|(?![12][0-9]{3}\b)[0-9].*)\)?)?)$",
        Options)]
    private static partial Regex Likely();

    [GeneratedRegex(@"(\(|[:,–—] ?| - ?)" + Meeting + @"( this week| today)?\)?$", Options)]
    private static partial Regex LikelyAtEnd();

    [GeneratedRegex(@"^(" + Meeting + @".*|(cancell?ed|postponed)\b.*|" + Occasion + Gap + ".*)$", Options)]
    private static partial Regex Doubtful();

    [GeneratedRegex(@"(\(|[:,–—-] ?)" + Meeting + @"[^()]*\)?$", Options)]
    private static partial Regex DoubtfulAtEnd();

    [GeneratedRegex(@"^\W*" + Meeting, Options)]
    private static partial Regex Nobody();
}

/// <summary>How clearly words say that there's no seminar.</summary>
internal enum BreakSense
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>They may as well be a title.</summary>
    Doubtful,

    /// <summary>They do, unless somebody presents.</summary>
    Likely,

    /// <summary>They do, whatever is next to them.</summary>
    Sure,
}
