using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Presenting;

/// <summary><c>/present</c>: takes a free slot.</summary>
public sealed class Present(GroupChanges changes) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "present", "Take a free slot and present a seminar",
        SeminarChoice.Option("Seminar you'd like to present") with { Required = true });

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar))
            return refusal;
        var changed = await changes.ChangeAsync(
            call, group => Presenters.Claim(group, seminar.Id, call.Member.Id, call.NameOf(call.Member.Id), call.Now));
        return changed.IsRefused(out refusal, out var claimed)
            ? refusal
            : new Reply.Public(
                new Card { Lines = [$"{call.Member.Id} is presenting {SlotWords.Of(claimed.Group, seminar.Id)}"] }.WithUndo(claimed));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        SeminarChoice.Suggest(call, s => PresenterSlots.IsOpen(call.Group, s, call.Now));
}
