using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Points;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Reminders;
using StudyGroup.Core.Syncing;

namespace StudyGroup.Core.Commands;

/// <summary>All that the bot posts on its own, and the answers it keeps up to date.</summary>
public static class PostKindTable
{
    /// <summary>The kinds of post, one a line. Those that are due together go out in this order.</summary>
    public static PostKinds Kinds { get; } = new(
    [
        new ReminderKind(),
        new NudgeKind(),
        new RecapKind(),
        new SeminarNewsKind(),
        new ScheduleNewsKind(),
        new ZoneChangedKind(),
        new SlidesAddedKind(),
        new PresenterAssignedKind(),
        new DateDeclinedKind(),
        new ReadmeProposalKind(),
        new ProposalWithdrawnKind(),
        new ReadmeAppliedKind(),
        new PointAddedKind(),
        new UndoOfferedKind(),
    ]);
}
