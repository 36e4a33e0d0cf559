using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Posts;

/// <summary>How long messages about a seminar are kept up to date.</summary>
internal static class LiveUntil
{
    /// <summary>How long messages about a past seminar are kept up to date after its end.</summary>
    public static readonly Duration AfterEnd = Duration.FromDays(7);

    /// <summary>Until a seminar is over; if it was moved, until both its old and its new end: somebody may still go by either.</summary>
    /// <param name="id">The seminar.</param>
    /// <param name="start">The start that the message mentions.</param>
    public static Instant End(Group group, SeminarId id, Instant start)
    {
        var end = start + group.Settings.Length;
        return group.Find(id) is { } seminar && group.EndOf(seminar) is { } other ? Instant.Max(end, other) : end;
    }

    /// <summary>Until a week after the end of a seminar that started at the given time.</summary>
    public static Instant WeekAfter(Group group, Instant start) => start + group.Settings.Length + AfterEnd;
}
