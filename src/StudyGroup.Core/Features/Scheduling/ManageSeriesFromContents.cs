using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>
/// <c>/manage series-from-contents</c>: opens a form for a book's table of contents. Each chapter becomes a seminar after a preview.
/// </summary>
public sealed class ManageSeriesFromContents(Previews previews) : ICommand, IAnswersForms
{
    private const string Action = "contents";
    private const int MaxLength = 4_000;

    private static readonly Form Form = new("Seminars from a table of contents", new ActionId(Action),
    [
        new FormField(
            "contents", "Table of contents, one chapter per line", MaxLength, Multiline: true,
            Hint: "1. Overview of Machine Learning Systems"),
    ]);

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("manage series-from-contents", "Turn a pasted table of contents into seminars, one per chapter")
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Action];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(new Reply.Ask(Form));

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) => call.IsOrganizer ? Form : Organizers.Only;

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        return await previews.ShowAsync(call, ContentsPlanner.Name, Options.None.With(ContentsPlanner.Text, call.Field("contents") ?? ""));
    }
}
