using StudyGroup.Core.Drafts;
using StudyGroup.Core.Exchange.Import;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Plans;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Syncing;

/// <summary>How the proposal of a README's changes looks in its channel.</summary>
internal static class ProposalCard
{
    /// <summary>The card: what would change, to be applied or ignored; or that it does not hold any more.</summary>
    /// <param name="group">The group as it is.</param>
    /// <param name="id">The draft.</param>
    /// <param name="draft">The same; null where it is gone.</param>
    /// <param name="planner">Says what it changes.</param>
    public static Card Of(Group group, DraftId id, Draft? draft, ImportPlanner planner) =>
        draft is not null && planner.Make(group, draft.Inputs, draft.At) is { Refusal: null, Value: var plan }
            ? Previews.Card(group, draft, plan, 0)
            : new Card
            {
                Tone = Tone.Quiet,
                Lines = [$"The README has changed again since, so what I proposed here does not hold any more."],
                // By its action the message is found.
                Buttons = [new Button("Ignore", Previews.CancelOf(id), Disabled: true)],
            };
}
