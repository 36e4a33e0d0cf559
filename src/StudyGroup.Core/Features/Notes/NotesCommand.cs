using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Notes;

/// <summary><c>/notes</c>: shows a seminar's notes and recordings.</summary>
public sealed class NotesCommand : ICommand, ISuggests, IAnswersButtons
{
    private const string Turn = "notes";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "notes", "A seminar's notes and recordings",
        SeminarChoice.Option("Seminar (default: the last one held)"));

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (Named(call).IsRefused(out var refusal, out var seminar)) return new(refusal);
        return new(seminar.Notes.IsEmpty
            ? new Reply.Public((Line)$"{SeminarWords.Called(seminar)} has no notes yet.")
            : new Reply.Public(Page(seminar, 0)));
    }

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) =>
        new(SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar)
        ? refusal
        : new Reply.Replace(Page(seminar, Pages.Read(call.Action[1]))));

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private static Outcome<Seminar> Named(CommandCall call)
    {
        if (call.Options.Number("seminar") is { } number) return SeminarChoice.Find(call.Group, number);
        return Schedule.Last(call.Group, call.Now) is { } last
            ? last
            : new Refusal($"No seminar has been held yet. See what's coming up with {new Span.Command("schedule")}.");
    }

    private static Card Page(Seminar seminar, int page) => Pages.Show(
        new Card { Title = $"Notes for {SeminarWords.Title(seminar)}" },
        [.. seminar.Notes.Select((note, i) => NotesLines.Whole(note, i + 1))], page,
        to => new ActionId(Turn, $"{seminar.Id}", $"{to}"));
}
