using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>Which recaps a group has, and how long they are kept up to date: a recap is known by its seminar and that seminar's start.</summary>
public static class RecapRules
{
    /// <summary>How long after the end a recap is brought up to date.</summary>
    public static readonly Duration KeptUp = Duration.FromDays(7);

    private static readonly Duration Lasts = Duration.FromDays(2);

    /// <summary>The recaps that a group's schedule and settings ask for, over all time.</summary>
    public static IEnumerable<Planned> Plan(Group group)
    {
        if (!group.Settings.Recap) yield break;
        foreach (var seminar in group.Seminars.Where(s => s.Cancelled is null))
        {
            if (group.StartOf(seminar) is not { } start) continue;
            var known = group.KnownStartOf(seminar)!.Value;
            yield return new Planned(Post.RecapKey(group.Id, seminar.Id, known), seminar, new PostSubject.Recap(known), start + group.Settings.Length);
        }
    }

    /// <summary>Why a recap is no longer worth posting, in a sentence for organizers; null while it is.</summary>
    internal static string? WhyNotOfUse(Group group, Seminar? seminar, PostSubject.Recap recap, Instant now)
    {
        if (ReminderRules.WhyChanged(group, seminar, recap.Start) is { } why) return why;
        if (!group.Settings.Recap) return "Recaps were switched off before it went out.";
        return now < group.EndOf(seminar!) + Lasts ? null : ReminderRules.Over;
    }
}
