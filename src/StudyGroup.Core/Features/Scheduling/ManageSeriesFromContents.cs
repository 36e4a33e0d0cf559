using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>
/// <c>/manage series-from-contents</c>: opens a form for a book's table of contents. Each chapter becomes a seminar after a preview.
/// </summary>
public sealed class ManageSeriesFromContents(Previews previews) : ICommand, IAnswersForms
{
    private const string Action = "contents";
    private const int MaxLength = 4_000;

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("manage series-from-contents", "Turn a pasted table of contents into seminars, one per line")
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Action];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(new Reply.Ask(Form(call.Group.Settings.Unit)));

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) => call.IsOrganizer ? Form(call.Group.Settings.Unit) : Organizers.Only;

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        return await previews.ShowAsync(call, ContentsPlanner.Name, Options.None.With(ContentsPlanner.Text, call.Field("contents") ?? ""));
    }

    private static Form Form(UnitWord unit) => new("Seminars from a table of contents", new ActionId(Action),
    [
        new FormField(
            "contents", $"Table of contents, one {UnitWords.Of(unit)} per line", MaxLength, Multiline: true,
            Hint: "1. Overview of Machine Learning Systems"),
    ]);
}
