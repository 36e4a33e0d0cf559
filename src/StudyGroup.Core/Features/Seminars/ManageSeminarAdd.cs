using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-add</c>: adds a seminar to the schedule.</summary>
/// <param name="drafts">Holds the command while the bot asks which date is meant.</param>
public sealed class ManageSeminarAdd(GroupChanges changes, IDrafts drafts) : ICommand, ISuggests, IAnswersButtons
{
    private const string Pick = "add-when";

    private readonly WhenQuestion _question = new(drafts);

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-add", "Add a seminar to the schedule",
        [
            new OptionSpec("topic", "What it's about") { Required = true, MaxLength = Seminar.MaxTopicLength },
            new OptionSpec("chapter", "What to read, such as “Chapter 3”") { MaxLength = Seminar.MaxTextLength },
            WhenOption.Spec("Date, such as friday 6pm, 4 dec 18:00, in 2 weeks, coming soon (default: TBA)"),
            .. PresenterOptions.OfNew,
            new OptionSpec("number", "Number (default: next free)", OptionKind.Number) { Range = (0, Seminar.MaxNumber) },
        ])
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Pick];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var options = call.Options;
        var date = SeminarDate.Unknown;
        if (options.Text(WhenOption.Name) is { } when)
        {
            var read = WhenReader.Read(when, call.Group.Settings, call.Now, WhenOption.LastOf(call.Group));
            if (read is ParsedDate.InDoubt doubt) return await _question.AskAsync(call, Pick, doubt);
            if (read.Sole(call.Group.Settings).IsRefused(out var no, out var meant)) return no;
            date = meant;
        }

        var changed = await changes.ChangeAsync(call, group => Add(group, call, date));
        if (changed.IsRefused(out var refusal, out var added)) return refusal;
        var after = added.Group;
        var seminar = after.Find(new SeminarId(after.NextSeminarId - 1))!;
        return new Reply.Private(new Card
        {
            Title = $"Added: {SeminarWords.Title(seminar)}",
            Lines =
            [
                $"{SeminarCard.Topic(seminar)}",
                $"{SeminarWords.LocalWhenAndHowFar(after.Settings, seminar.Date, call.Now)}",
                .. SeminarWords.Presenters(seminar) is { } who ? [(Line)$"Presented by {who}"] : Array.Empty<Line>(),
                .. Clashes.Note(after, seminar),
                .. Reminding.Note(after, seminar),
            ],
        }.WithUndo(added));
    }

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => _question.PickAsync(call, this);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => WhenOption.Suggest(call, WhenOption.LastOf(call.Group));

    private static Outcome<Group> Add(Group group, CommandCall call, SeminarDate date)
    {
        var options = call.Options;
        if (group.Seminars.Length >= Group.MaxSeminars)
        {
            return new Refusal(
                $"The schedule is full: it holds up to {Group.MaxSeminars:N0} seminars. "
                + $"Remove one first with {new Span.Command("manage seminar-remove")}.");
        }

        var number = options.Number("number") ?? group.Seminars.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1;
        if (number > Seminar.MaxNumber)
            return new Refusal($"Seminar numbers only go up to {Seminar.MaxNumber}. Pick a free one with “number”.");
        if (group.Numbered(number) is { } taken)
            return new Refusal(
                $"There's already a Seminar {number}: {taken.Topic}. Pick another number, or leave it out for the next free one.");
        var seminar = new Seminar
        {
            Number = (int)number,
            Topic = options.Text("topic")!,
            Chapter = options.Text("chapter"),
            Date = date,
        };
        return PresenterOptions.Apply(seminar, call).IsRefused(out var refusal, out var presented) ? refusal : group.Add(presented);
    }
}
