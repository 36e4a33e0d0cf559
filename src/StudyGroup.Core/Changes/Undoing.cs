using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Changes;

/// <summary>What became of a change by undoing it, undoing that, and so on.</summary>
/// <param name="Last">The last of these undos; null if the change was never undone.</param>
/// <param name="IsUndone">Whether the change is undone now.</param>
internal sealed record Undoing(Change? Last, bool IsUndone)
{
    /// <summary>What became of a change.</summary>
    /// <param name="changes">The group's changes.</param>
    public static Undoing Of(Change change, IReadOnlyList<Change> changes)
    {
        var (last, isUndone) = ((Change?)null, false);
        for (var next = After(change, changes); next is not null; next = After(next, changes)) (last, isUndone) = (next, !isUndone);
        return new Undoing(last, isUndone);
    }

    /// <summary>The changes that lead to an undo, newest first: the one that it undoes, the one that this undoes, and so on.</summary>
    /// <param name="changes">The group's changes. Those that are no longer stored are missing.</param>
    public static IEnumerable<Change> Before(Change change, IReadOnlyList<Change> changes)
    {
        while (change.Undoes is { } id && changes.FirstOrDefault(c => c.Id == id) is { } earlier) yield return change = earlier;
    }

    private static Change? After(Change change, IReadOnlyList<Change> changes) => changes.FirstOrDefault(c => c.Undoes == change.Id);
}
