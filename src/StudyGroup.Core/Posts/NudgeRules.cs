using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>What a presenter is asked, and when: a nudge is known by its seminar, that seminar's start, its presenter and what it asks.</summary>
public static class NudgeRules
{
    /// <summary>How long before the start a presenter is asked whether topic and date are still right.</summary>
    public static readonly Duration BeforeTopic = Duration.FromDays(7);

    /// <summary>How long before the start a presenter is asked for slides.</summary>
    public static readonly Duration BeforeSlides = Duration.FromDays(2);

    /// <summary>How long after the end a presenter is asked for notes.</summary>
    public static readonly Duration AfterEnd = Duration.FromDays(1);

    // Whoever has not been asked by then has better things to do.
    private static readonly Duration NotesLast = Duration.FromDays(4);

    /// <summary>The nudges that a group's schedule and settings ask for, over all time.</summary>
    public static IEnumerable<Planned> Plan(Group group)
    {
        if (!group.Settings.Nudges) yield break;
        foreach (var seminar in group.Seminars.Where(s => s.Cancelled is null))
        {
            if (seminar.Presenter is not { } presenter || group.StartOf(seminar) is not { } start) continue;
            foreach (var kind in Enum.GetValues<NudgeKind>().Where(k => k == NudgeKind.Notes || !seminar.MarkedHeld))
            {
                var nudge = new PostSubject.Nudge(kind, group.KnownStartOf(seminar)!.Value, presenter);
                yield return new Planned(Post.NudgeKey(group.Id, seminar.Id, nudge), seminar, nudge, DueAt(group, kind, start));
            }
        }
    }

    /// <summary>Why a nudge is no longer worth sending, in a sentence for organizers; null while it is.</summary>
    internal static string? WhyNotOfUse(Group group, Seminar? seminar, PostSubject.Nudge nudge, Instant now)
    {
        if (ReminderRules.WhyChanged(group, seminar, nudge.Start) is { } why) return why;
        if (seminar!.Presenter != nudge.Presenter) return "Its presenter had changed before it went out.";
        if (!group.Settings.Nudges) return "Nudges were switched off before it went out.";
        if (nudge.Kind != NudgeKind.Notes && seminar.MarkedHeld) return "The seminar had been held before it went out.";
        return nudge.Kind switch
        {
            NudgeKind.Slides when !seminar.Slides.IsEmpty => "There were slides already.",
            NudgeKind.Notes when !seminar.Notes.IsEmpty => "There were notes already.",
            _ => now < Until(group, nudge.Kind, group.StartOf(seminar)!.Value) ? null : ReminderRules.Over,
        };
    }

    // At the same local time, however the clocks change in between.
    private static Instant DueAt(Group group, NudgeKind kind, Instant start) => kind switch
    {
        NudgeKind.Topic => Leads.Before(start, BeforeTopic, group.Settings.Zone),
        NudgeKind.Slides => Leads.Before(start, BeforeSlides, group.Settings.Zone),
        _ => Leads.Before(start + group.Settings.Length, -AfterEnd, group.Settings.Zone),
    };

    // Each is of use until the next.
    private static Instant Until(Group group, NudgeKind kind, Instant start) => kind switch
    {
        NudgeKind.Topic => DueAt(group, NudgeKind.Slides, start),
        NudgeKind.Slides => start,
        _ => Leads.Before(start + group.Settings.Length, -NotesLast, group.Settings.Zone),
    };
}
