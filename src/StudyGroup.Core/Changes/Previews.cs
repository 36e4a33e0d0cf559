using System.Collections.Concurrent;
using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>
/// Shows a plan, before → after, with Confirm and Cancel. Confirming does exactly what was shown: if the schedule has changed in a way that
/// matters, nothing is done and the new plan is shown.
/// </summary>
public sealed class Previews(IGroups groups, GroupChanges changes, IDrafts drafts, params ImmutableArray<IPlanner> planners)
    : IAnswersButtons
{
    private static readonly Refusal Underway = new($"I'm already working on that one. It'll be done in a moment.");

    private readonly ConcurrentDictionary<DraftId, bool> _underway = [];

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [PlanCard.Confirm, PlanCard.Cancel, PlanCard.Turn];

    /// <summary>Answers a command with a plan, to be confirmed by an organizer. The command's options are the plan's inputs.</summary>
    internal async ValueTask<Reply> AnswerAsync(CommandCall call, string kind) => await ShowAsync(call, kind, call.Options);

    /// <summary>
    /// Shows a plan for an organizer to confirm. A plan that would change nothing is refused, together with its warnings.
    /// </summary>
    /// <param name="inputs">The plan's inputs; they're kept with the preview.</param>
    internal async Task<Reply> ShowAsync(Call call, string kind, Options inputs)
    {
        var make = await Planner(kind).PrepareAsync(call.Group, inputs);
        if (make(call.Group, call.Now).IsRefused(out var refusal, out var plan)) return refusal;
        if (plan.ChangesNothingIn(call.Group)) return Idle(plan);
        var draft = await drafts.AddAsync(call.Group.Id, call.Member.Id, kind, inputs, call.Now);
        return new Reply.Private(PlanCard.Of(call.Group, draft, plan, 0));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        if (DraftId.Read(call.Action[0]) is not { } id || drafts.Find(call.Group.Id, id) is not { } draft
            || planners.All(p => p.Kind != draft.Kind))
            return Draft.Gone;
        return call.Action.Name switch
        {
            PlanCard.Confirm => await ConfirmOnceAsync(call, draft),
            PlanCard.Turn => await AgainAsync(call.Group, draft, Pages.Read(call.Action[1])),
            _ => await drafts.TakeAsync(call.Group.Id, id) ? new Reply.Replace(Cancelled(call, draft)) : Draft.Gone,
        };
    }

    /// <summary>A page of a preview of one kind that's still open, for a command that adds something to it.</summary>
    internal async Task<Reply> TurnAsync(Call call, string kind, ActionId turn) =>
        DraftId.Read(turn[0]) is { } id && drafts.Find(call.Group.Id, id) is { } draft && draft.Kind == kind
            ? await AgainAsync(call.Group, draft, Pages.Read(turn[1]))
            : Draft.Gone;

    // A second press while the first is in progress does nothing.
    private async Task<Reply> ConfirmOnceAsync(ButtonCall call, Draft draft)
    {
        if (!_underway.TryAdd(draft.Id, true)) return Underway;
        try
        {
            return await ConfirmAsync(call, draft);
        }
        finally
        {
            _underway.TryRemove(draft.Id, out _);
        }
    }

    private async Task<Reply> ConfirmAsync(ButtonCall call, Draft draft)
    {
        var isStale = false;
        Plan? confirmed = null;
        var make = await Planner(draft.Kind).PrepareAsync(call.Group, draft.Inputs);
        var changed = await groups.ChangeAsync(call.Group.Id, group =>
        {
            if (make(group, draft.At).IsRefused(out var no, out var plan)) return no;
            isStale = PlanCard.Fingerprint(group, plan) != call.Action[1];
            if (isStale) return Draft.Gone;
            if (Overtaken.Refuse(group, plan, draft.At, call.Now) is { } late) return late;
            confirmed = plan;
            var cause = new ChangeCause(group, call.Member.Id, call.Now, plan.Reason, Undoes: null);
            return changes.Make(plan.After, cause).IsRefused(out no, out var change)
                ? no
                : change with { Settles = draft.Id, Restores = plan.Restores, Picks = plan.Picks };
        });
        // The change may have come from the same preview, confirmed by someone else a moment ago.
        if (isStale)
            return drafts.Find(call.Group.Id, draft.Id) is null ? Draft.Gone : await StaleAsync(groups.Find(call.Group.Id)!, draft);
        if (changed.IsRefused(out var refusal, out var done)) return refusal;
        var lines = ChangeWords
            .Lines(done.Group.Settings, Differences.Between(call.Group, done.Group))
            .Concat(confirmed!.Restores.IsEmpty ? [] : confirmed.Lines)
            .Concat(confirmed.Next)
            .ToList();
        var card = draft.By is null
            ? new Card { Title = $"Applied", Lines = [$"{confirmed.About} {call.Member.Id} applied this:"] }
            : new Card { Title = $"Done", Buttons = confirmed.Then is { } then ? [then] : [] };
        return new Reply.Replace(Pages.Cut(card, lines).WithUndo(done));
    }

    private async Task<Reply> StaleAsync(Group group, Draft draft)
    {
        var make = await Planner(draft.Kind).PrepareAsync(group, draft.Inputs);
        if (make(group, draft.At).IsRefused(out var refusal, out var plan)) return refusal;
        if (plan.ChangesNothingIn(group))
        {
            await drafts.TakeAsync(group.Id, draft.Id);
            return new Reply.Replace((Line)$"The schedule has changed in the meantime. There's nothing left to do.");
        }

        var card = PlanCard.Of(group, draft, plan, 0);
        return new Reply.Replace(card with
        {
            Tone = Tone.Warning,
            Lines =
            [
                $"{new Span.Bold("The schedule has changed in the meantime, so nothing was done.")} This is how it would look now:",
                .. card.Lines,
            ],
        });
    }

    private async Task<Reply> AgainAsync(Group group, Draft draft, int page)
    {
        var make = await Planner(draft.Kind).PrepareAsync(group, draft.Inputs);
        return make(group, draft.At).IsRefused(out var refusal, out var plan)
            ? refusal
            : new Reply.Replace(PlanCard.Of(group, draft, plan, page));
    }

    private IPlanner Planner(string kind) => planners.First(p => p.Kind == kind);

    // A README's proposal is in a channel, where others want to know who answered.
    private static Card Cancelled(Call call, Draft draft) => draft.By is null
        ? (Line)$"The README has changed. {call.Member.Id} ignored it, so nothing changed here."
        : (Line)$"Cancelled. Nothing was changed.";

    private static Reply Idle(Plan plan)
    {
        var refusal = new Refusal($"That wouldn't change anything.");
        return plan.Warnings.IsEmpty
            ? refusal
            : new Reply.Refused(refusal)
            {
                Card = Pages.Cut(new Card { Title = $"That wouldn't change anything", Tone = Tone.Warning }, plan.Warnings),
            };
    }
}
