using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Changes;

/// <summary>Puts "Undo" on the answer to a change.</summary>
internal static class UndoButton
{
    /// <summary>The card with the button; without it if nothing changed.</summary>
    /// <param name="isNudged">Whether a nudge led to it, so the answer may be in a direct message.</param>
    /// <param name="othersStay">Whether the card's own buttons stay when this one goes. Otherwise it goes only if there are no
    /// others.</param>
    public static Card WithUndo(this Card card, StoredUpdate changed, bool isNudged = false, bool othersStay = false) =>
        changed.Change is { } id
        ? card with
        {
            Buttons = [.. card.Buttons, isNudged ? Undo.Button(changed.Group.Id, id) : Undo.Button(id)],
            Live = (card.Buttons.IsEmpty || othersStay) && !isNudged ? new UndoOffered(id) { Others = card.Buttons } : null,
        }
        : card;
}
