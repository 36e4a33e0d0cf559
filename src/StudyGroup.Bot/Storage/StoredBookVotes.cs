using NodaTime;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The votes on the next book in the database.</summary>
internal sealed class StoredBookVotes(IEngine engine, GroupTable table, ActiveGroups active) : IBookVotes
{
    /// <inheritdoc/>
    public IReadOnlyList<BookVote> Of(GroupId group) => engine.Read(db => Of(db.Collection(Schema.BookVotes), group));

    /// <inheritdoc/>
    public BookVote? Find(GroupId group, BookVoteId id) => engine.Read(db => Find(db.Collection(Schema.BookVotes), group, id));

    /// <inheritdoc/>
    public Task<Outcome<BookVote>> OpenAsync(
        GroupId group, Func<VotingState, Outcome<BookVote>> rule, Func<VotingState, BookVote, IEnumerable<Post>> posts) =>
        engine.WriteAsync<Outcome<BookVote>>(transaction =>
        {
            var now = State(transaction, group, null);
            if (rule(now).IsRefused(out var refusal, out var opened)) return refusal;
            if (opened.Group != group || opened.Id != default)
                throw new InvalidOperationException($"A rule opened vote {opened.Id} of group {opened.Group} in group {group}.");
            var vote = opened with { Id = new BookVoteId(transaction.NextId(Schema.BookVotes)) };
            transaction.Changes(group);
            transaction.Collection(Schema.BookVotes).Insert(BookVoteRow.Write(vote));
            Save(transaction, now, posts(now, vote));
            return vote;
        });

    /// <inheritdoc/>
    public Task<Outcome<BookVote>> ChangeAsync(
        GroupId group, BookVoteId id, Func<VotingState, Outcome<BookVote>> rule,
        Func<VotingState, BookVote, IEnumerable<Post>> posts) =>
        engine.WriteAsync<Outcome<BookVote>>(transaction =>
        {
            var now = State(transaction, group, id);
            if (rule(now).IsRefused(out var refusal, out var changed)) return refusal;
            if (now.Vote is null || changed.Id != id || changed.Group != group)
                throw new InvalidOperationException($"A rule turned vote {id} of group {group} into another.");
            transaction.Changes(group);
            transaction.Collection(Schema.BookVotes).Update(BookVoteRow.Write(changed));
            Save(transaction, now, posts(now, changed));
            return changed;
        });

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> GroupsClosing(Instant now) => active.Active(engine.Read(db =>
        db.Collection(Schema.BookVotes).Values(FieldQuery.AtMost("ClosesAt", Fields.Ticks(now)), "Group").Select(Fields.Group).ToList()));

    /// <inheritdoc/>
    public Instant? NextClosing(Instant after) =>
        active.FirstActive(Schema.BookVotes, FieldQuery.Above("ClosesAt", Fields.Ticks(after)), "Group");

    /// <summary>A group's votes, newest first.</summary>
    public static IReadOnlyList<BookVote> Of(IDocuments votes, GroupId group) =>
    [
        .. votes.Where(FieldQuery.Is("Group", Fields.Of(group.Value))).Select(BookVoteRow.Read)
            .OrderByDescending(vote => vote.OpenedAt).ThenByDescending(vote => vote.Id.Value),
    ];

    /// <summary>A vote of a group, or null.</summary>
    public static BookVote? Find(IDocuments votes, GroupId group, BookVoteId id) =>
        votes.Find(id.Value) is { } row && BookVoteRow.Read(row) is var vote && vote.Group == group ? vote : null;

    /// <summary>Records that a group started a book; its suggestion leaves the list.</summary>
    public static void Begin(Transaction transaction, BookVote vote, BookPick pick)
    {
        transaction.Collection(Schema.BookVotes).Update(BookVoteRow.Write(vote));
        var books = transaction.Collection(Schema.NextBooks);
        if (StoredNextBooks.Find(books, vote.Group, pick.Book) is { } book)
            books.Update(NextBookRow.Write(book with { ChosenAt = pick.At }));
    }

    /// <summary>Keeps a counted vote as a new one.</summary>
    public static void Put(Transaction transaction, GroupId group, BookVote vote)
    {
        if (vote.Group != group || vote.Id != default || vote.State != BookVoteState.Closed)
            throw new InvalidOperationException($"Vote {vote.Id} of group {vote.Group} can't be put into group {group}.");
        transaction.Collection(Schema.BookVotes).Insert(
            BookVoteRow.Write(vote with { Id = new BookVoteId(transaction.NextId(Schema.BookVotes)) }));
    }

    private static VotingState State(Transaction transaction, GroupId id, BookVoteId? vote)
    {
        var group = GroupTable.Find(transaction.Collection(Schema.Groups), id)
            ?? throw new InvalidOperationException($"There's no group {id}.");
        var votes = transaction.Collection(Schema.BookVotes);
        return new VotingState(
            group, StoredNextBooks.Of(transaction.Collection(Schema.NextBooks), id),
            Of(votes, id).FirstOrDefault(other => other.State == BookVoteState.Open),
            vote is { } known ? Find(votes, id, known) : null);
    }

    private void Save(Transaction transaction, VotingState now, IEnumerable<Post> posts)
    {
        if (posts.ToList() is { Count: > 0 } added) table.Save(transaction, now.Group, added);
    }
}
