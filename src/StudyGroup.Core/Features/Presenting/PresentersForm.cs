using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>
/// A form by which a seminar's presenter, or an organizer, changes something about it. A button opens it: on the seminar's card it names
/// the seminar; under a nudge, which may be a direct message, it names the group before it (<see cref="Nudged"/>). What is there already
/// can be taken away by it: <see cref="Remove"/> is the place in its list.
/// </summary>
public abstract class PresentersForm : IAnswersButtons, IAnswersForms, IAnswersInDirectMessages
{
    /// <summary>The field for what is to be taken away.</summary>
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

    /// <summary>Said to who may not.</summary>
    private protected abstract Refusal Others { get; }

    /// <summary>The action under a nudge: the group's id, and then the seminar's.</summary>
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

    /// <summary>What becomes of the group by what was typed.</summary>
    private protected abstract Outcome<Group> Change(Group group, Seminar seminar, FormCall call);

    /// <summary>What is answered when it is done.</summary>
    private protected abstract Card Done(Seminar seminar, FormCall call);

    /// <summary>The field in which one says what to take away, where there is something.</summary>
    private protected static IEnumerable<FormField> Removing(int count) => count == 0
        ? []
        : [new FormField(Remove, "Or take one away: its place in the list", 2, Required: false, Hint: count == 1 ? "1" : $"1 to {count}")];

    /// <summary>The list without what somebody wants taken away; as it is, where they want nothing.</summary>
    private protected static Outcome<Shorter<T>> Without<T>(ImmutableArray<T> items, FormCall call)
    {
        if (call.Field(Remove) is not { } typed) return new Shorter<T>(items);
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= items.Length
            ? new Shorter<T>(items.RemoveAt(place - 1))
            : new Refusal($"“{typed}” is no place in the list: give a number from 1 to {items.Length}.");
    }

    private static bool May(Call call, Seminar seminar) => call.IsOrganizer || seminar.Presenter == call.Member.Id;

    private Outcome<Seminar> Find(Call call, ActionId action)
    {
        if (SeminarChoice.Find(call.Group, action, action.Name == _action ? 0 : 1).IsRefused(out var refusal, out var seminar)) return refusal;
        return May(call, seminar) ? seminar : Others;
    }

    /// <summary>A list of which something may have been taken away.</summary>
    /// <typeparam name="T">What is in it.</typeparam>
    /// <param name="Items">What is left.</param>
    private protected sealed record Shorter<T>(ImmutableArray<T> Items);
}
