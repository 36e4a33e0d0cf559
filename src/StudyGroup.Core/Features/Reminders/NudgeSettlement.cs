using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>What was done that settles a nudge, besides its presenter's own answer.</summary>
/// <param name="By">Who did it; null if that isn't known.</param>
/// <param name="Answer">Their answer about topic and date; null for slides and notes.</param>
internal sealed record NudgeSettlement(MemberId? By, NudgeAnswer? Answer = null)
{
    /// <summary>
    /// What settles a nudge besides its own presenter's answer; null if nothing does. Theirs are the slides and notes, too.
    /// </summary>
    public static NudgeSettlement? Of(Group group, Seminar seminar, Nudge nudge, PostSources sources) => nudge.Question switch
    {
        NudgeQuestion.Topic => AnswerOfOthers(group, seminar, nudge, sources),
        NudgeQuestion.Slides when !seminar.Slides.IsEmpty => new NudgeSettlement(WhoAddedSlides(group, seminar, sources)),
        NudgeQuestion.Notes when !seminar.Notes.IsEmpty => new NudgeSettlement(seminar.Notes[0].By),
        _ => null,
    };

    /// <summary>
    /// What a co-presenter answered about topic and date; if one of them can't make it, that. Answers of people who no longer present don't
    /// count. Null if nobody answered.
    /// </summary>
    public static NudgeSettlement? AnswerOfOthers(Group group, Seminar seminar, Nudge nudge, PostSources sources)
    {
        if (nudge.Question != NudgeQuestion.Topic || seminar.Presenters.Length < 2) return null;
        return sources.Posts.Of(group.Id)
            .Where(post => post.Seminar == seminar.Id)
            .Select(post => post.Subject).OfType<Nudge>()
            .Where(other => (other.Question, other.Start) == (nudge.Question, nudge.Start) && other.Presenter != nudge.Presenter)
            .Where(other => other.Answer is not null && seminar.IsPresentedBy(other.Presenter))
            .OrderBy(other => other.Answer!.IsRight)
            .Select(other => new NudgeSettlement(other.Presenter, other.Answer))
            .FirstOrDefault();
    }

    // Slides don't say who added them, but the history does.
    private static MemberId? WhoAddedSlides(Group group, Seminar seminar, PostSources sources) => sources.Changes.Of(group.Id)
        .FirstOrDefault(change => change.Parts.OfType<Part.OfSeminar>().Any(
            part => part.After is { Slides.IsEmpty: false } after && after.Id == seminar.Id && part.Before is { Slides.IsEmpty: true }))
        ?.By;
}
