using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/manage seminar-remove</c>: removes a seminar and its points after a confirmation. It can be undone.</summary>
public sealed class ManageSeminarRemove(GroupChanges changes, IPoints points) : ICommand, ISuggests, IAnswersButtons
{
    private const string Confirm = "seminar-remove";
    private const string Keep = "seminar-keep";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage seminar-remove", "Remove a seminar and its points from the schedule",
        SeminarChoice.Option("Seminar") with { Required = true })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Confirm, Keep];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar))
            return new(refusal);
        var count = points.Of(call.Group.Id, seminar.Id).Count;
        var with = count switch { 0 => "", 1 => " and its discussion point", _ => $" and its {count} discussion points" };
        return new(new Reply.Private(new Card
        {
            Lines = [$"Remove {SeminarWords.Called(seminar)}{with}? To keep it listed, cancel it instead."],
            Buttons =
            [
                new Button("Remove it", new ActionId(Confirm, $"{seminar.Id}"), ButtonStyle.Danger),
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
            : new Refusal($"{SeminarWords.Called(seminar)} has already been removed."));
        return changed.IsRefused(out refusal, out var removed)
            ? refusal
            : new Reply.Replace(new Card
            {
                Lines =
                [
                    $"{SeminarWords.Called(seminar)} is removed.",
                    ((Line)$"You can undo this for ten minutes, or revert it for 30 days in {new Span.Command("manage history")}.")
                        .AsAside(),
                ],
            }.WithUndo(removed));
    }
}
