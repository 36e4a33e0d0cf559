using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>Refuses plans for upcoming seminars that have started by the time the preview is confirmed.</summary>
internal static class Overtaken
{
    /// <summary>
    /// Why it's too late for a plan: a seminar that it moves has been held since it was asked for, or would have started since. Null if
    /// neither.
    /// </summary>
    public static Refusal? Refuse(Group group, Plan plan, Instant asked, Instant now)
    {
        if (!plan.MovesUpcomingSeminars) return null;
        foreach (var seminar in group.Seminars)
        {
            if (plan.After.Find(seminar.Id) is not { } moved || moved.Date == seminar.Date) continue;
            if (Schedule.StatusOf(group, seminar, now) == SeminarStatus.Held) return Late(seminar, "is already over");
            if (plan.After.ExpectedStartOf(moved) is { } start && asked < start && start <= now)
                return Late(seminar, "would already have started");
        }

        return null;
    }

    private static Refusal Late(Seminar seminar, string what) =>
        new($"{SeminarWords.Called(seminar)} {what}, so nothing was changed. Use the command again.");
}
