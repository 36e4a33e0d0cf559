using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.History;

/// <summary>Puts "Undo" on the answer to a change.</summary>
internal static class UndoButton
{
    /// <summary>The card with the button; without, where nothing changed.</summary>
    /// <param name="card">The card.</param>
    /// <param name="changed">What came of the change.</param>
    /// <param name="isNudged">Whether a nudge asked for it, so that the answer may stand under a direct message.</param>
    public static Card WithUndo(this Card card, Changed changed, bool isNudged = false) => changed.Change is { } id
        ? card with
        {
            Buttons = [.. card.Buttons, isNudged ? Undo.Button(changed.Group.Id, id) : Undo.Button(id)],
            Stands = card.Buttons.IsEmpty && !isNudged ? new PostSubject.UndoOffered(id) : null,
        }
        : card;

    /// <summary>The buttons of an answer that everyone sees: Undo goes once it has stopped working. Where it was used, its message says something else by now.</summary>
    /// <param name="id">The change.</param>
    /// <param name="changes">The changes of the group.</param>
    /// <param name="now">The group's time.</param>
    public static Card Offer(ChangeId id, IReadOnlyList<Change> changes, Instant now)
    {
        var change = changes.FirstOrDefault(c => c.Id == id);
        var isOver = change is null || now - change.At > Undo.Lasts;
        var isUsed = changes.Any(c => c.Undoes == id);
        return new Card { Buttons = isOver && !isUsed ? [] : [Undo.Button(id)], IsButtonsOnly = true };
    }
}
