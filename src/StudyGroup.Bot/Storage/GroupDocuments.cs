using LiteDB;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>A collection with one document per group, which has the group's id as its key.</summary>
/// <param name="engine">Where it's kept.</param>
/// <param name="read">Reads a document.</param>
/// <param name="write">Writes a document.</param>
/// <param name="none">What a group without a document has.</param>
internal sealed class GroupDocuments<T>(
    IEngine engine, string collection, Func<BsonDocument, T> read, Func<T, BsonDocument> write, Func<GroupId, T> none,
    Func<T, GroupId> groupOf)
{
    /// <summary>What a group has.</summary>
    public T Of(GroupId group) => engine.Read(db => Find(db.Collection(collection), group));

    /// <summary>Changes what a group has.</summary>
    /// <returns>The new value, once it's durable.</returns>
    public Task<T> ChangeAsync(GroupId group, Func<T, T> rule) => engine.WriteAsync(transaction =>
    {
        var documents = transaction.Collection(collection);
        var changed = rule(Find(documents, group));
        if (groupOf(changed) != group)
            throw new InvalidOperationException($"A rule for {collection} turned those of group {group} into those of {groupOf(changed)}.");
        transaction.Changes(group);
        documents.Upsert(write(changed));
        return changed;
    });

    private T Find(IDocuments documents, GroupId group) =>
        documents.Find(Fields.Of(group.Value)) is { } row ? read(row) : none(group);
}
