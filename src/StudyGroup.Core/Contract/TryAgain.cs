using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>
/// Keeps the text typed into a refused form. "Try again" under the refusal reopens the form with it. If the form no longer opens, the
/// member gets the text back as a file.
/// </summary>
/// <param name="forms">The form handlers by action.</param>
internal sealed class TryAgain(IReadOnlyDictionary<string, IAnswersForms> forms, IDrafts drafts) : IAnswersButtons, IAnswersInDirectMessages
{
    private const string Kind = "refused-form";
    private const string Again = "try-again";
    private const string Action = "action";
    private const string Field = "field.";

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Again];

    /// <inheritdoc />
    public IReadOnlyList<string> InDirectMessages => Buttons;

    /// <summary>Adds a way back to the typed text to a refusal; unchanged if nothing was typed.</summary>
    public async Task<Reply> KeepAsync(FormCall call, Reply.Refused refused)
    {
        var typed = call.Fields.Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (typed.IsEmpty) return refused;
        if (Open(call, call.Action).Refusal is not null) return GiveBack(refused, typed.Values);
        var inputs = Options.None.With(Action, string.Join(':', [call.Action.Name, .. call.Action.Arguments]))
            .With(typed.Select(f => KeyValuePair.Create<string, OptionGiven>(Field + f.Key, f.Value)));
        var draft = await drafts.AddAsync(call.Group.Id, call.Member.Id, Kind, inputs, call.Now);
        var button = new Button("Try again", new ActionId(Again, $"{call.Group.Id}", $"{draft.Id}"), ButtonStyle.Primary);
        return refused with { Card = refused.Card with { Buttons = [button] } };
    }

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (DraftId.Read(call.Action[1]) is not { } id || drafts.Find(call.Group.Id, id) is not { Kind: Kind } draft
            || draft.By != call.Member.Id)
            return new(Draft.Gone);
        var action = draft.Inputs.ExactText(Action)!.Split(':');
        if (Open(call, new ActionId(action[0], [.. action.Skip(1)])).IsRefused(out var refusal, out var form))
        {
            var typed = draft.Inputs.Without(Action).Values.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => $"{i.Value}");
            return new(GiveBack(new Reply.Refused(refusal), typed));
        }

        return new(new Reply.Ask(form with
        {
            Fields = [.. form.Fields.Select(f => f with { Value = draft.Inputs.ExactText(Field + f.Name) })],
        }));
    }

    private Outcome<Form> Open(Call call, ActionId action) =>
        forms.TryGetValue(action.Name, out var answers) ? answers.Open(call, action) : CommandRouter.Gone;

    private static Reply.Refused GiveBack(Reply.Refused refused, IEnumerable<string> typed) => refused with
    {
        Card = refused.Card with
        {
            Lines = [.. refused.Card.Lines, $"Here's what you wrote, as a file."],
            Files = [new FileToSend("what-you-wrote.txt", "text/plain", string.Join("\n\n", typed))],
        },
    };
}
