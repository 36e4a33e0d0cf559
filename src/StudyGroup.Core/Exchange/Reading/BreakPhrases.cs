using System.Text.RegularExpressions;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Knows the words that say that there is no seminar: "No meeting", "— Spring break —", "Reading week".</summary>
internal static partial class BreakPhrases
{
    /// <summary>The words without the dashes around them, or null where they say nothing of that kind.</summary>
    public static string? Read(string text)
    {
        var words = text.Trim(' ', '-', '–', '—', '*', '.', '!', '(', ')');
        return Break().IsMatch(words) ? text.Trim(' ', '-', '–', '—', '*') : null;
    }

    [GeneratedRegex(
        @"^(no (meetings?|seminars?|sessions?|class(es)?|reading group|talks?|lectures?)\b.*" +
        @"|cancell?ed\b.*" +
        @"|((the|spring|summer|fall|autumn|winter|christmas|xmas|easter|new year'?s?|thanksgiving|exam|mid-?term|semester|term|public|bank|national|university|school|conference) )*" +
        @"(break|holidays?|recess|vacation|closure)( week)?" +
        @"|(reading|exam|study|revision|off|conference)[ -]week|week off|off|skip(ped)?|exams?|thanksgiving|christmas|easter|new year)" +
        @"(( \(| - | – | — |: |, ).*)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Break();
}
