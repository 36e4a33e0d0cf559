using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Commands;

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

    /// <summary>Answers; not with another form.</summary>
    ValueTask<Reply> SubmitAsync(FormCall call);
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
