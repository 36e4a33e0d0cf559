using NodaTime;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.History;

/// <summary>The button "Undo" on the answer to a change, and "Put back" in the history.</summary>
/// <param name="groups">The groups.</param>
/// <param name="changes">What was changed.</param>
public sealed class Undo(IGroups groups, IChanges changes) : IAnswersButtons
{
    /// <summary>For how long the button on an answer works.</summary>
    public static readonly Duration Lasts = Duration.FromMinutes(10);

    /// <summary>Puts a change of the history back: the change's id.</summary>
    internal const string PutBack = "put-back";

    private const string Soon = "undo";

    /// <summary>Said of a change that is forgotten.</summary>
    internal static Refusal Gone { get; } = new($"That change is more than thirty days old, so it cannot be taken back any more.");

    private static readonly Refusal Undone = new($"That was taken back already. See {new Span.Command("manage history")}.");

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Soon, PutBack];

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (ChangeId.Read(call.Action[0]) is not { } id || changes.Find(call.Group.Id, id) is not { } change) return call.IsOrganizer ? Gone : Organizers.Only;
        if (!call.IsOrganizer && call.Action.Name == PutBack) return Organizers.Only;
        if (call.Action.Name == Soon && call.Now - change.At > Lasts)
            return new Refusal($"Ten minutes are over. An organizer can still put it back from {new Span.Command("manage history")}.");
        if (!call.IsOrganizer && change.By != call.Member.Id) return Others(change);
        if (IsUndone()) return Undone;
        var changed = await groups.ChangeAsync(call, group => UndoRules.Undo(group, change), undoes: id);
        if (changed.IsRefused(out var refusal, out var undone)) return IsUndone() ? Undone : refusal;
        var parts = Differences.Between(call.Group, undone.Group);
        var card = Pages.Cut(new Card { Title = $"Taken back" }, [.. ChangeWords.Lines(undone.Group.Settings, parts, back: true)]).WithUndo(undone);
        return call.Action.Name == Soon ? new Reply.Replace(card) : new Reply.Private(card);

        bool IsUndone() => changes.Of(call.Group.Id).Any(c => c.Undoes == id);
    }

    private static Refusal Others(Change change) =>
        change.By is { } by ? new Refusal($"Only {by}, who did that, and organizers can take it back; ask one of them.") : Organizers.Only;

    /// <summary>The button for an answer.</summary>
    internal static Button Button(ChangeId change) => new("Undo", new ActionId(Soon, $"{change}"));
}
