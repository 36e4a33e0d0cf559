using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Settings;
using StudyGroup.Core.Text;

namespace StudyGroup.Core;

/// <summary>
/// <c>/help</c>: the commands by task. For organizers it starts with what still needs setting up. Discord itself describes every command
/// and option while they type, so this only says which to look for.
/// </summary>
public sealed class Help(IPosts posts, ISyllabuses syllabuses, ISyncs syncs, IPlaces places) : ICommand, IAnswersForAllGroups
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("help", "What I can do for you") { IsPrivate = true };

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(new Reply.Private(new Card
    {
        Title = $"Study Group{(call.Group.Settings.Book is { } book ? $" · {book}" : "")}",
        Lines = [$"I keep your reading group's schedule, slides and discussion points, and remind you before each seminar."],
        Fields = call.IsOrganizer ? [.. ToSetUp(call), .. ForEveryone, .. ForOrganizers] : [.. ForEveryone],
    }));

    /// <inheritdoc />
    public ValueTask<Reply> AnswerForAllAsync(CommandCall call, IReadOnlyList<Group> groups) => new(new Reply.Private(new Card
    {
        Title = $"Study Group",
        Lines =
        [
            $"I keep your reading groups' schedules, slides and discussion points, and remind you before each seminar.",
            $"This server has {groups.Count} groups. In a group's channel, commands are about that group; here I ask which one you mean.",
        ],
        Fields =
        [
            new Field("Groups", [.. groups.Select(group => group.Settings.Channel is { } channel
                ? Item($"{group.DisplayName}: {channel}")
                : Item($"{group.DisplayName}"))]),
            .. ForEveryone,
            .. groups.Any(group => call.Member.Organizes(group.Settings)) ? ForOrganizers : [],
        ],
    }));

    private IEnumerable<Field> ToSetUp(Call call) =>
        SettingsCard.ToSetUp(call.Group, posts.Of(call.Group.Id), syllabuses.Of(call.Group.Id), syncs.Of(call.Group.Id),
            places.Of(call.Group.Id), call.Now);

    private static Field[] ForEveryone { get; } =
    [
        new("See what's on",
        [
            Item($"{Named("next-seminar")}: when we meet, what to read, slides and points"),
            Item($"{Named("catch-up")}: what you missed since you were last here"),
            Item($"{Named("readings")}: what to read for the next seminars, with links"),
            Item($"{Named("schedule")}: all the dates"),
            Item($"{Named("seminar")}, {Named("slides")}, {Named("notes")}: look something up, also from past seminars"),
            Item($"{Named("calendar")}: put the seminars in your own calendar"),
        ]),
        new("Discuss",
        [
            Item($"{Named("point add")}: suggest something to talk about"),
            Item($"{new Span.Bold("Add as discussion point")}: in the menu of somebody's message, under Apps"),
            Item($"{Named("point list")}, {Named("point vote")}: see what others suggest, and vote"),
            Item($"{Named("point edit")}, {Named("point remove")}: change or remove your own point"),
            Item($"{Named("point discussed")}: tick it off, if you're presenting"),
        ]),
        new("Present",
        [
            Item($"{Named("present")}, {Named("present-release")}, {Named("present-swap")}: take a slot, give it back, or swap"),
            Item($"{Named("presenters")}: who presents when, and what's free"),
            Item($"{Named("slides-add")}: add a file as slides"),
            Item($"Add slides and notes, and say what to read, with the buttons under your seminar."),
        ]),
        new("Your books", [Item($"{Named("book past")}: what you've finished, with who presented")]),
        new("Choose the next book",
        [
            Item($"{Named("book suggest")}, {Named("book withdraw")}: suggest a book, or take your suggestion back"),
            Item($"{Named("book list")}: what others suggest, and the vote when one is open"),
        ]),
        new("Your data", [Item($"{Named("my-data")}: see what I store about you, or delete it")]),
    ];

    private static Field[] ForOrganizers { get; } =
    [
        new("Plan seminars",
        [
            Item(
                $"{Named("manage seminar-add")}, {Named("manage seminar-edit")}, {Named("manage seminar-move")}: "
                + $"add, change, or set a date"),
            Item($"{Named("manage seminar-cancel")}, {Named("manage seminar-restore")}: call it off, or bring it back"),
            Item($"{Named("manage seminar-held")}, {Named("manage seminar-remove")}: mark it as held, or delete it"),
            Item($"{Named("manage reading")}: add something to read, or change or remove it"),
            Item($"{Named("manage slides")}, {Named("manage notes")}: add or remove them for anyone"),
            Item($"{Named("manage history")}: recent changes, and how to revert them"),
        ]),
        new("Plan the whole series",
        [
            Item($"{Named("manage series-from-contents")}: a seminar for each line of a table of contents"),
            Item($"{Named("manage plan")}: dates for seminars without one, such as every 2 weeks"),
            Item($"{Named("manage shift")}, {Named("manage swap")}: move the rest of the series, or swap two dates"),
            Item($"{Named("manage break-add")}, {Named("manage break-remove")}: weeks off"),
            Item($"{Named("book finish")}: close the book, with a summary, and start again at number 1"),
        ]),
        new("Choose the next book",
        [
            Item($"{Named("book vote")}: let everyone vote on the suggestions, and start the season with the winner"),
        ]),
        new("Import and export",
        [
            Item($"{Named("manage import")}: read a schedule from a file, a link or pasted text"),
            Item($"{Named("manage export")}: save yours as Markdown, JSON, CSV or for calendars"),
            Item($"{Named("manage sync")}: follow a README on the web"),
        ]),
        new("Set me up",
        [
            Item($"{Named("setup")}: everything step by step, from the channel to a season with dates"),
            Item($"{Named("manage settings")}: channel, time zone, usual start, reminders and more"),
            Item($"{Named("manage syllabus")}: one pinned message with the whole schedule"),
            Item($"{Named("manage page")}: a web page and a calendar feed of your schedule"),
            Item($"{Named("manage reminders")}: what I'll post, what I've posted, and a preview"),
            Item(
                $"{Named("manage group add")}, {Named("manage group rename")}: "
                + $"another group in this server, with its own channel, or a new name"),
            Item($"{Named("manage group archive")}, {Named("manage group restore")}: stop a group and keep its data, or bring it back"),
        ]),
    ];

    private static Span.Command Named(string command) => new(command);

    private static Line Item(Line line) => line.AsItem();
}
