using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>Keeps plans of what is to come from being made when it no longer is: time passes between a preview and its confirmation.</summary>
internal static class Overtaken
{
    /// <summary>Why a plan cannot be made any more: what it moves was held since it was asked for, or would have begun since; null where neither is.</summary>
    /// <param name="group">The group as it is.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="asked">When it was asked for.</param>
    /// <param name="now">The group's time.</param>
    public static Refusal? Refuse(Group group, Plan plan, Instant asked, Instant now)
    {
        if (!plan.IsOfWhatIsToCome) return null;
        foreach (var seminar in group.Seminars)
        {
            if (plan.After.Find(seminar.Id) is not { } moved || moved.Date == seminar.Date) continue;
            if (Schedule.StandingOf(group, seminar, now) == Standing.Held) return Late(seminar, "is over");
            if (plan.After.ExpectedStartOf(moved) is { } start && asked < start && start <= now) return Late(seminar, "would have begun");
        }

        return null;
    }

    private static Refusal Late(Seminar seminar, string what) =>
        new($"{SeminarWords.Name(seminar)} {what} by now, so nothing was done. Use the command again, please.");
}
