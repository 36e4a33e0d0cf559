using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Wording;

/// <summary>The word for what a group reads for a seminar.</summary>
internal static class UnitWords
{
    /// <summary>"chapter", "paper", "week" or "session".</summary>
    public static string Of(UnitWord unit) => unit.ToString().ToLowerInvariant();

    /// <summary>"Chapter", "Paper", "Week" or "Session", for headings.</summary>
    public static string Heading(UnitWord unit) => unit.ToString();
}
