using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Wording;

/// <summary>The word for what a group reads for a seminar.</summary>
internal static class UnitWords
{
    /// <summary>"chapter", "paper", "week" or "session".</summary>
    public static string Of(UnitWord unit) => unit.ToString().ToLowerInvariant();

    /// <summary>"chapters", "papers", "weeks" or "sessions".</summary>
    public static string Many(UnitWord unit) => Of(unit) + "s";

    /// <summary>"Chapter", "Paper", "Week" or "Session", for headings.</summary>
    public static string Heading(UnitWord unit) => unit.ToString();
}
