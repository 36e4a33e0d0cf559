using System.Text.RegularExpressions;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Knows the words that say that there is no seminar: "No meeting", "— Spring break —", "Reading week", "Labor Day (no class)".</summary>
internal static partial class BreakPhrases
{
    private const string Meeting =
        @"no (meetings?|seminars?|sessions?|class(es)?|reading group|talks?|lectures?|journal club|jc|book club|paper club|lab meeting|group meeting)\b";

    /// <summary>The words without the dashes and pictures around them, or null where they say nothing of that kind.</summary>
    public static string? Read(string text)
    {
        var words = Around().Replace(text, "");
        return Break().IsMatch(words.Trim('(', ')').Trim()) || EndsSo().IsMatch(words) ? words : null;
    }

    /// <summary>Whether words, which may stand in any column, say that nobody meets.</summary>
    public static bool SaysNobodyMeets(string text) => Nobody().IsMatch(text);

    [GeneratedRegex(
        @"^(" + Meeting + @".*" +
        @"|cancell?ed\b.*|postponed\b.*|adjourned|not held" +
        @"|((the|spring|summer|fall|autumn|winter|christmas|xmas|easter|new year'?s?|thanksgiving|exam|mid-?term|semester|term|public|bank|national|university|school|conference|reading|labou?r day) )*" +
        @"(break|holidays?|recess|vacation|closure)( week)?" +
        @"|(reading|exam|study|revision|off|conference)[ -]week|week off|off|skip(ped)?( this week)?|exams?|thanksgiving|christmas|easter|new year|good friday|juneteenth" +
        @"|(labou?r|memorial|independence|veterans'?|columbus|presidents'?|mlk|martin luther king,?( jr\.?)?|indigenous peoples'?|thanksgiving|christmas|boxing|new year'?s?|easter|whit) (day|monday|sunday|eve))" +
        @"(( \(| - | – | — |: |, ).*)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"(\(|[:,–—-] ?)" + Meeting + @"[^()]*\)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex EndsSo();

    [GeneratedRegex(@"^\W*" + Meeting, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^[\s*.!–—-]+|[\s*.;!–—\p{So}\p{Mn}\p{Cf}\p{Cs}-]+$")]
    private static partial Regex Around();
}
