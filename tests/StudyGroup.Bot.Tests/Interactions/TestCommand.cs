using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Tests.Interactions;

/// <summary>A command, buttons, a form and suggestions that do as the test says.</summary>
internal sealed class TestCommand : ICommand, IAnswersButtons, IAnswersForms, IAnswersInDirectMessages, ISuggests
{
    private TaskCompletionSource? _slow;

    public CommandSpec Spec { get; } = new("go", "Goes", new OptionSpec("file", "Which", OptionKind.File));

    public IReadOnlyList<string> Buttons { get; } = ["go", "nudge"];

    public IReadOnlyList<string> Forms { get; } = ["nudge"];

    public IReadOnlyList<string> InDirectMessages { get; } = ["nudge"];

    /// <summary>What it was last called with.</summary>
    public Call? Heard { get; private set; }

    public Reply Reply { get; set; } = new Reply.Public(new Card { Lines = [$"Here you are."] });

    public Exception? Problem { get; set; }

    public TaskCompletionSource Started { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Wait()
    {
        Started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public ValueTask<Reply> AnswerAsync(CommandCall call) => GoAsync(call);

    public ValueTask<Reply> PressAsync(ButtonCall call) => GoAsync(call);

    public Outcome<Form> Open(Call call, ActionId action) => new Form("Go", action, [new FormField("url", "Where", 100)]);

    public ValueTask<Reply> SubmitAsync(FormCall call) => GoAsync(call);

    public IEnumerable<Suggestion> Suggest(SuggestCall call) => Problem is null ? [new Suggestion(call.Typed, 5L)] : throw Problem;

    private async ValueTask<Reply> GoAsync(Call call)
    {
        Heard = call;
        Started.TrySetResult();
        if (_slow is { } slow) await slow.Task;
        return Problem is null ? Reply : throw Problem;
    }
}
