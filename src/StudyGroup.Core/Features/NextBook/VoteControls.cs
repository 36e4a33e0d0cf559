using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>
/// What organizers can do with an open vote: close it now, change its end time, or cancel it. The argument is always the vote's id.
/// </summary>
public sealed class VoteControls(INextBooks books, IBookVotes votes, VoteClosing closing) : IAnswersButtons, IAnswersForms
{
    /// <summary>The option or field with the end of a vote.</summary>
    internal const string Closes = "closes";

    private const string AskClose = "vote-close";
    private const string Close = "vote-close-now";
    private const string MoveEnd = "vote-move";
    private const string AskCancel = "vote-cancel";
    private const string Cancel = "vote-cancel-now";
    private const string Keep = "vote-keep";

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [AskClose, Close, MoveEnd, AskCancel, Cancel, Keep];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [MoveEnd];

    /// <summary>An open vote as organizers see it.</summary>
    /// <param name="note">What was just done, or null.</param>
    internal static Card Card(BookVote vote, IReadOnlyList<SuggestedBook> list, Line? note = null)
    {
        var remaining = BookVoteRules.Remaining(vote, list);
        ActionId Act(string name) => new(name, $"{vote.Id}");
        return Pages.Cut(
            new Card
            {
                Title = $"Vote on the next book",
                Lines =
                [
                    .. note is null ? Array.Empty<Line>() : [note],
                    .. remaining.Length < BookVote.MinCandidates ? [VoteWords.TooFewLeft(remaining)] : Array.Empty<Line>(),
                    $"Closes {vote.ClosesAt} · {new Span.Moment(vote.ClosesAt, TimestampStyle.Relative)} · "
                        + $"{VoteWords.VotedSoFar(vote.Ballots.Count)}",
                ],
                Buttons =
                [
                    new Button("Close now", Act(AskClose)),
                    new Button("Change end time", Act(MoveEnd)),
                    new Button("Cancel the vote", Act(AskCancel), ButtonStyle.Danger),
                ],
            },
            [.. vote.Candidates.Select(book => VoteWords.InList(book, remaining))]);
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (Find(call, call.Action).IsRefused(out var refusal, out var vote)) return refusal;
        switch (call.Action.Name)
        {
            case AskClose:
                return new Reply.Replace(Question(
                    vote, $"Close the vote now and count it? {VoteWords.Voted(vote.Ballots.Count)} Nobody can vote afterwards.",
                    new Button("Close and count", new ActionId(Close, $"{vote.Id}"), ButtonStyle.Primary)));
            case AskCancel:
                return new Reply.Replace(Question(
                    vote, $"Cancel the vote? {VoteWords.Voted(vote.Ballots.Count)} Nothing will be counted.",
                    new Button("Cancel the vote", new ActionId(Cancel, $"{vote.Id}"), ButtonStyle.Danger)));
            case Close:
                return (await closing.CloseAsync(call.Group.Id, vote.Id, _ => true, call.Now)).IsRefused(out refusal, out var closed)
                    ? refusal
                    : new Reply.Replace((Line)$"The vote is closed. {VoteWords.Outcome(closed)} The result is on its way to the channel.");
            case Cancel:
                return (await votes.ChangeAsync(call.Group.Id, vote.Id, now => BookVoteRules.Cancel(now, call.Now), (_, _) => []))
                    .IsRefused(out refusal, out _)
                    ? refusal
                    : new Reply.Replace((Line)$"The vote is cancelled. The books stay on the list.");
            case MoveEnd:
                return Open(call, call.Action).IsRefused(out refusal, out var form) ? refusal : new Reply.Ask(form);
            default:
                return new Reply.Replace(Card(vote, books.Of(call.Group.Id)));
        }
    }

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action) => Find(call, action).IsRefused(out var refusal, out _)
        ? refusal
        : new Form("Change when voting closes", action, [WhenOption.Field("When does voting close?") with { Name = Closes }]);

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (Find(call, call.Action).IsRefused(out var refusal, out var vote)) return refusal;
        var read = WhenReader.Read(call.Field(Closes) ?? "", call.Group.Settings, call.Now).Sole(call.Group.Settings);
        if (BookVoteRules.End(read).IsRefused(out refusal, out var end)) return refusal;
        var changed = await votes.ChangeAsync(
            call.Group.Id, vote.Id, now => BookVoteRules.Move(now, end.StartIn(call.Group.Settings), call.Now), (_, _) => []);
        return changed.IsRefused(out refusal, out var moved)
            ? refusal
            : new Reply.Replace(Card(moved, books.Of(call.Group.Id), $"The vote has a new end time."));
    }

    private static Card Question(BookVote vote, Line question, Button yes) => new()
    {
        Lines = [question],
        Buttons = [yes, new Button("Keep it open", new ActionId(Keep, $"{vote.Id}"))],
    };

    private Outcome<BookVote> Find(Call call, ActionId action)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        return BookVoteId.Read(action[0]) is { } id
            ? BookVoteRules.IsOpen(votes.Find(call.Group.Id, id), call.Now)
            : BookVoteRules.Gone;
    }
}
