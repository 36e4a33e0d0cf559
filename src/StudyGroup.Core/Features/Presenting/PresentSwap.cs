using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary><c>/present-swap</c>: asks another presenter to swap slots. What they accept is what was shown: an offer lapses when either seminar changed.</summary>
/// <param name="changes">Makes the change, with what follows from it.</param>
/// <param name="drafts">What was begun.</param>
public sealed class PresentSwap(GroupChanges changes, IDrafts drafts) : ICommand, ISuggests, IAnswersButtons
{
    private const string Kind = "present-swap";
    private const string Accept = "swap-accept";
    private const string Decline = "swap-decline";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "present-swap", "Ask another presenter to swap slots with you",
        SeminarChoice.Option("Which seminar of yours you offer") with { Required = true },
        SeminarChoice.Option("Which seminar you want for it; its presenter is asked", "with") with { Required = true });

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
        if (swap.Asked != call.Member.Id) return new Refusal($"Only {swap.Asked}, who is asked, can answer that.");
        if (call.Action.Name == Accept) return await AcceptAsync(call, draft, swap);
        return await drafts.TakeAsync(call.Group.Id, id)
            ? new Reply.Replace((Line)$"{swap.Asked} would rather not swap, so nothing changes, {swap.Offering}.")
            : Draft.Gone;
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call)
    {
        var own = call.Option == "seminar";
        return SeminarChoice.Suggest(
            call,
            s => PresenterSlots.IsToCome(call.Group, s, call.Now) && !PresenterSlots.IsFree(s) && (s.Presenter == call.Member.Id) == own,
            s => SeminarWords.ChoiceOf(s, own ? null : PresenterOf(s, call)));
    }

    private static string? PresenterOf(Seminar seminar, SuggestCall call) =>
        seminar.Presenter is { } presenter && call.NameOf(presenter) is { } name ? name : seminar.PresenterName;

    private async Task<Reply> AcceptAsync(ButtonCall call, Draft draft, Swap swap)
    {
        var hasLapsed = false;
        var changed = await changes.ChangeAsync(
            call,
            group =>
            {
                hasLapsed = !swap.IsAsShown(group, draft, call.Now);
                return hasLapsed ? Draft.Gone : swap.Made(group);
            },
            settles: draft.Id);
        if (hasLapsed)
        {
            // Unless what changed the two was this offer, accepted a moment before.
            if (!await drafts.TakeAsync(call.Group.Id, draft.Id)) return Draft.Gone;
            return new Reply.Replace((Line)$"This offer has lapsed: one of the two seminars has changed since. {swap.Offering} may ask again with {new Span.Command("present-swap")}.");
        }

        if (changed.IsRefused(out var refusal, out var done)) return refusal;
        ImmutableArray<Line> lines =
        [
            $"Swapped:",
            ((Line)$"{swap.Asked} presents {SlotWords.Of(done.Group, swap.Offered)}").AsItem(),
            ((Line)$"{swap.Offering} presents {SlotWords.Of(done.Group, swap.Wanted)}").AsItem(),
        ];
        return new Reply.Replace(new Card { Lines = lines }.WithUndo(done)) { IsPublic = true };
    }
}
