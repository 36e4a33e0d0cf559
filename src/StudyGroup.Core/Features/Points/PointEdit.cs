using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary><c>/point edit</c>: changes a point's text, for its author and organizers.</summary>
public sealed class PointEdit(IPoints points) : ICommand, ISuggests, IAnswersForms
{
    private const string Action = "point-edit";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "point edit", "Edit one of your points (default: opens a form with its text)",
        PointChoice.Option,
        new OptionSpec("text", "New text") { MaxLength = Point.MaxTextLength })
    {
        IsPrivate = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Action];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (PointChoice.Unchosen(call, PointChoice.Own) is { } unchosen) return unchosen;
        if (PointRules.MayChange(call, points.Find(call, call.Options.Text("point")!)).IsRefused(out var refusal, out var point))
            return refusal;
        return call.Options.Text("text") is { } text
            ? await ChangeAsync(call, point.Id, text)
            : new Reply.Ask(Form(point));
    }

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) =>
        PointRules.MayChange(call, points.Find(call, action[0])).IsRefused(out var refusal, out var point) ? refusal : Form(point);

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call) =>
        PointRules.MayChange(call, points.Find(call, call.Action[0])).IsRefused(out var refusal, out var point)
            ? refusal
            : await ChangeAsync(call, point.Id, call.Field("text"));

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => PointChoice.Suggest(call, points);

    private static Form Form(Point point) => new(
        "Edit point", new ActionId(Action, $"{point.Id}"),
        [new FormField("text", "What do you want to talk about?", Point.MaxTextLength, Multiline: true, Value: point.Text)]);

    private async Task<Reply> ChangeAsync(Call call, PointId id, string? typed)
    {
        if (PointRules.ReadText(typed).IsRefused(out var refusal, out var text)) return refusal;
        var changed = await points.ChangeAsync(call.Group.Id, id, point =>
            PointRules.MayChange(call, point).IsRefused(out var no, out var old)
            ? no
            : old with { Text = text, EditedAt = call.Now });
        if (changed.IsRefused(out refusal, out var after)) return refusal;
        var seminar = call.Group.Find(after.Seminar);
        Line done = seminar is null ? $"Point changed:" : (Line)$"Point for {SeminarWords.Called(seminar)} changed:";
        return new Reply.Private(new Card { Lines = [done, ((Line)$"{after.Text}").AsQuote()] });
    }
}
