using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>A slash command. That its options are within their limits and its asker may use it is checked before it is called.</summary>
public interface ICommand
{
    /// <summary>How it is registered, and who may use it.</summary>
    CommandSpec Spec { get; }

    /// <summary>Answers.</summary>
    ValueTask<Reply> AnswerAsync(CommandCall call);
}

/// <summary>Answers buttons. Whoever may press one is for it to check, from the call alone.</summary>
public interface IAnswersButtons
{
    /// <summary>The actions (<see cref="ActionId.Name"/>) that it answers.</summary>
    IReadOnlyList<string> Buttons { get; }

    /// <summary>Answers.</summary>
    ValueTask<Reply> PressAsync(ButtonCall call);
}

/// <summary>Answers forms. Whoever may send one is for it to check, from the call alone.</summary>
public interface IAnswersForms
{
    /// <summary>The actions (<see cref="ActionId.Name"/>) that it answers.</summary>
    IReadOnlyList<string> Forms { get; }

    /// <summary>The form of an action as it opens; or why the caller cannot have it.</summary>
    Outcome<Form> Open(Call call, ActionId action);

    /// <summary>Answers; not with another form. What was typed is not lost by a refusal: the form can be opened with it once more.</summary>
    ValueTask<Reply> SubmitAsync(FormCall call);
}

/// <summary>
/// Has buttons or forms that people may use under the bot's direct messages, where there is no server: the group is the one whose id is
/// the action's first argument. The caller has no roles and organizes nothing, and may be anyone, even somebody who is not in that
/// group's server: only those are to be answered whom the group itself names, as a seminar's presenter, a point's author or the one who made a change.
/// </summary>
public interface IAnswersInDirectMessages
{
    /// <summary>The actions, among its buttons and forms, that may be used there. The others are answered in servers alone.</summary>
    IReadOnlyList<string> InDirectMessages { get; }
}

/// <summary>Suggests values for options whose <see cref="OptionSpec.Suggests"/> is set.</summary>
public interface ISuggests
{
    /// <summary>The suggestions, best first; the first 25 are shown.</summary>
    IEnumerable<Suggestion> Suggest(SuggestCall call);
}

/// <summary>A suggested value.</summary>
/// <param name="Shown">What is shown; cut to 100 characters.</param>
/// <param name="Value">What is sent: a <see cref="string"/> of at most 100 characters or a <see cref="long"/>, as the option takes.</param>
public sealed record Suggestion(string Shown, object Value);
