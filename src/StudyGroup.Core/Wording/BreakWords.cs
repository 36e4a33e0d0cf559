using System.Text.RegularExpressions;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Wording;

/// <summary>The wording for breaks. A reason that only says there's no seminar is left out.</summary>
internal static partial class BreakWords
{
    /// <summary>"Mon 2 Mar 2026", or "Mon 2 Mar 2026 to Fri 6 Mar 2026".</summary>
    public static string Days(Break pause) =>
        pause.From == pause.Until ? DateWords.Day(pause.From) : $"{DateWords.Day(pause.From)} to {DateWords.Day(pause.Until)}";

    /// <summary>"— no seminar: reading week, Mon 2 Mar to Fri 6 Mar —", for a line between dates.</summary>
    public static string Between(Break pause)
    {
        var first = DateWords.DayOfYear(pause.From);
        return $"— no seminar{Why(pause)}, {(pause.From == pause.Until ? first : $"{first} to {DateWords.DayOfYear(pause.Until)}")} —";
    }

    /// <summary>"No seminar: reading week".</summary>
    public static string Say(Break pause) => $"No seminar{Why(pause)}";

    /// <summary>"Fri 6 Mar (reading week)", for a day in the break.</summary>
    public static string On(LocalDate day, Break pause) => $"{DateWords.DayOfYear(day)}{(HasReason(pause) ? $" ({pause.Reason})" : "")}";

    private static string Why(Break pause) => HasReason(pause) ? $": {pause.Reason}" : "";

    private static bool HasReason(Break pause) => !NoReason().IsMatch(pause.Reason);

    [GeneratedRegex(
        "^no (meeting|seminar|session|class)(s|es)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NoReason();
}
