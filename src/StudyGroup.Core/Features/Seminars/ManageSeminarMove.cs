using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-move</c>: sets, changes or clears a seminar's date.</summary>
/// <param name="drafts">Holds the command while the bot asks which date is meant.</param>
public sealed class ManageSeminarMove(GroupChanges changes, IDrafts drafts) : ICommand, ISuggests, IAnswersButtons
{
    private const string Pick = "move-when";

    private readonly WhenQuestion _question = new(drafts);

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-move", "Set, change or clear a seminar's date",
        SeminarChoice.Option("Seminar") with { Required = true },
        WhenOption.Spec("New date, such as friday 6pm, in 2 weeks, a week later, maybe friday, TBA, coming soon") with { Required = true })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Pick];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar))
            return refusal;
        var read = WhenReader.Read(call.Options.Text(WhenOption.Name)!, call.Group.Settings, call.Now, seminar.Date);
        if (read is ParsedDate.InDoubt doubt) return await _question.AskAsync(call, Pick, doubt);
        if (read.Sole(call.Group.Settings).IsRefused(out refusal, out var date)) return refusal;
        var old = seminar.Date;
        var changed = await changes.ChangeAsync(call, group => Move(group, seminar.Id, date, out old));
        if (changed.IsRefused(out refusal, out var done)) return refusal;
        var moved = done.Group;
        return new Reply.Private(new Card
        {
            Title = $"Moved: {SeminarWords.Title(seminar)}",
            Lines =
            [
                $"{new Span.Strikethrough(SeminarWords.LocalWhen(moved.Settings, old))} → "
                    + $"{new Span.Bold(SeminarWords.LocalWhenAndHowFar(moved.Settings, date, call.Now))}",
                .. date.Known() is not null
                    ? [((Line)$"Your time: {SeminarWords.When(moved.Settings, date)}").AsAside()]
                    : Array.Empty<Line>(),
                .. Clashes.Note(moved, moved.Find(seminar.Id)!),
                .. Reminding.Note(moved, moved.Find(seminar.Id)!),
            ],
        }.WithUndo(done));
    }

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => _question.PickAsync(call, this);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => call.Option == WhenOption.Name
        ? WhenOption.Suggest(call, call.Options.Number("seminar") is { } number ? call.Group.Numbered(number)?.Date : null)
        : SeminarChoice.Suggest(call);

    private static Outcome<Group> Move(Group group, SeminarId id, SeminarDate to, out SeminarDate old)
    {
        old = to;
        if (group.Find(id) is not { } seminar) return new Refusal($"That seminar has been removed. See {new Span.Command("schedule")}.");
        if (seminar.Cancelled is not null)
            return new Refusal(
                $"{SeminarWords.Called(seminar)} is cancelled. Bring it back first with {new Span.Command("manage seminar-restore")}.");
        if (seminar.Date == to && !seminar.MarkedHeld)
            return new Refusal($"{SeminarWords.Called(seminar)} already has that date: {SeminarWords.LocalWhen(group.Settings, to)}.");
        old = seminar.Date;
        return group.With(seminar with { Date = to, MarkedHeld = false });
    }
}
