using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-restore</c>: brings a cancelled seminar back.</summary>
public sealed class ManageSeminarRestore(GroupChanges changes) : ICommand, ISuggests, IAnswersButtons
{
    /// <summary>The action of the button "Bring back". The argument is the seminar's id.</summary>
    internal const string Action = "seminar-restore";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-restore", "Bring a cancelled seminar back", SeminarChoice.Option("Seminar") with { Required = true })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action];

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => SeminarForms.RunAsync(call, this);

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar))
            return refusal;
        var changed = await changes.ChangeAsync(call, group => Restore(group, seminar.Id));
        if (changed.IsRefused(out refusal, out var restored)) return refusal;
        var back = restored.Group.Find(seminar.Id)!;
        return new Reply.Private(new Card
        {
            Lines =
            [
                $"{SeminarWords.Called(back)} is back on: {SeminarWords.LocalWhenAndHowFar(restored.Group.Settings, back.Date, call.Now)}.",
                .. Clashes.Note(restored.Group, back),
                .. Reminding.Note(restored.Group, back),
            ],
        }.WithUndo(restored));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call, seminar => seminar.Cancelled is not null);

    private static Outcome<Group> Restore(Group group, SeminarId id)
    {
        if (group.Find(id) is not { } seminar) return SeminarChoice.Gone(group, id);
        return seminar.Cancelled is not null
            ? group.With(seminar with { Cancelled = null })
            : new Refusal($"{SeminarWords.Called(seminar)} isn't cancelled, so there's nothing to bring back.");
    }
}
