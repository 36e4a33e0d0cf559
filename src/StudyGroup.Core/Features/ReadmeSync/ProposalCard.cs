using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>The proposal of a README's changes, as posted in its channel.</summary>
internal static class ProposalCard
{
    /// <summary>
    /// The card: what would change, with Apply and Ignore. Or why that isn't possible, or that the proposal no longer applies.
    /// </summary>
    /// <param name="draft">The draft itself; null if it's gone.</param>
    public static Card Of(Group group, DraftId id, Draft? draft, ImportPlanner planner)
    {
        if (draft is null) return Withdrawn(id);
        if (planner.Make(group, draft.Inputs, draft.At).IsRefused(out var refusal, out var plan))
            return Said(id, isOpen: true, $"The README has changed. {refusal.Sentence}");
        if (!plan.ChangesNothingIn(group)) return PlanCard.Of(group, draft, plan, 0);
        return plan.Warnings.IsEmpty
            ? Said(id, isOpen: true, $"{plan.About} The schedule already matches it.")
            : Said(id, isOpen: true, $"{plan.About} It changes nothing here, but have a look:") with
            {
                Tone = Tone.Warning,
                Title = $"Something in the README needs a look",
                Fields = [new Field("Heads-up", Pages.Fitting(plan.Warnings))],
            };
    }

    /// <summary>The card of an outdated proposal.</summary>
    public static Card Withdrawn(DraftId id) =>
        Said(id, isOpen: false, $"The README has changed again, so this proposal no longer applies.");

    // The button's action identifies the message.
    private static Card Said(DraftId id, bool isOpen, Line line) => new()
    {
        Tone = Tone.Quiet,
        Lines = [line],
        Buttons = [new Button("Ignore", PlanCard.CancelOf(id), Disabled: !isOpen)],
    };
}
