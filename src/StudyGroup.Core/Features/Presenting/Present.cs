using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>
/// <c>/present</c> and the buttons "Present this" and "Join", and the menu "Present…": takes a slot, or joins those who have it.
/// </summary>
public sealed class Present(GroupChanges changes) : ICommand, ISuggests, IAnswersButtons, IAnswersSelects
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "present", "Present a seminar: take a free slot, or join those who present it",
        SeminarChoice.Option("Seminar you'd like to present") with { Required = true });

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [ClaimButton.Action];

    /// <inheritdoc />
    public IReadOnlyList<string> Selects { get; } = [ClaimButton.Action];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call) =>
        SeminarChoice.Find(call.Group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar)
            ? refusal
            : await ClaimAsync(call, seminar);

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call) =>
        SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar) ? refusal : await ClaimAsync(call, seminar);

    /// <inheritdoc />
    public async ValueTask<Reply> ChooseAsync(SelectCall call) =>
        SeminarChoice.Find(call.Group, new ActionId(ClaimButton.Action, $"{call.Chosen}")).IsRefused(out var refusal, out var seminar)
            ? refusal
            : await ClaimAsync(call, seminar);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(
        call,
        s => PresenterSlots.IsOpenTo(call.Group, s, call.Member.Id, call.Now),
        s => SeminarWords.ChoiceOf(s, PresenterNames.Listed(s, call.NameOf), PlaceWords.Of(call.Group, s)));

    private async Task<Reply> ClaimAsync(Call call, Seminar seminar)
    {
        var changed = await changes.ChangeAsync(
            call, group => Presenters.Claim(group, seminar.Id, call.Member.Id, call.NameOf(call.Member.Id), call.Now));
        if (changed.IsRefused(out var refusal, out var claimed)) return refusal;
        var group = claimed.Group;
        Line places = PlaceWords.Of(group, group.Find(seminar.Id)!) is { } left ? $" · {left}" : (Line)$"";
        return new Reply.Public(new Card
        {
            Lines = [$"{call.Member.Id} is presenting {SlotWords.With(group, seminar.Id, call.Member.Id)}{places}"],
            Buttons = [.. ClaimButton.For(group, group.Find(seminar.Id)!)],
        }.WithUndo(claimed, othersStay: true));
    }
}
