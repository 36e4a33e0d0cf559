using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>The button "Undo" on the answer to a change, and "Revert" in the history.</summary>
public sealed class Undo(GroupChanges changes, IChanges history) : IAnswersButtons, IAnswersInDirectMessages
{
    /// <summary>How long the button on an answer works.</summary>
    public static readonly Duration WorksFor = Duration.FromMinutes(10);

    /// <summary>Reverts a change from the history. Argument: the change's id.</summary>
    internal const string Revert = "put-back";

    private const string Soon = "undo";

    // Under the answer to a nudge, which may be a direct message. Arguments: the group's id and the change's.
    private const string Nudged = "undo.n";

    /// <summary>The answer for a change that is no longer kept.</summary>
    internal static Refusal Gone { get; } = new($"That change is more than 30 days old, so it can't be undone any more.");

    private static readonly Refusal Undone = new($"That's already undone. See {new Span.Command("manage history")}.");

    // In a direct message the bot doesn't know who organizes, and the presser could be anyone, so it says no more than this.
    private static readonly Refusal NotTheirs = new(
        $"Only the person who made that change can undo it here. Ask an organizer in your group's server.");

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Soon, Nudged, Revert];

    /// <inheritdoc />
    public IReadOnlyList<string> InDirectMessages { get; } = [Nudged];

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        var (isNudged, isSoon) = (call.Action.Name == Nudged, call.Action.Name != Revert);
        var change = ChangeId.Read(call.Action[isNudged ? 1 : 0]) is { } read ? history.Find(call.Group.Id, read) : null;
        if (isNudged && change?.By != call.Member.Id) return NotTheirs;
        if (change is not { Id: var id }) return call.IsOrganizer ? Gone : Organizers.Only;
        if (!call.IsOrganizer && !isSoon) return Organizers.Only;
        if (isSoon && call.Now - change.At > WorksFor)
        {
            return call.IsOrganizer
                ? new Refusal($"That was more than ten minutes ago. You can still revert it in {new Span.Command("manage history")}.")
                : new Refusal(
                    $"That was more than ten minutes ago. An organizer can still revert it in {new Span.Command("manage history")}.");
        }

        if (!call.IsOrganizer && change.By != call.Member.Id) return Others(change);
        if (IsUndone()) return Undone;
        var changed = await changes.ChangeAsync(
            call, group => UndoRules.Undo(group, change, [.. history.Of(call.Group.Id).Where(c => c.Id.Value > id.Value)], call.Now),
            undoes: id);
        if (changed.IsRefused(out var refusal, out var undone)) return IsUndone() ? Undone : refusal;
        var parts = Differences.Between(call.Group, undone.Group);
        var card = Pages
            .Cut(new Card { Title = $"Undone" }, [.. ChangeWords.Lines(undone.Group.Settings, parts, back: true)])
            .WithUndo(undone, isNudged);
        return isSoon ? new Reply.Replace(card) : new Reply.Private(card);

        bool IsUndone() => history.Of(call.Group.Id).Any(c => c.Undoes == id);
    }

    private static Refusal Others(Change change) =>
        change.By is { } by
            ? new Refusal($"Only {by}, who made that change, and organizers can undo it. Ask one of them.")
            : Organizers.Only;

    /// <summary>The button for an answer.</summary>
    internal static Button Button(ChangeId change) => new("Undo", new ActionId(Soon, $"{change}"));

    /// <summary>The button for an answer to a nudge, which may be under a direct message.</summary>
    internal static Button Button(GroupId group, ChangeId change) => new("Undo", new ActionId(Nudged, $"{group}", $"{change}"));
}
