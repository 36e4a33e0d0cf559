using StudyGroup.Core.Commands;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Seminars;

/// <summary><c>/manage seminar-add</c>: puts a seminar into the schedule.</summary>
/// <param name="groups">The groups.</param>
public sealed class ManageSeminarAdd(IGroups groups) : ICommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-add", "Add a seminar to the schedule",
        new OptionSpec("topic", "What it is about") { Required = true, Longest = Seminar.LongestTopic },
        new OptionSpec("chapter", "What is read, such as “Chapter 3”") { Longest = Seminar.LongestText },
        new OptionSpec("when", "Such as 2026-12-04 18:00, 04-12-26, in 3 days, coming soon; TBA if you say nothing") { Longest = 100 },
        new OptionSpec("presenter", "Who presents", OptionKind.Person),
        new OptionSpec("number", "Its number; one more than the highest if you say nothing", OptionKind.Number) { Range = (0, Seminar.GreatestNumber) })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var options = call.Options;
        var date = SeminarDate.Unknown;
        if (options.Text("when") is { } when && WhenReader.Read(when, call.Group.Settings, call.Now).Sole(call.Group.Settings).IsRefused(out var refusal, out date)) return refusal;
        var changed = await groups.ChangeAsync(call, group => Add(group, options, date));
        if (changed.IsRefused(out refusal, out var added)) return refusal;
        var after = added.Group;
        var seminar = after.Find(new SeminarId(after.NextSeminarId - 1))!;
        return new Reply.Private(new Card
        {
            Title = $"Added: {SeminarWords.Title(seminar)}",
            Lines =
            [
                $"{SeminarCard.Topic(seminar)}",
                $"{SeminarWords.LocalWhenAndHowFar(after.Settings, seminar.Date, call.Now)}",
                .. seminar.Presenter is { } who ? [(Line)$"Presented by {who}"] : Array.Empty<Line>(),
                .. Reminding.Note(after, seminar),
            ],
        }.WithUndo(added));
    }

    private static Outcome<Group> Add(Group group, Options options, SeminarDate date)
    {
        if (group.Seminars.Length >= Group.MostSeminars)
            return new Refusal($"The schedule is full: it holds {Group.MostSeminars} seminars. Remove one first with {new Span.Command("manage seminar-remove")}.");
        var number = options.Number("number") ?? group.Seminars.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1;
        if (number > Seminar.GreatestNumber) return new Refusal($"Seminar numbers end at {Seminar.GreatestNumber}. Give it a free one with “number”.");
        if (group.Numbered(number) is { } taken)
            return new Refusal($"There is a Seminar {number} already: {taken.Topic}. Give another number, or none for the next free one.");
        return group.Add(new Seminar
        {
            Number = (int)number,
            Topic = options.Text("topic")!,
            Chapter = options.Text("chapter"),
            Presenter = options.Person("presenter"),
            Date = date,
        });
    }
}
