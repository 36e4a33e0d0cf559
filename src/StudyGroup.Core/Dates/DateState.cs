using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Dates;

/// <summary>Reads what is known of a date that is not settled.</summary>
internal static class DateState
{
    /// <summary>The state that tidy words name, or null.</summary>
    public static SeminarDate? Read(string words) => words.Replace(" ", "", StringComparison.Ordinal) switch
    {
        "tba" or "tbd" or "t.b.a." or "tobeannounced" => SeminarDate.Unknown,
        "soon" or "comingsoon" => SeminarDate.Soon,
        _ => null,
    };
}
