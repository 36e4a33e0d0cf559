using System.Collections.Immutable;
using NodaTime;

namespace StudyGroup.Core.Domain;

/// <summary>A seminar's status at a point in time.</summary>
public enum SeminarStatus
{
    /// <summary>It has a date, settled or tentative, and hasn't ended.</summary>
    Ahead,

    /// <summary>It has no date yet, or a tentative one that has passed.</summary>
    Undated,

    /// <summary>It has been held.</summary>
    Held,

    /// <summary>It's cancelled.</summary>
    Cancelled,

    /// <summary>It hadn't been held when its season was finished.</summary>
    NotHeld,
}

/// <summary>Which seminars are coming up, held or next, and in which order.</summary>
public static class Schedule
{
    /// <summary>
    /// A seminar's status. A dated one counts as held once its usual length has passed. With a tentative date it counts as undated then.
    /// </summary>
    public static SeminarStatus StatusOf(Group group, Seminar seminar, Instant now)
    {
        if (seminar.Cancelled is not null) return SeminarStatus.Cancelled;
        if (seminar.MarkedHeld) return SeminarStatus.Held;
        if (group.FinishedAt is not null) return SeminarStatus.NotHeld;
        if (group.EndOf(seminar) is not { } end) return SeminarStatus.Undated;
        if (end > now) return SeminarStatus.Ahead;
        return seminar.Date is SeminarDate.Tentative ? SeminarStatus.Undated : SeminarStatus.Held;
    }

    /// <summary>
    /// The next seminar: the earliest dated one that hasn't ended. If none is dated, the first by number that hasn't been held; or null.
    /// </summary>
    public static Seminar? Next(Group group, Instant now) => Coming(group, now).FirstOrDefault();

    /// <summary>The seminar after the next one, in the same order; or null.</summary>
    public static Seminar? After(Group group, Seminar seminar, Instant now) =>
        Coming(group, now).SkipWhile(s => s.Id != seminar.Id).Skip(1).FirstOrDefault();

    /// <summary>
    /// A group's seminars in the order of every list: by date, tentative or not. A seminar without a date follows the seminar before it by
    /// number.
    /// </summary>
    public static ImmutableArray<Seminar> InOrder(Group group)
    {
        var order = group.Seminars.Where(IsDated).OrderBy(s => group.ExpectedStartOf(s)).ThenBy(s => s.Number).ToList();
        Seminar? before = null;
        foreach (var seminar in group.Seminars.OrderBy(s => s.Number))
        {
            if (!IsDated(seminar)) order.Insert(before is null ? 0 : order.IndexOf(before) + 1, seminar);
            before = seminar;
        }

        return [.. order];

        static bool IsDated(Seminar seminar) => seminar.Date.Known() is not null;
    }

    /// <summary>Whether a seminar is over: held, or cancelled and past its date.</summary>
    public static bool IsOver(Group group, Seminar seminar, Instant now) =>
        StatusOf(group, seminar, now) == SeminarStatus.Held || (seminar.Cancelled is not null && group.EndOf(seminar) <= now);

    /// <summary>The last held seminar: the latest by date. If none is dated, the last by number; or null.</summary>
    public static Seminar? Last(Group group, Instant now) => group.Seminars
        .Where(s => StatusOf(group, s, now) == SeminarStatus.Held)
        .OrderBy(s => group.StartOf(s) ?? Instant.MinValue).ThenBy(s => s.Number)
        .LastOrDefault();

    private static IEnumerable<Seminar> Coming(Group group, Instant now)
    {
        var byStatus = group.Seminars.ToLookup(s => StatusOf(group, s, now));
        return byStatus[SeminarStatus.Ahead].OrderBy(s => group.ExpectedStartOf(s)).ThenBy(s => s.Number)
            .Concat(byStatus[SeminarStatus.Undated].OrderBy(s => s.Number));
    }
}
