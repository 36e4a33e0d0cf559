using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Presenting;

/// <summary><c>/present-release</c>: gives a slot back.</summary>
/// <param name="changes">Makes the change, with what follows from it.</param>
public sealed class PresentRelease(GroupChanges changes) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "present-release", "Give back a slot that you took",
        SeminarChoice.Option("Which seminar you do not present after all; yours if you have one"));

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (Named(call).IsRefused(out var refusal, out var seminar)) return refusal;
        var changed = await changes.ChangeAsync(call, group => Presenters.Release(group, seminar.Id, call.Member.Id, call.Now));
        return changed.IsRefused(out refusal, out var released)
            ? refusal
            : new Reply.Public(new Card
            {
                Lines = [$"{SlotWords.Of(released.Group, seminar.Id)} is free again: {call.Member.Id} gives it back. Take it with {new Span.Command("present")}."],
            }.WithUndo(released));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        SeminarChoice.Suggest(call, s => PresenterSlots.IsToPresent(call.Group, s, call.Member.Id, call.Now));

    private static Outcome<Seminar> Named(CommandCall call)
    {
        if (call.Options.Number("seminar") is { } number) return SeminarChoice.Find(call.Group, number);
        List<Seminar> own = [.. Schedule.InOrder(call.Group).Where(s => PresenterSlots.IsToPresent(call.Group, s, call.Member.Id, call.Now))];
        return own.Count switch
        {
            0 => new Refusal($"You present none of the seminars to come. Take a free slot with {new Span.Command("present")}."),
            1 => own[0],
            _ => new Refusal($"You present Seminars {string.Join(", ", own.Select(s => s.Number))}: say which of them you give back with “seminar”."),
        };
    }
}
