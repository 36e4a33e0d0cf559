using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.CatchingUp;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Groups;
using StudyGroup.Core.Features.History;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.NextBook;
using StudyGroup.Core.Features.Notes;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Features.Privacy;
using StudyGroup.Core.Features.Readings;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Features.Scheduling;
using StudyGroup.Core.Features.Seasons;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Features.Settings;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Features.WebPages;
using StudyGroup.Core.Posts;

namespace StudyGroup.Core;

/// <summary>Everything the bot answers.</summary>
public static class CommandTable
{
    /// <summary>The descriptions of command families.</summary>
    public static IReadOnlyDictionary<string, string> Families { get; } = new Dictionary<string, string>
    {
        ["point"] = "Discussion points: what you want to talk about",
        ["book"] = "The book you're reading, and the next one",
        ["manage group"] = "The reading groups in this server",
        ["manage"] = "For organizers: schedule, slides, settings and reminders",
    };

    /// <summary>Creates the router over all commands.</summary>
    /// <param name="newGroup">The settings that new groups start with.</param>
    public static CommandRouter Create(
        Stores stores, IChannels channels, IMembers members, IWeb web, PostKinds kinds, GroupChanges changes, ImportPlanner import,
        FollowReadme follow, PageLinks links, IFilePosts files, GroupSettings newGroup)
    {
        var setup = new SetupPlanner(import);
        var slides = new SlidesFiles(changes, stores.Posts, channels, web, files);
        var move = new ManageSeminarMove(changes, stores.Drafts);
        var previews = new Previews(
            stores.Groups, changes, stores.Drafts, new ShiftPlanner(), new SwapPlanner(), new DatesPlanner(), new ContentsPlanner(),
            import, setup, new FinishPlanner(), new StartPlanner());
        var setUp = new SetupCommand(stores.Drafts, previews, setup, web, channels, stores.Seasons, stores.Groups);
        return new CommandRouter(
            [
                new NextSeminar(stores.Points, stores.Attendance, stores.Visits),
                new CatchUp(stores.Visits, stores.Points, stores.Changes, stores.Seasons),
                new ScheduleCommand(stores.Syllabuses, stores.Seasons),
                new SeminarCommand(stores.Points, stores.Attendance, stores.Seasons),
                new ReadingsCommand(),
                new SlidesCommand(),
                new SlidesAdd(slides),
                new NotesCommand(),
                new CalendarCommand(),
                new Present(changes),
                new PresentRelease(changes),
                new PresentSwap(changes, stores.Drafts),
                new PresentersCommand(stores.Points, stores.Attendance, stores.Seasons, members),
                new PointAdd(stores.Points),
                new PointList(stores.Points, stores.Seasons),
                new PointVote(stores.Points),
                new PointEdit(stores.Points),
                new PointRemove(stores.Points),
                new PointDiscussed(stores.Points),
                new BookPast(stores.Seasons),
                new BookFinish(previews),
                new BookSuggest(stores.NextBooks),
                new BookList(stores.NextBooks, stores.BookVotes),
                new BookVoteCommand(stores.NextBooks, stores.BookVotes, stores.Drafts),
                new BookWithdraw(stores.NextBooks, stores.BookVotes),
                new MyData(stores.Members, stores.Seasons, kinds, stores.Groups),
                new Help(stores.Posts, stores.Syllabuses, stores.Syncs, stores.Places),
                setUp,
                new ManageSettings(
                    stores.Groups, changes, stores.Posts, stores.Syllabuses, stores.Syncs, channels, stores.Drafts,
                    stores.Places),
                new ManageSeminarAdd(changes, stores.Drafts),
                new ManageSeminarEdit(changes, stores.Points),
                move,
                new ManageSeminarCancel(changes),
                new ManageSeminarRestore(changes),
                new ManageSeminarHeld(changes, stores.Drafts),
                new ManageSeminarRemove(changes, stores.Points),
                new ManageReading(changes),
                new ManageSlides(changes, slides),
                new ManageNotes(changes),
                new ManageReminders(kinds, stores.Posts, stores.Points, stores.Seasons),
                new ManageSyllabus(changes, stores.Syllabuses, channels),
                new ManagePage(stores.WebPages, links),
                new ManageShift(previews),
                new ManagePlan(previews),
                new ManageSwap(previews),
                new ManageSeriesFromContents(previews),
                new ManageBreakAdd(changes),
                new ManageBreakRemove(changes),
                new ManageImport(previews, import, stores.Drafts, web, channels, stores.Groups, newGroup),
                new ManageSync(changes, stores.Posts, channels, follow),
                new ManageExport(stores.Points, stores.Attendance, stores.Seasons, stores.NextBooks, stores.BookVotes),
                new ManageHistory(stores.Changes),
                new ManageGroupAdd(stores.Groups, channels, newGroup),
                new ManageGroupRename(stores.Groups),
                new ManageGroupArchive(stores.Groups),
                new ManageGroupRestore(stores.Groups, channels),
            ],
            [
                previews,
                new EditReadings(changes),
                new AddSlides(changes),
                new AddNotes(changes),
                new EditTopic(changes),
                new NudgeButtons(stores.Points, stores.Attendance, stores.Posts, stores.Seasons),
                new PointFromMessage(stores.Points, stores.Drafts),
                new DeclineDate(stores.Groups, stores.Posts, stores.Drafts),
                new SuggestedDates(changes, stores.Posts, move),
                new Attend(stores.Attendance),
                new BallotBox(stores.NextBooks, stores.BookVotes),
                new VoteControls(stores.NextBooks, stores.BookVotes, new VoteClosing(stores.BookVotes)),
                new VoteResult(stores.NextBooks, stores.BookVotes, stores.Groups, changes, previews, setUp),
                new ReadmeChange(stores.Changes),
                new Undo(changes, stores.Changes),
            ],
            stores.Drafts);
    }
}
