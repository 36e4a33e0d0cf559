using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract.Pickers;

/// <summary>Asks which of several dates is meant, then runs the command with that one.</summary>
/// <param name="drafts">Holds the command until the question is answered.</param>
/// <param name="option">The name of the option with the date.</param>
internal sealed class WhenQuestion(IDrafts drafts, string option = WhenOption.Name)
{
    private const string Reading = "reading.";

    /// <summary>Asks, with a button for each date.</summary>
    /// <param name="action">The buttons' action, which <see cref="PickAsync"/> answers.</param>
    public async Task<Reply> AskAsync(CommandCall call, string action, ParsedDate.InDoubt doubt)
    {
        var settings = call.Group.Settings;
        var inputs = call.Options.With(doubt.Dates.Select((date, index) =>
            KeyValuePair.Create<string, OptionGiven>(Reading + index, WhenWords.Type(date, settings))));
        var draft = await drafts.AddAsync(call.Group.Id, call.Member.Id, action, inputs, call.Now);
        return new Reply.Private(new Card
        {
            Title = $"Which one do you mean?",
            Lines =
            [
                $"“{call.Options.Text(option)}” could be:",
                .. doubt.Dates.Select(date => ((Line)$"{WhenWords.SayInFull(date, settings, call.Now)}").AsItem()),
            ],
            Buttons =
            [
                .. doubt.Dates.Select((date, index) =>
                    new Button(WhenWords.Say(date, settings), new ActionId(action, $"{draft.Id}", $"{index}"))),
            ],
        });
    }

    /// <summary>Runs the command with the date whose button was pressed. The answer replaces the question.</summary>
    public async ValueTask<Reply> PickAsync(ButtonCall call, ICommand command)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        if (DraftId.Read(call.Action[0]) is not { } id || drafts.Find(call.Group.Id, id) is not { } draft || draft.Kind != call.Action.Name)
            return Draft.Gone;
        if (draft.By != call.Member.Id) return new Refusal($"I asked someone else that. Use the command yourself.");
        if (draft.Inputs.Text(Reading + call.Action[1]) is not { } when || !await drafts.TakeAsync(call.Group.Id, id)) return Draft.Gone;
        var options = draft.Inputs.Without(Reading).With(option, when);
        var repeated = new CommandCall(call.Group, call.Member, call.Now, command.Spec.Name, options) { NameOf = call.NameOf };
        return await command.AnswerAsync(repeated) switch
        {
            Reply.Private done => new Reply.Replace(done.Card),
            Reply.Refused refused => new Reply.Replace(refused.Why.Sentence),
            var other => other,
        };
    }
}
