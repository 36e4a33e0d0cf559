using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>What happened to a seminar's date.</summary>
/// <param name="From">Its date before.</param>
/// <param name="To">Its date now.</param>
/// <param name="Reason">Why, in the organizer's words.</param>
public sealed record NewsItem(SeminarId Seminar, NewsKind Kind, SeminarDate From, SeminarDate To, string? Reason);

/// <summary>What happened to a seminar's date. The names are stored.</summary>
public enum NewsKind
{
    /// <summary>It has another date, or no longer any.</summary>
    Moved,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It's back on.</summary>
    Restored,

    /// <summary>It has its first date.</summary>
    Dated,
}
