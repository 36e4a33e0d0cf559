using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>
/// <c>/point discussed</c>: ticks off a point, for the seminar's presenter and organizers. Ticking twice changes nothing. "Not discussed"
/// in the private reply unticks it.
/// </summary>
public sealed class PointDiscussed(IPoints points) : ICommand, ISuggests, IAnswersButtons
{
    private const string Untick = "point-untick";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("point discussed", "Tick off a point that was discussed", PointChoice.Option)
    {
        IsPrivate = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Untick];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (PointChoice.Unchosen(call, PointChoice.Presented) is { } unchosen) return unchosen;
        var changed = await ChangeAsync(call, call.Options.Text("point")!, old => old.DiscussedAt ?? call.Now);
        return changed.IsRefused(out var refusal, out var ticked)
            ? refusal
            : new Reply.Private(Card(call, ticked, "✓ Discussed:", new Button("Not discussed", new ActionId(Untick, $"{ticked.Id}"))));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call) =>
        (await ChangeAsync(call, call.Action[0], _ => null)).IsRefused(out var refusal, out var point)
            ? refusal
            : new Reply.Replace(Card(call, point, "Not discussed yet:"));

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => PointChoice.SuggestToTick(call, points);

    private async Task<Outcome<Point>> ChangeAsync(Call call, string id, Func<Point, Instant?> discussedAt)
    {
        if (PointRules.MayTick(call, points.Find(call, id)).IsRefused(out var refusal, out var point)) return refusal;
        return await points.ChangeAsync(call.Group.Id, point.Id, now =>
            PointRules.MayTick(call, now).IsRefused(out var no, out var old) ? no : old with { DiscussedAt = discussedAt(old) });
    }

    private Card Card(Call call, Point point, string done, params ImmutableArray<Button> buttons)
    {
        var seminar = call.Group.Find(point.Seminar)!;
        var all = points.Of(call.Group.Id, point.Seminar);
        var discussed = all.Count(p => p.DiscussedAt is not null);
        Line count = $"{SeminarWords.Called(seminar)} · {discussed} of {all.Count} {(all.Count == 1 ? "point" : "points")} discussed";
        return new Card
        {
            Lines =
            [
                $"{done}",
                ((Line)$"{point.Text}").AsQuote(),
                count.AsAside(),
            ],
            Buttons = buttons,
        };
    }
}
