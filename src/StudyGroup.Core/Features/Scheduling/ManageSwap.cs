using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary><c>/manage swap</c>: exchanges the dates of two seminars, after a preview.</summary>
/// <param name="previews">Shows what would be.</param>
public sealed class ManageSwap(Previews previews) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage swap", "Exchange the dates of two seminars; you see it before it is done",
        SeminarChoice.Option("The one", "a") with { Required = true },
        SeminarChoice.Option("The other", "b") with { Required = true },
        new OptionSpec("reason", "Why, for everyone to read") { Longest = Seminar.LongestText })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => previews.AnswerAsync(call, SwapPlanner.Name);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);
}
