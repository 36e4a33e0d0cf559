using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>A slash command. The router checks its options' limits and the caller's rights before calling it.</summary>
public interface ICommand
{
    /// <summary>How it's registered and who may use it.</summary>
    CommandSpec Spec { get; }

    /// <summary>Answers.</summary>
    ValueTask<Reply> AnswerAsync(CommandCall call);
}

/// <summary>Answers, without options, for all groups of a server at once where a channel doesn't say which one is meant.</summary>
public interface IAnswersForAllGroups
{
    /// <summary>Answers.</summary>
    /// <param name="call">The call; its group is one of them.</param>
    /// <param name="groups">The server's groups that aren't archived; at least two.</param>
    ValueTask<Reply> AnswerForAllAsync(CommandCall call, IReadOnlyList<Group> groups);
}

/// <summary>Answers buttons. It has to check by itself whether the caller may press them.</summary>
public interface IAnswersButtons
{
    /// <summary>The actions (<see cref="ActionId.Name"/>) it answers.</summary>
    IReadOnlyList<string> Buttons { get; }

    /// <summary>Answers.</summary>
    ValueTask<Reply> PressAsync(ButtonCall call);
}

/// <summary>Answers select menus. It has to check by itself whether the caller may choose, and what was chosen.</summary>
public interface IAnswersSelects
{
    /// <summary>The actions (<see cref="ActionId.Name"/>) it answers.</summary>
    IReadOnlyList<string> Selects { get; }

    /// <summary>Answers.</summary>
    ValueTask<Reply> ChooseAsync(SelectCall call);
}

/// <summary>Answers forms. It has to check by itself whether the caller may submit them.</summary>
public interface IAnswersForms
{
    /// <summary>The actions (<see cref="ActionId.Name"/>) it answers.</summary>
    IReadOnlyList<string> Forms { get; }

    /// <summary>The form for an action, or why the caller can't have it.</summary>
    Outcome<Form> Open(Call call, ActionId action);

    /// <summary>Answers, but not with another form. After a refusal, the caller can reopen the form with the typed text.</summary>
    ValueTask<Reply> SubmitAsync(FormCall call);
}

/// <summary>
/// Has buttons or forms that work in direct messages, outside a server. The action's first argument is the group's id. The caller has no
/// roles, isn't an organizer, and may be anyone, even someone who isn't in the group's server. So answer only members the group itself
/// names, such as a seminar's presenter, a point's author or the author of a change.
/// </summary>
public interface IAnswersInDirectMessages
{
    /// <summary>The buttons and forms that work in direct messages. The others only work in servers.</summary>
    IReadOnlyList<string> InDirectMessages { get; }
}

/// <summary>Suggests values for options whose <see cref="OptionSpec.Suggests"/> is set.</summary>
public interface ISuggests
{
    /// <summary>The suggestions, best first. Discord shows the first 25.</summary>
    IEnumerable<Suggestion> Suggest(SuggestCall call);
}

/// <summary>A suggested value.</summary>
/// <param name="Shown">The label, cut to 100 characters.</param>
/// <param name="Value">The value: a <see cref="string"/> of at most 100 characters or a <see cref="long"/>, depending on the
/// option.</param>
public sealed record Suggestion(string Shown, object Value);
