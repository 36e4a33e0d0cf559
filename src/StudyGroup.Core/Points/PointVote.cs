using StudyGroup.Core.Commands;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Points;

/// <summary><c>/point vote</c>, and the buttons to vote: says that a member wants a point talked about, or takes that back.</summary>
/// <param name="points">The points.</param>
public sealed class PointVote(IPoints points) : ICommand, ISuggests, IAnswersButtons
{
    private const string Either = "vote";
    private const string Give = "vote-give";
    private const string TakeBack = "vote-take-back";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("point vote", "Vote for a point that you want talked about; once more takes the vote back", PointChoice.Option)
    {
        IsPrivate = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Either, Give, TakeBack];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call) =>
        PointChoice.Unchosen(call, PointChoice.Votable) is { } unchosen ? unchosen : await TurnAsync(call, call.Options.Text("point")!);

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (call.Action.Name == Either) return await TurnAsync(call, call.Action[0]);
        var changed = await ChangeAsync(call, call.Action[0], votes => call.Action.Name == Give ? votes.With(call.Member.Id) : votes.Without(call.Member.Id));
        if (changed.IsRefused(out var refusal, out var point)) return refusal;
        var seminar = call.Group.Find(point.Seminar)!;
        return new Reply.Replace(PointPage.Of(call, seminar, points.Of(call.Group.Id, seminar.Id), Pages.Read(call.Action[1])));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => PointChoice.SuggestToVote(call, points);

    /// <summary>The button on a card that everyone sees: pressed once more it takes the vote back.</summary>
    internal static Button ButtonFor(Point point) => new("Vote", new ActionId(Either, $"{point.Id}"));

    /// <summary>The button on a page of the list that a member alone sees.</summary>
    /// <param name="point">The point.</param>
    /// <param name="number">The number that it has in the list.</param>
    /// <param name="hasVoted">Whether the member voted for it.</param>
    /// <param name="page">The page that is shown after.</param>
    internal static Button ButtonFor(Point point, int number, bool hasVoted, int page) => hasVoted
        ? new Button($"Take back {number}", new ActionId(TakeBack, $"{point.Id}", $"{page}"))
        : new Button($"Vote for {number}", new ActionId(Give, $"{point.Id}", $"{page}"));

    private async Task<Reply> TurnAsync(Call call, string id)
    {
        var member = call.Member.Id;
        var changed = await ChangeAsync(call, id, votes => votes.Has(member) ? votes.Without(member) : votes.With(member));
        if (changed.IsRefused(out var refusal, out var point)) return refusal;
        var title = new Span.Strong(SeminarWords.Title(call.Group.Find(point.Seminar)!));
        var (done, again) = point.Votes.Has(member)
            ? ((Line)$"You voted for a point of {title}:", " The same once more takes your vote back.")
            : ((Line)$"Your vote for a point of {title} is taken back:", "");
        return new Reply.Private(new Card
        {
            Lines = [done, ((Line)$"{point.Text}").AsQuote(), ((Line)$"It has {VoteRules.Say(point.Votes)} now.{again}").AsAside()],
            Buttons = [new Button("All points", new ActionId(PointList.Action, $"{point.Seminar}"))],
        });
    }

    private async Task<Outcome<Point>> ChangeAsync(Call call, string id, Func<Votes, Votes> rule)
    {
        if (VoteRules.MayVote(call, points.Find(call, id)).IsRefused(out var refusal, out var point)) return refusal;
        return await points.ChangeAsync(call.Group.Id, point.Id, now =>
            VoteRules.MayVote(call, now).IsRefused(out var no, out var old) ? no : old with { Votes = rule(old.Votes) });
    }
}
