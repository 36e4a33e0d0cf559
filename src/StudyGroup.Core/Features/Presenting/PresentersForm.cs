using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>
/// A form that lets a seminar's presenter or an organizer change something about it. A button opens it. On the seminar's card, the
/// button's argument is the seminar. On a nudge, which may be a direct message, the group comes first (<see cref="Nudged"/>). The form can
/// also remove existing items: <see cref="Remove"/> holds an item's number in the list.
/// </summary>
public abstract class PresentersForm : IAnswersButtons, IAnswersForms, IAnswersInDirectMessages
{
    /// <summary>The field for the item to remove.</summary>
    private protected const string Remove = "remove";

    private readonly GroupChanges _changes;
    private readonly string _action;

    private protected PresentersForm(GroupChanges changes, string action)
    {
        (_changes, _action) = (changes, action);
        Buttons = [action, Nudged(action)];
        InDirectMessages = [Nudged(action)];
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> Forms => Buttons;

    /// <inheritdoc />
    public IReadOnlyList<string> InDirectMessages { get; }

    /// <summary>The answer to everyone else.</summary>
    private protected abstract Refusal Others { get; }

    /// <summary>The action on a nudge. The arguments are the group's id and the seminar's id.</summary>
    internal static string Nudged(string action) => $"{action}.n";

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) =>
        new(Open(call, call.Action).IsRefused(out var refusal, out var form) ? refusal : new Reply.Ask(form));

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) =>
        Find(call, action).IsRefused(out var refusal, out var seminar) ? refusal : Form(seminar, action);

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (Find(call, call.Action).IsRefused(out var refusal, out var seminar)) return refusal;
        var changed = await _changes.ChangeAsync(call, group =>
            group.Find(seminar.Id) is { } now && May(call, now) ? Change(group, now, call) : Others);
        if (changed.IsRefused(out refusal, out var after)) return refusal;
        return new Reply.Private(Done(after.Group.Find(seminar.Id)!, call).WithUndo(after, isNudged: call.Action.Name != _action));
    }

    /// <summary>The form.</summary>
    private protected abstract Form Form(Seminar seminar, ActionId action);

    /// <summary>Applies the typed input to the group.</summary>
    private protected abstract Outcome<Group> Change(Group group, Seminar seminar, FormCall call);

    /// <summary>The answer when it's done.</summary>
    private protected abstract Card Done(Seminar seminar, FormCall call);

    /// <summary>The field for the item to remove, if there are any.</summary>
    private protected static IEnumerable<FormField> Removing(int count) => count == 0
        ? []
        : [new FormField(Remove, "Or remove one: its number in the list", 2, Required: false, Hint: count == 1 ? "1" : $"1 to {count}")];

    /// <summary>The list without the item to remove; unchanged if there's none.</summary>
    private protected static Outcome<Shorter<T>> Without<T>(ImmutableArray<T> items, FormCall call)
    {
        if (call.Field(Remove) is not { } typed) return new Shorter<T>(items);
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= items.Length
            ? new Shorter<T>(items.RemoveAt(number - 1))
            : new Refusal($"I can't find “{typed}” in the list. Try a number from 1 to {items.Length}.");
    }

    private static bool May(Call call, Seminar seminar) => call.IsOrganizer || seminar.IsPresentedBy(call.Member.Id);

    private Outcome<Seminar> Find(Call call, ActionId action)
    {
        if (SeminarChoice.Find(call.Group, action, action.Name == _action ? 0 : 1).IsRefused(out var refusal, out var seminar))
            return refusal;
        return May(call, seminar) ? seminar : Others;
    }

    /// <summary>A list from which an item may have been removed.</summary>
    /// <param name="Items">The remaining items.</param>
    private protected sealed record Shorter<T>(ImmutableArray<T> Items);
}
