using StudyGroup.Core.Changes;
using StudyGroup.Core.Features.NextBook;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Features.Seasons;
using StudyGroup.Core.Features.Settings;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Posts;

namespace StudyGroup.Core;

/// <summary>Everything the bot posts on its own, and the replies it keeps up to date.</summary>
public static class PostKindTable
{
    /// <summary>The kinds of post. Posts that are due together go out in this order.</summary>
    public static PostKinds Kinds { get; } = new(
    [
        new LivingCardKind(),
        new ReminderKind(),
        new NudgeKind(),
        new RecapKind(),
        new SeminarNewsKind(),
        new ScheduleNewsKind(),
        new SeasonSummaryKind(),
        new ZoneChangedKind(),
        new SlidesAddedKind(),
        new SlidesFileKind(),
        new PresenterAssignedKind(),
        new DateDeclinedKind(),
        new ReadmeProposalKind(),
        new ProposalWithdrawnKind(),
        new ReadmeAppliedKind(),
        new PointAddedKind(),
        new UndoOfferedKind(),
        new VoteOpenedKind(),
        new VoteClosedKind(),
        new WelcomeKind(),
    ]);
}
