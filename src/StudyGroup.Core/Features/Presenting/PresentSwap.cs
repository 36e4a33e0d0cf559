using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>
/// <c>/present-swap</c>: asks another presenter to swap slots. They accept exactly what they saw: if either seminar changes, the offer
/// expires.
/// </summary>
public sealed class PresentSwap(GroupChanges changes, IDrafts drafts) : ICommand, ISuggests, IAnswersButtons
{
    private const string Kind = "present-swap";
    private const string Accept = "swap-accept";
    private const string Decline = "swap-decline";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "present-swap", "Ask another presenter to swap slots with you",
        SeminarChoice.Option("Your seminar") with { Required = true },
        SeminarChoice.Option("Seminar you'd like instead; I'll ask its presenter", "with") with { Required = true });

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Accept, Decline];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var group = call.Group;
        if (SeminarChoice.Find(group, call.Options.Number("seminar")!.Value).IsRefused(out var refusal, out var offered)) return refusal;
        if (SeminarChoice.Find(group, call.Options.Number("with")!.Value).IsRefused(out refusal, out var wanted)) return refusal;
        if (SwapRules.Check(group, call.Member.Id, offered, wanted, call.Now).IsRefused(out refusal, out var swap)) return refusal;
        var draft = await drafts.AddAsync(group.Id, call.Member.Id, Kind, swap.ToInputs(group), call.Now);
        return new Reply.Public(new Card
        {
            PingsPerson = swap.Asked,
            Lines =
            [
                $"{swap.Offering} would like to swap with {swap.Asked}:",
                ((Line)$"{swap.Asked} would present {SlotWords.Of(group, offered)}").AsItem(),
                ((Line)$"{swap.Offering} would present {SlotWords.Of(group, wanted)}").AsItem(),
            ],
            Buttons =
            [
                new Button("Accept", new ActionId(Accept, $"{draft.Id}"), Weight.Main),
                new Button("Decline", new ActionId(Decline, $"{draft.Id}")),
            ],
        });
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (DraftId.Read(call.Action[0]) is not { } id || drafts.Find(call.Group.Id, id) is not { Kind: Kind } draft) return Draft.Gone;
        var swap = Swap.Of(draft);
        if (swap.Asked != call.Member.Id) return new Refusal($"That question is for {swap.Asked}. Only they can answer it.");
        if (call.Action.Name == Accept) return await AcceptAsync(call, draft, swap);
        return await drafts.TakeAsync(call.Group.Id, id)
            ? new Reply.Replace((Line)$"{swap.Offering}: {swap.Asked} would rather not swap, so nothing changes.")
            : Draft.Gone;
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call)
    {
        var own = call.Option == "seminar";
        return SeminarChoice.Suggest(
            call,
            s => PresenterSlots.IsToCome(call.Group, s, call.Now) && !PresenterSlots.IsFree(s) && s.IsPresentedBy(call.Member.Id) == own,
            s => SeminarWords.ChoiceOf(s, own ? null : PresenterOf(s, call)));
    }

    private static string? PresenterOf(Seminar seminar, SuggestCall call) =>
        string.Join(", ", PresenterNames.Of(seminar, call.NameOf)) is { Length: > 0 } names ? names : seminar.Team;

    private async Task<Reply> AcceptAsync(ButtonCall call, Draft draft, Swap swap)
    {
        var hasExpired = false;
        var changed = await changes.ChangeAsync(
            call,
            group =>
            {
                hasExpired = !swap.IsAsShown(group, draft, call.Now);
                return hasExpired ? Draft.Gone : swap.Made(group);
            },
            settles: draft.Id);
        if (hasExpired)
        {
            // Unless this same offer, accepted a moment ago, caused the change.
            if (!await drafts.TakeAsync(call.Group.Id, draft.Id)) return Draft.Gone;
            Line expired = $"This offer has expired because one of the two seminars has changed. "
                + $"{swap.Offering} can ask again with {new Span.Command("present-swap")}.";
            return new Reply.Replace(expired);
        }

        if (changed.IsRefused(out var refusal, out var done)) return refusal;
        ImmutableArray<Line> lines =
        [
            $"Swapped:",
            ((Line)$"{swap.Asked} is presenting {SlotWords.Of(done.Group, swap.Offered)}").AsItem(),
            ((Line)$"{swap.Offering} is presenting {SlotWords.Of(done.Group, swap.Wanted)}").AsItem(),
        ];
        return new Reply.Replace(new Card { Lines = lines }.WithUndo(done)) { IsPublic = true };
    }
}
