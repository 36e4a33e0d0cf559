using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-remove</c>: takes a seminar out of the schedule, with its points, once that is confirmed; it can be undone.</summary>
/// <param name="changes">Makes the change, with what follows from it.</param>
/// <param name="points">The points.</param>
public sealed class ManageSeminarRemove(GroupChanges changes, IPoints points) : ICommand, ISuggests, IAnswersButtons
{
    private const string Confirm = "seminar-remove";
    private const string Keep = "seminar-keep";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-remove", "Take a seminar out of the schedule, with its points",
        SeminarChoice.Option("Which seminar") with { Required = true })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Confirm, Keep];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar)) return new(refusal);
        var count = points.Of(call.Group.Id, seminar.Id).Count;
        var with = count switch { 0 => "", 1 => " with its discussion point", _ => $" with its {count} discussion points" };
        return new(new Reply.Private(new Card
        {
            Lines = [$"Remove {new Span.Strong(SeminarWords.Title(seminar))} · {seminar.Topic}{with}? To keep it visible, cancel it instead."],
            Buttons =
            [
                new Button("Remove it", new ActionId(Confirm, $"{seminar.Id}"), Weight.Dangerous),
                new Button("Keep it", new ActionId(Keep, $"{seminar.Id}")),
            ],
        }));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        return call.Action.Name switch
        {
            Confirm => await RemoveAsync(call),
            _ => new Reply.Replace((Line)$"Nothing was removed."),
        };
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private async Task<Reply> RemoveAsync(ButtonCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar)) return refusal;
        var changed = await changes.ChangeAsync(call, group => group.Find(seminar.Id) is { } now
            ? group with { Seminars = group.Seminars.Remove(now) }
            : new Refusal($"{SeminarWords.Name(seminar)} was removed meanwhile."));
        return changed.IsRefused(out refusal, out var removed)
            ? refusal
            : new Reply.Replace(new Card
            {
                Lines =
                [
                    $"{new Span.Strong(SeminarWords.Title(seminar))} is removed.",
                    ((Line)$"Undo works for ten minutes; for thirty days it can be put back from {new Span.Command("manage history")}.").AsAside(),
                ],
            }.WithUndo(removed));
    }
}
