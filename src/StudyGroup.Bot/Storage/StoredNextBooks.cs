using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The suggested books in the database.</summary>
internal sealed class StoredNextBooks(IEngine engine) : INextBooks
{
    /// <inheritdoc/>
    public IReadOnlyList<SuggestedBook> Of(GroupId group) => engine.Read(db => Of(db.Collection(Schema.NextBooks), group));

    /// <inheritdoc/>
    public SuggestedBook? Find(GroupId group, SuggestedBookId id) => engine.Read(db => Find(db.Collection(Schema.NextBooks), group, id));

    /// <inheritdoc/>
    public Task<Outcome<SuggestedBook>> AddAsync(GroupId group, Func<IReadOnlyList<SuggestedBook>, Outcome<SuggestedBook>> rule) =>
        engine.WriteAsync<Outcome<SuggestedBook>>(transaction =>
        {
            var books = transaction.Collection(Schema.NextBooks);
            if (rule(Of(books, group)).IsRefused(out var refusal, out var added)) return refusal;
            if (added.Group != group || added.Id != default)
                throw new InvalidOperationException($"A rule added book {added.Id} of group {added.Group} to group {group}.");
            var book = added with { Id = new SuggestedBookId(transaction.NextId(Schema.NextBooks)) };
            transaction.Changes(group);
            books.Insert(NextBookRow.Write(book));
            return book;
        });

    /// <inheritdoc/>
    public Task<Outcome<SuggestedBook>> ChangeAsync(
        GroupId group, SuggestedBookId id, Func<SuggestedBook?, Outcome<SuggestedBook>> rule) =>
        engine.WriteAsync<Outcome<SuggestedBook>>(transaction =>
        {
            var books = transaction.Collection(Schema.NextBooks);
            var book = Find(books, group, id);
            if (rule(book).IsRefused(out var refusal, out var changed)) return refusal;
            if (book is null || changed.Id != id || changed.Group != group)
                throw new InvalidOperationException($"A rule turned book {id} of group {group} into another.");
            transaction.Changes(group);
            books.Update(NextBookRow.Write(changed));
            return changed;
        });

    /// <summary>The suggestions on a group's list, oldest first.</summary>
    public static IReadOnlyList<SuggestedBook> Of(IDocuments books, GroupId group) =>
        [.. All(books, group).Where(book => book.IsOpen).OrderBy(book => book.Id.Value)];

    /// <summary>All suggestions of a group, also those that have left the list.</summary>
    public static IEnumerable<SuggestedBook> All(IDocuments books, GroupId group) =>
        books.Where(FieldQuery.Is("Group", Fields.Of(group.Value))).Select(NextBookRow.Read);

    /// <summary>Keeps a suggestion: as a new one if it has no id, otherwise in place of the one with its id.</summary>
    public static void Put(Transaction transaction, GroupId group, SuggestedBook book)
    {
        var books = transaction.Collection(Schema.NextBooks);
        if (book.Group != group || (book.Id != default && Find(books, group, book.Id) is null))
            throw new InvalidOperationException($"Book {book.Id} of group {book.Group} can't be put into group {group}.");
        if (book.Id == default) book = book with { Id = new SuggestedBookId(transaction.NextId(Schema.NextBooks)) };
        books.Upsert(NextBookRow.Write(book));
    }

    /// <summary>A suggestion of a group, or null.</summary>
    public static SuggestedBook? Find(IDocuments books, GroupId group, SuggestedBookId id) =>
        books.Find(id.Value) is { } row && NextBookRow.Read(row) is var book && book.Group == group ? book : null;
}
