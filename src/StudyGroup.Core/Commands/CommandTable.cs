using StudyGroup.Core.Groups;
using StudyGroup.Core.Points;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Seminars;
using StudyGroup.Core.Slides;

namespace StudyGroup.Core.Commands;

/// <summary>All that the bot answers to.</summary>
public static class CommandTable
{
    /// <summary>What is said of the commands that only group others.</summary>
    public static IReadOnlyDictionary<string, string> Families { get; } = new Dictionary<string, string>
    {
        ["point"] = "Discussion points: what you want to talk about",
        ["manage"] = "For organizers: the series, the slides, the settings, the reminders",
    };

    /// <summary>The router over all commands, one a line.</summary>
    public static CommandRouter Create(IGroups groups, IPoints points, IPosts posts, IChannels channels) => new(
        [
            new NextSeminar(points),
            new ScheduleCommand(),
            new SeminarCommand(points),
            new SlidesCommand(),
            new PointAdd(points),
            new PointList(points),
            new PointEdit(points),
            new PointRemove(points),
            new Help(posts),
            new ManageSettings(groups, posts, channels),
            new ManageSeminarAdd(groups),
            new ManageSeminarEdit(groups, points),
            new ManageSeminarMove(groups),
            new ManageSeminarCancel(groups),
            new ManageSeminarRestore(groups),
            new ManageSeminarHeld(groups),
            new ManageSeminarRemove(groups, points),
            new ManageSlides(groups),
            new ManageReminders(posts, points),
        ],
        [
            new AddSlides(groups),
        ]);
}
