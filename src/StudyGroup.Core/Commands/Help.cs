using System.Collections.Immutable;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Syllabuses;
using StudyGroup.Core.Syncing;

namespace StudyGroup.Core.Commands;

/// <summary><c>/help</c>: what there is, by task; an organizer also sees theirs and what still wants setting.</summary>
/// <param name="posts">What was posted.</param>
/// <param name="syllabuses">The syllabuses in the channels.</param>
/// <param name="syncs">How far READMEs were followed.</param>
public sealed class Help(IPosts posts, ISyllabuses syllabuses, ISyncs syncs) : ICommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("help", "What I can do for you") { IsPrivate = true };

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(new Reply.Private(new Card
    {
        Title = $"Study Group{(call.Group.Settings.Book is { } book ? $" · {book}" : "")}",
        Lines = [$"I keep your reading group's schedule, slides and discussion points, and remind you of each seminar."],
        Fields = [.. ForAll, .. call.IsOrganizer ? ForOrganizers(call) : []],
    }));

    private static ImmutableArray<Field> ForAll { get; } =
    [
        new Field("See what is on",
        [
            Item("next-seminar", "when we meet next, what we read, the slides and the points"),
            Item("schedule", "the whole series; show:past and show:all for the rest"),
            Item("seminar", "any seminar by its number"),
            Item("slides", "all slides, or find: words in what they cover"),
            Item("notes", "a seminar's notes and recordings"),
        ]),
        new Field("Say what you want to talk about",
        [
            Item("point add", "add a discussion point; without a text a form opens"),
            Item("point list", "all points of a seminar, the most wanted first, with buttons to vote"),
            Item("point vote", "vote for a point you want talked about; “Remove vote” takes your vote away"),
            Item("point edit", "change a point of yours"),
            Item("point remove", "remove a point of yours; Undo works for ten minutes"),
            Item("point discussed", "for its seminar's presenter: tick a point off; “Not discussed” unticks it"),
        ]),
        new Field("Present a seminar",
        [
            Item("present", "take a free slot"),
            Item("present-release", "give one back"),
            Item("present-swap", "ask another presenter to swap with you"),
            Item("presenters", "who has presented how often, who is to, and what is free"),
            ((Line)$"“Add slides” under a seminar's card, and “Add notes” once it is over, are for its presenter and for organizers.").AsItem(),
        ]),
        new Field("Your data", [Item("my-data", "see everything I store about you in this server, and delete it")]),
    ];

    private IEnumerable<Field> ForOrganizers(Call call)
    {
        yield return new Field("Organize the series",
        [
            Item("manage seminar-add", "add a seminar, with or without a date"),
            Item("manage seminar-edit", "change its topic, chapter, presenter or place"),
            Item("manage seminar-move", "give it a date, as you would say it: friday 6pm, in 2 weeks, maybe 4 dec, TBA, coming soon"),
            Item("manage seminar-cancel", "cancel it, visibly"),
            Item("manage seminar-restore", "bring a cancelled one back"),
            Item("manage seminar-held", "mark it as held, so that the next is the next"),
            Item("manage seminar-remove", "take it out, with its points"),
            Item("manage slides", "add, replace or remove slides"),
            Item("manage notes", "add or remove notes and recordings"),
            Item("manage history", "who changed what, and putting it back; under each change, Undo works for ten minutes"),
        ]);
        yield return new Field("Move many at once; you see it before it is done",
        [
            Item("manage shift", "a seminar and all after it, by 1 week, -3 days or to a date"),
            Item("manage plan", "lay dates on the undated, such as every 2 weeks on friday 18:00"),
            Item("manage swap", "exchange the dates of two seminars"),
            Item("manage series-from-contents", "a seminar for each chapter of a table of contents"),
            Item("manage break-add", "days without a seminar, such as a reading week"),
            Item("manage break-remove", "take a break out again"),
        ]);
        yield return new Field("The README in and out",
        [
            Item("manage import", "a schedule from a file, a link or pasted text; you see what changes before it is done"),
            Item("manage sync", "follow a README on the web: what changes there is proposed, or applied"),
            Item("manage export", "the schedule as Markdown, JSON, CSV or for calendars"),
        ]);
        yield return new Field("Set me up",
        [
            Item("manage settings", "channel, role, time zone, usual start and length, place, lead times, book"),
            Item("manage syllabus", "one pinned message that is the whole series and keeps itself up to date"),
            Item("manage reminders", "what will be posted, what was, and a test that only you see"),
        ]);
        if (SettingsCard.Missing(call.Group, posts.Of(call.Group.Id), syllabuses.Of(call.Group.Id), syncs.Of(call.Group.Id), call.Now) is { IsEmpty: false } missing)
            yield return new Field("Still to do", missing);
    }

    private static Line Item(string command, string what) => ((Line)$"{new Span.Command(command)}: {what}").AsItem();
}
