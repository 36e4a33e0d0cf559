using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.History;

/// <summary>Puts "Undo" on the answer to a change.</summary>
internal static class UndoButton
{
    /// <summary>The card with the button; without, where nothing changed.</summary>
    public static Card WithUndo(this Card card, Changed changed) =>
        changed.Change is { } id ? card with { Buttons = [.. card.Buttons, Undo.Button(id)] } : card;
}
