using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : INextBooks, IBookVotes
{
    private long _lastNextBook;
    private long _lastBookVote;

    /// <summary>The suggested books, also those that have left the list. A test may change them as it likes.</summary>
    public Dictionary<SuggestedBookId, SuggestedBook> NextBooks { get; } = [];

    /// <summary>The votes on the next book. A test may change them as it likes.</summary>
    public Dictionary<BookVoteId, BookVote> BookVotes { get; } = [];

    IReadOnlyList<SuggestedBook> INextBooks.Of(GroupId group) => Read(() => ListOf(group));

    SuggestedBook? INextBooks.Find(GroupId group, SuggestedBookId id) => Read(() => BookOf(group, id));

    Task<Outcome<SuggestedBook>> INextBooks.AddAsync(
        GroupId group, Func<IReadOnlyList<SuggestedBook>, Outcome<SuggestedBook>> rule) => WriteAsync<Outcome<SuggestedBook>>(() =>
        {
            if (rule(ListOf(group)).IsRefused(out var refusal, out var added)) return refusal;
            Require(added.Group == group && added.Id == default, $"A rule added a book to another group than {group}.");
            var book = added with { Id = new SuggestedBookId(++_lastNextBook) };
            return NextBooks[book.Id] = book;
        });

    Task<Outcome<SuggestedBook>> INextBooks.ChangeAsync(
        GroupId group, SuggestedBookId id, Func<SuggestedBook?, Outcome<SuggestedBook>> rule) => WriteAsync<Outcome<SuggestedBook>>(() =>
        {
            var book = BookOf(group, id);
            if (rule(book).IsRefused(out var refusal, out var changed)) return refusal;
            Require(book is not null && changed.Id == id && changed.Group == group, $"A rule turned book {id} into another.");
            return NextBooks[id] = changed;
        });

    IReadOnlyList<BookVote> IBookVotes.Of(GroupId group) => Read(() => VotesOf(group));

    BookVote? IBookVotes.Find(GroupId group, BookVoteId id) => Read(() => VoteOf(group, id));

    Task<Outcome<BookVote>> IBookVotes.OpenAsync(
        GroupId group, Func<VotingState, Outcome<BookVote>> rule, Func<VotingState, BookVote, IEnumerable<Post>> posts) =>
        WriteAsync<Outcome<BookVote>>(() =>
        {
            var now = StateOf(group, null);
            if (rule(now).IsRefused(out var refusal, out var opened)) return refusal;
            Require(opened.Group == group && opened.Id == default, $"A rule opened a vote in another group than {group}.");
            var vote = opened with { Id = new BookVoteId(++_lastBookVote) };
            Save(now.Group, posts(now, vote));
            return BookVotes[vote.Id] = vote;
        });

    Task<Outcome<BookVote>> IBookVotes.ChangeAsync(
        GroupId group, BookVoteId id, Func<VotingState, Outcome<BookVote>> rule,
        Func<VotingState, BookVote, IEnumerable<Post>> posts) => WriteAsync<Outcome<BookVote>>(() =>
        {
            var now = StateOf(group, id);
            if (rule(now).IsRefused(out var refusal, out var changed)) return refusal;
            Require(now.Vote is not null && changed.Id == id && changed.Group == group, $"A rule turned vote {id} into another.");
            Save(now.Group, posts(now, changed));
            return BookVotes[id] = changed;
        });

    IReadOnlyList<GroupId> IBookVotes.GroupsClosing(Instant now) => Read<IReadOnlyList<GroupId>>(() =>
        [.. OpenVotes().Where(vote => vote.ClosesAt <= now).Select(vote => vote.Group).Distinct().Where(group => !IsInactive(group))]);

    Instant? IBookVotes.NextClosing(Instant after) =>
        Read(() => OpenVotes().Where(vote => vote.ClosesAt > after).Min(vote => (Instant?)vote.ClosesAt));

    private void Begin(BookVote vote, BookPick pick)
    {
        BookVotes[vote.Id] = vote;
        if (BookOf(vote.Group, pick.Book) is { } book) NextBooks[book.Id] = book with { ChosenAt = pick.At };
    }

    private void Put(GroupId group, SuggestedBook book)
    {
        Require(
            book.Group == group && (book.Id == default || BookOf(group, book.Id) is not null),
            $"Book {book.Id} can't be put into group {group}.");
        var id = book.Id == default ? new SuggestedBookId(++_lastNextBook) : book.Id;
        NextBooks[id] = book with { Id = id };
    }

    private void Put(GroupId group, BookVote vote)
    {
        Require(
            vote.Group == group && vote.Id == default && vote.State == BookVoteState.Closed,
            $"Vote {vote.Id} can't be put into group {group}.");
        var id = new BookVoteId(++_lastBookVote);
        BookVotes[id] = vote with { Id = id };
    }

    private IEnumerable<BookVote> OpenVotes() => BookVotes.Values.Where(vote => vote.State == BookVoteState.Open);

    private List<SuggestedBook> ListOf(GroupId group) =>
        [.. NextBooks.Values.Where(book => book.Group == group && book.IsOpen).OrderBy(book => book.Id.Value)];

    private SuggestedBook? BookOf(GroupId group, SuggestedBookId id) =>
        NextBooks.GetValueOrDefault(id) is { } book && book.Group == group ? book : null;

    private List<BookVote> VotesOf(GroupId group) =>
        [.. BookVotes.Values.Where(vote => vote.Group == group)
            .OrderByDescending(vote => vote.OpenedAt).ThenByDescending(vote => vote.Id.Value)];

    private BookVote? VoteOf(GroupId group, BookVoteId id) =>
        BookVotes.GetValueOrDefault(id) is { } vote && vote.Group == group ? vote : null;

    private VotingState StateOf(GroupId id, BookVoteId? vote)
    {
        var group = Groups.GetValueOrDefault(id) ?? throw new InvalidOperationException($"There's no group {id}.");
        return new VotingState(
            group, ListOf(id), VotesOf(id).FirstOrDefault(other => other.State == BookVoteState.Open),
            vote is { } known ? VoteOf(id, known) : null);
    }
}
