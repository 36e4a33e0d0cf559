using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary><c>/manage swap</c>: swaps the dates of two seminars after a preview.</summary>
public sealed class ManageSwap(Previews previews) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage swap", "Swap the dates of two seminars (with a preview)",
        SeminarChoice.Option("First seminar", "a") with { Required = true },
        SeminarChoice.Option("Second seminar", "b") with { Required = true },
        new OptionSpec("reason", "Reason, visible to everyone") { MaxLength = Seminar.MaxTextLength })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => previews.AnswerAsync(call, SwapPlanner.Name);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);
}
