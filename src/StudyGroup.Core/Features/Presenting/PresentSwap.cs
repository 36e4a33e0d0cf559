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
/// <c>/present-swap</c>: asks the presenters of another seminar to swap slots. Whoever accepts first takes the asking member's place, and
/// the other presenters stay. They accept exactly what they saw: if either seminar changes, the offer expires.
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
        SeminarChoice.Option("Seminar you'd like instead; I'll ask its presenters", "with") with { Required = true });

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
        return new Reply.Public(Offer(group, swap, draft.Id));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (DraftId.Read(call.Action[0]) is not { } id || drafts.Find(call.Group.Id, id) is not { Kind: Kind } draft) return Draft.Gone;
        var swap = Swap.Of(draft);
        if (!swap.Asked.Contains(call.Member.Id))
            return new Refusal($"That question is for {Lists.And(Mentions(swap))}. Only they can answer it.");
        return call.Action.Name == Accept ? await AcceptAsync(call, draft, swap) : await DeclineAsync(call, draft, swap);
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call)
    {
        var own = call.Option == "seminar";
        return SeminarChoice.Suggest(
            call,
            s => PresenterSlots.IsToCome(call.Group, s, call.Now) && !PresenterSlots.IsFree(s) && s.IsPresentedBy(call.Member.Id) == own,
            s => SeminarWords.ChoiceOf(s, own ? null : PresenterNames.Listed(s, call.NameOf)));
    }

    private static Card Offer(Group group, Swap swap, DraftId draft)
    {
        var others = Lists.Or(Mentions(swap));
        return new Card
        {
            PingsPeople = swap.Asked,
            Lines =
            [
                $"{swap.Offering} would like to swap with {others}:",
                ((Line)$"{others} would present {SlotWords.Of(group, swap.Offered)}").AsItem(),
                ((Line)$"{swap.Offering} would present {SlotWords.Of(group, swap.Wanted)}").AsItem(),
                .. swap.Asked.Length > 1 ? [((Line)$"Whoever accepts first swaps.").AsAside()] : Array.Empty<Line>(),
            ],
            Buttons =
            [
                new Button("Accept", new ActionId(Accept, $"{draft}"), ButtonStyle.Primary),
                new Button("Decline", new ActionId(Decline, $"{draft}")),
            ],
        };
    }

    private static ImmutableArray<Line> Mentions(Swap swap) => [.. swap.Asked.Select(member => (Line)$"{member}")];

    private async Task<Reply> DeclineAsync(ButtonCall call, Draft draft, Swap swap)
    {
        if (!await drafts.TakeAsync(call.Group.Id, draft.Id)) return Draft.Gone;
        var left = swap.Asked.Remove(call.Member.Id);
        if (left.IsEmpty || !swap.IsAsShown(call.Group, draft, call.Now))
            return new Reply.Replace((Line)$"{swap.Offering}: {call.Member.Id} would rather not swap, so nothing changes.");
        var next = await drafts.AddAsync(call.Group.Id, swap.Offering, Kind, Swap.Asking(draft.Inputs, left), call.Now);
        var offer = Offer(call.Group, swap with { Asked = left }, next.Id);
        return new Reply.Replace(offer with { Lines = [$"{call.Member.Id} would rather not swap.", .. offer.Lines] });
    }

    private async Task<Reply> AcceptAsync(ButtonCall call, Draft draft, Swap swap)
    {
        var hasExpired = false;
        var changed = await changes.ChangeAsync(
            call,
            group =>
            {
                hasExpired = !swap.IsAsShown(group, draft, call.Now);
                return hasExpired ? Draft.Gone : swap.Made(group, call.Member.Id);
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
            ((Line)$"{call.Member.Id} is presenting {SlotWords.Of(done.Group, swap.Offered)}").AsItem(),
            ((Line)$"{swap.Offering} is presenting {SlotWords.Of(done.Group, swap.Wanted)}").AsItem(),
        ];
        return new Reply.Replace(new Card { Lines = lines }.WithUndo(done)) { IsPublic = true };
    }
}
