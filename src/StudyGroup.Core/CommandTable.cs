using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.History;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.Notes;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Features.Privacy;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Features.Scheduling;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Features.Settings;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Posts;

namespace StudyGroup.Core;

/// <summary>Everything the bot answers.</summary>
public static class CommandTable
{
    /// <summary>The descriptions of command families.</summary>
    public static IReadOnlyDictionary<string, string> Families { get; } = new Dictionary<string, string>
    {
        ["point"] = "Discussion points: what you want to talk about",
        ["manage"] = "For organizers: schedule, slides, settings and reminders",
    };

    /// <summary>Creates the router over all commands.</summary>
    public static CommandRouter Create(Doors doors, PostKinds kinds, GroupChanges changes, ImportPlanner import, FollowReadme follow)
    {
        var previews = new Previews(
            doors.Groups, changes, doors.Drafts, new ShiftPlanner(), new SwapPlanner(), new DatesPlanner(), new ContentsPlanner(), import);
        return new CommandRouter(
            [
                new NextSeminar(doors.Points, doors.Attendance),
                new ScheduleCommand(doors.Syllabuses),
                new SeminarCommand(doors.Points, doors.Attendance),
                new SlidesCommand(),
                new NotesCommand(),
                new Present(changes),
                new PresentRelease(changes),
                new PresentSwap(changes, doors.Drafts),
                new PresentersCommand(),
                new PointAdd(doors.Points),
                new PointList(doors.Points),
                new PointVote(doors.Points),
                new PointEdit(doors.Points),
                new PointRemove(doors.Points),
                new PointDiscussed(doors.Points),
                new MyData(doors.Members, kinds),
                new Help(doors.Posts, doors.Syllabuses, doors.Syncs),
                new ManageSettings(doors.Groups, changes, doors.Posts, doors.Syllabuses, doors.Syncs, doors.Channels, doors.Drafts),
                new ManageSeminarAdd(changes, doors.Drafts),
                new ManageSeminarEdit(changes, doors.Points),
                new ManageSeminarMove(changes, doors.Drafts),
                new ManageSeminarCancel(changes),
                new ManageSeminarRestore(changes),
                new ManageSeminarHeld(changes, doors.Drafts),
                new ManageSeminarRemove(changes, doors.Points),
                new ManageSlides(changes),
                new ManageNotes(changes),
                new ManageReminders(kinds, doors.Posts, doors.Points),
                new ManageSyllabus(changes, doors.Syllabuses, doors.Channels),
                new ManageShift(previews),
                new ManagePlan(previews),
                new ManageSwap(previews),
                new ManageSeriesFromContents(previews),
                new ManageBreakAdd(changes),
                new ManageBreakRemove(changes),
                new ManageImport(previews, import, doors.Drafts, doors.Web, doors.Channels),
                new ManageSync(changes, doors.Posts, doors.Channels, follow),
                new ManageExport(doors.Points, doors.Attendance),
                new ManageHistory(doors.Changes),
            ],
            [
                previews,
                new AddSlides(changes),
                new AddNotes(changes),
                new EditTopic(changes),
                new NudgeButtons(doors.Groups, doors.Points, doors.Attendance, doors.Posts),
                new Attend(doors.Attendance),
                new ReadmeChange(doors.Changes),
                new Undo(changes, doors.Changes),
            ],
            doors.Drafts);
    }
}
