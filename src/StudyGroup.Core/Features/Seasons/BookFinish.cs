using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;

namespace StudyGroup.Core.Features.Seasons;

/// <summary><c>/book finish</c>: closes the series about the current book after a preview, and archives it.</summary>
public sealed class BookFinish(Previews previews) : ICommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "book finish", "Finish the book: sum it up, archive it, and start again at number 1 (with a preview)")
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call) =>
        await previews.ShowAsync(call, FinishPlanner.Name, call.Options.With(FinishPlanner.Which, call.Group.Season));
}
