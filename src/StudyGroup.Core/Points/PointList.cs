using System.Collections.Immutable;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Points;

/// <summary><c>/point list</c>, and the card's "All points": a seminar's points in order.</summary>
/// <param name="points">The points.</param>
public sealed class PointList(IPoints points) : ICommand, ISuggests, IAnswersButtons
{
    /// <summary>The action that shows the points anew: the seminar's id.</summary>
    internal const string Action = "points";

    private const string Turn = "points-page";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "point list", "A seminar's discussion points, with who added them and when",
        SeminarChoice.Option("Of which seminar; the next if you say nothing"))
    {
        IsPrivate = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action, Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(SeminarChoice.FindOrNext(call).IsRefused(out var refusal, out var seminar)
        ? refusal
        : new Reply.Private(Page(call, seminar, 0)));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar)) return new(refusal);
        return new(call.Action.Name == Turn
            ? new Reply.Replace(Page(call, seminar, Pages.Read(call.Action[1])))
            : new Reply.Private(Page(call, seminar, 0)));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private Card Page(Call call, Seminar seminar, int page)
    {
        var all = points.Of(call.Group.Id, seminar.Id);
        Card card = new()
        {
            Title = $"Points for {SeminarWords.Title(seminar)}",
            Buttons = [new Button("Add a point", new ActionId(PointAdd.Action, $"{seminar.Id}"), Weight.Main)],
        };
        if (all.Count == 0) return card with { Lines = [$"There are none yet. Add the first!"] };
        return Pages.Show(card, [.. all.Select((point, i) => Item(point, i + 1))], page, to => new ActionId(Turn, $"{seminar.Id}", $"{to}"));
    }

    private static ImmutableArray<Line> Item(Point point, int place)
    {
        var edited = point.EditedAt is null ? "" : " · edited";
        return
        [
            $"{new Span.Strong($"{place}")}{(point.DiscussedAt is null ? "" : " ✓")} · {point.Author} · {new Replies.Span.Moment(point.AddedAt, MomentLook.Short)}{edited}",
            ((Line)$"{point.Text}").AsQuote(),
        ];
    }
}
