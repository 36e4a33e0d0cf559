using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>
/// <c>/point vote</c> and the vote buttons: a member wants to talk about a point. Voting twice changes nothing. "Remove vote" is a button
/// of its own, in the private reply and in the list.
/// </summary>
public sealed class PointVote(IPoints points) : ICommand, ISuggests, IAnswersButtons
{
    private const string Vote = "vote";
    private const string Remove = "vote-remove";
    private const string GiveInList = "vote-give";
    private const string RemoveInList = "vote-take-back";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("point vote", "Vote for a point you want to talk about", PointChoice.Option)
    {
        IsPrivate = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Vote, Remove, GiveInList, RemoveInList];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call) =>
        PointChoice.Unchosen(call, PointChoice.Votable) is { } unchosen ? unchosen : await GiveAsync(call, call.Options.Text("point")!);

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (call.Action.Name == Vote) return await GiveAsync(call, call.Action[0]);
        var isGiven = call.Action.Name == GiveInList;
        var changed = await ChangeAsync(
            call, call.Action[0], votes => isGiven ? votes.With(call.Member.Id) : votes.Without(call.Member.Id));
        if (changed.IsRefused(out var refusal, out var point)) return refusal;
        if (call.Action.Name == Remove) return new Reply.Replace(Card(call, point, "Your vote is removed"));
        var seminar = call.Group.Find(point.Seminar)!;
        return new Reply.Replace(PointPage.Of(call, seminar, points.Of(call.Group.Id, seminar.Id), Pages.Read(call.Action[1])));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => PointChoice.SuggestToVote(call, points);

    /// <summary>The button on the public card, with the votes so far.</summary>
    internal static Button ButtonFor(Point point) => new($"Vote{VoteRules.After(point)}", ActionFor(point.Id));

    /// <summary>That button's action. Only the message about an added point has it.</summary>
    internal static ActionId ActionFor(PointId point) => new(Vote, $"{point}");

    /// <summary>The button on a page of the private list, with the votes so far.</summary>
    /// <param name="number">The point's number in the list.</param>
    /// <param name="page">The page to show afterwards.</param>
    internal static Button ButtonFor(Point point, int number, bool hasVoted, int page) => hasVoted
        ? new Button($"Remove vote for {number}{VoteRules.After(point)}", new ActionId(RemoveInList, $"{point.Id}", $"{page}"))
        : new Button($"Vote for {number}{VoteRules.After(point)}", new ActionId(GiveInList, $"{point.Id}", $"{page}"));

    private async Task<Reply> GiveAsync(Call call, string id)
    {
        var changed = await ChangeAsync(call, id, votes => votes.With(call.Member.Id));
        return changed.IsRefused(out var refusal, out var point)
            ? refusal
            : new Reply.Private(Card(call, point, "You've voted for this", new Button("Remove vote", new ActionId(Remove, $"{point.Id}"))));
    }

    private static Card Card(Call call, Point point, string done, params ImmutableArray<Button> buttons) => new()
    {
        Lines =
        [
            $"{done} · {VoteRules.Say(point.Votes)}",
            ((Line)$"{point.Text}").AsQuote(),
            ((Line)$"For {SeminarWords.Called(call.Group.Find(point.Seminar)!)}").AsAside(),
        ],
        Buttons = [.. buttons, new Button("All points", new ActionId(PointList.Action, $"{point.Seminar}"))],
    };

    private async Task<Outcome<Point>> ChangeAsync(Call call, string id, Func<Votes, Votes> rule)
    {
        if (VoteRules.MayVote(call, points.Find(call, id)).IsRefused(out var refusal, out var point)) return refusal;
        return await points.ChangeAsync(call.Group.Id, point.Id, now =>
            VoteRules.MayVote(call, now).IsRefused(out var no, out var old) ? no : old with { Votes = rule(old.Votes) });
    }
}
