namespace StudyGroup.Core.Domain;

/// <summary>What a group calls the unit that it reads for a seminar. The names are stored and exported, so they stay as they are.</summary>
public enum UnitWord
{
    /// <summary>A chapter of a book.</summary>
    Chapter,

    /// <summary>A paper.</summary>
    Paper,

    /// <summary>A week of a course.</summary>
    Week,

    /// <summary>A session.</summary>
    Session,
}
