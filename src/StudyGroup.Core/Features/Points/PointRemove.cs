using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Points;

/// <summary>
/// <c>/point remove</c>: removes a point, for its author and organizers. Undo within ten minutes puts it back in its old place.
/// </summary>
public sealed class PointRemove(IPoints points) : ICommand, ISuggests, IAnswersButtons
{
    private const string Undo = "point-undo";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("point remove", "Remove one of your points", PointChoice.Option) { IsPrivate = true };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Undo];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (PointChoice.Unchosen(call, PointChoice.Own) is { } unchosen) return unchosen;
        if (PointRules.MayChange(call, points.Find(call, call.Options.Text("point")!)).IsRefused(out var refusal, out var point))
            return refusal;
        var changed = await points.ChangeAsync(call.Group.Id, point.Id, now =>
            PointRules.MayChange(call, now).IsRefused(out var no, out var old) ? no : old with { RemovedAt = call.Now });
        return changed.IsRefused(out refusal, out var removed)
            ? refusal
            : new Reply.Private(new Card
            {
                Lines = [$"Point removed:", ((Line)$"{removed.Text}").AsQuote(), ((Line)$"You can undo this for ten minutes.").AsAside()],
                Buttons = [new Button("Undo", new ActionId(Undo, $"{removed.Id}"))],
            });
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (points.Find(call, call.Action[0]) is not { } point) return MayRestore(call, null).Refusal!;
        var changed = await points.ChangeAsync(call.Group.Id, point.Id, now =>
            MayRestore(call, now).IsRefused(out var no, out var old) ? no : old with { RemovedAt = null });
        return changed.IsRefused(out var refusal, out var back)
            ? refusal
            : new Reply.Replace(new Card { Lines = [$"The point is back:", ((Line)$"{back.Text}").AsQuote()] });
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => PointChoice.Suggest(call, points);

    private static Outcome<Point> MayRestore(Call call, Point? point) => point switch
    {
        null => new Refusal($"That point has been removed. See {new Span.Command("point list")}."),
        { RemovedAt: null } => new Refusal($"That point is already back. See {new Span.Command("point list")}."),
        _ when !call.IsOrganizer && point.Author != call.Member.Id =>
            new Refusal($"That's someone else's point. Only its author and organizers can bring it back."),
        _ when call.Now - point.RemovedAt > PointRules.UndoLasts =>
            new Refusal($"That was more than ten minutes ago, so I can't undo it. Add it again with {new Span.Command("point add")}."),
        _ => point,
    };
}
