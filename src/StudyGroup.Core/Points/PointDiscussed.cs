using StudyGroup.Core.Commands;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Points;

/// <summary><c>/point discussed</c>: ticks a point off, or unticks it; for the seminar's presenter and for organizers.</summary>
/// <param name="points">The points.</param>
public sealed class PointDiscussed(IPoints points) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("point discussed", "Tick off a point that was discussed; once more takes the tick away", PointChoice.Option)
    {
        IsPrivate = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (PointChoice.Unchosen(call, PointChoice.Presented) is { } unchosen) return unchosen;
        if (PointRules.MayTick(call, points.Find(call, call.Options.Text("point")!)).IsRefused(out var refusal, out var point)) return refusal;
        var changed = await points.ChangeAsync(call.Group.Id, point.Id, now => PointRules.MayTick(call, now).IsRefused(out var no, out var old)
            ? no
            : old with { DiscussedAt = old.DiscussedAt is null ? call.Now : null });
        if (changed.IsRefused(out refusal, out var ticked)) return refusal;
        var all = points.Of(call.Group.Id, ticked.Seminar);
        var title = new Span.Strong(SeminarWords.Title(call.Group.Find(ticked.Seminar)!));
        return new Reply.Private(new Card
        {
            Lines =
            [
                ticked.DiscussedAt is null ? (Line)$"Not discussed after all:" : $"✓ Discussed:",
                ((Line)$"{ticked.Text}").AsQuote(),
                ((Line)$"{title}: {all.Count(p => p.DiscussedAt is not null)} of {all.Count} points discussed.").AsAside(),
            ],
        });
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => PointChoice.SuggestToTick(call, points);
}
