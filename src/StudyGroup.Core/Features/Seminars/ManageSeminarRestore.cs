using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-restore</c>: a cancelled seminar will take place after all.</summary>
/// <param name="changes">Makes the change, with what follows from it.</param>
public sealed class ManageSeminarRestore(GroupChanges changes) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-restore", "Bring a cancelled seminar back", SeminarChoice.Option("Which seminar") with { Required = true })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar)) return refusal;
        var changed = await changes.ChangeAsync(call, group => Restore(group, seminar.Id));
        if (changed.IsRefused(out refusal, out var restored)) return refusal;
        var back = restored.Group.Find(seminar.Id)!;
        return new Reply.Private(new Card
        {
            Lines =
            [
                $"{new Span.Strong(SeminarWords.Title(back))} is back: {SeminarWords.LocalWhenAndHowFar(restored.Group.Settings, back.Date, call.Now)}.",
                .. Clashes.Note(restored.Group, back),
                .. Reminding.Note(restored.Group, back),
            ],
        }.WithUndo(restored));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call, seminar => seminar.Cancelled is not null);

    private static Outcome<Group> Restore(Group group, SeminarId id)
    {
        if (group.Find(id) is not { } seminar) return new Refusal($"That seminar was removed meanwhile. See {new Span.Command("schedule")}.");
        return seminar.Cancelled is not null
            ? group.With(seminar with { Cancelled = null })
            : new Refusal($"{SeminarWords.Name(seminar)} is not cancelled, so there is nothing to restore.");
    }
}
