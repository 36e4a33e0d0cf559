using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Dates;

/// <summary>Reads the state of a date that isn't settled.</summary>
internal static class DateState
{
    /// <summary>Whether tidy words say that the date has yet to be confirmed, whatever it is.</summary>
    public static bool IsToBeConfirmed(string words) => Letters(words) is "tbc" or "tobeconfirmed";

    /// <summary>The state that tidy words name, or null.</summary>
    public static SeminarDate? Read(string words) => Letters(words) switch
    {
        "tba" or "tbd" or "tobeannounced" or "tobedecided" or "tobedetermined" or "datetba" or "datetbd"
            or "unknown" or "undecided" or "notdecided" or "notyetdecided" or "notdecidedyet" or "nodate" or "nodateyet"
            or "tobescheduled" or "unscheduled" or "notscheduled" or "notyetscheduled" or "notscheduledyet" => SeminarDate.Unknown,
        "soon" or "comingsoon" => SeminarDate.Soon,
        _ => null,
    };

    private static string Letters(string words) =>
        words.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).TrimEnd('!');
}
