using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-held</c>: marks an undated or past seminar as held, so the schedule moves on.</summary>
/// <param name="drafts">Holds the command while the bot asks which date is meant.</param>
public sealed class ManageSeminarHeld(GroupChanges changes, IDrafts drafts) : ICommand, ISuggests, IAnswersButtons
{
    private const string Pick = "held-when";

    private readonly WhenQuestion _question = new(drafts);

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-held", "Mark a seminar as held, so the schedule moves on",
        SeminarChoice.Option("Seminar") with { Required = true },
        WhenOption.Spec("Date it was held, such as last friday, 2 oct or 2026-10-02 18:00"))
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
        SeminarDate? date = null;
        if (call.Options.Text(WhenOption.Name) is { } when)
        {
            var read = WhenReader.Read(when, call.Group.Settings, call.Now, seminar.Date, past: true);
            if (read is ParsedDate.InDoubt doubt) return await _question.AskAsync(call, Pick, doubt);
            if (read.Sole(call.Group.Settings).IsRefused(out refusal, out date)) return refusal;
        }

        var changed = await changes.ChangeAsync(call, group => Mark(group, seminar.Id, date, call));
        if (changed.IsRefused(out refusal, out var marked)) return refusal;
        var after = marked.Group;
        var on = after.Find(seminar.Id)!.Date is SeminarDate.On held ? $", on {SeminarWords.LocalWhen(after.Settings, held)}" : "";
        Line next = Schedule.Next(after, call.Now) is { } then
            ? (Line)$"Up next: {SeminarWords.Called(then)}, {SeminarWords.LocalWhen(after.Settings, then.Date)}."
            : $"Nothing else is coming up.";
        return new Reply.Private(new Card { Lines = [$"{SeminarWords.Called(seminar)} is marked as held{on}.", next] }.WithUndo(marked));
    }

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => _question.PickAsync(call, this);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => call.Option == WhenOption.Name
        ? WhenOption.Suggest(call, call.Options.Number("seminar") is { } number ? call.Group.Numbered(number)?.Date : null, past: true)
        : SeminarChoice.Suggest(call);

    private static Outcome<Group> Mark(Group group, SeminarId id, SeminarDate? date, Call call)
    {
        if (group.Find(id) is not { } seminar) return SeminarChoice.Gone(group, id);
        var name = SeminarWords.Called(seminar);
        if (seminar.Cancelled is not null)
            return new Refusal(
                $"{name} is cancelled. If it was held after all, bring it back first with {new Span.Command("manage seminar-restore")}.");
        if (date is null && group.ExpectedStartOf(seminar) > call.Now)
        {
            return new Refusal(
                $"{name} is still coming up: {SeminarWords.LocalWhen(group.Settings, seminar.Date)}. "
                + $"If it was held earlier, add the date as “when”.");
        }

        return group.With(seminar with { MarkedHeld = true, Date = date ?? seminar.Date });
    }
}
