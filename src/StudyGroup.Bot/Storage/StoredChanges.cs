using LiteDB;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The recorded changes in the database.</summary>
internal sealed class StoredChanges(DatabaseAccess database) : IChanges
{
    // A part holds a seminar before and after.
    private const int MaxPartsInMemory = 20_000;

    private readonly RecentReads<GroupId, IReadOnlyList<Change>> _ofGroups =
        database.KeepReads<GroupId, IReadOnlyList<Change>>(MaxPartsInMemory, changes => changes.Sum(change => change.Parts.Length));

    /// <inheritdoc/>
    public IReadOnlyList<Change> Of(GroupId group) =>
        _ofGroups.Get(group, group, () => database.Read(db => Of(db.GetCollection(Schema.Changes), group)));

    /// <inheritdoc/>
    public Change? Find(GroupId group, ChangeId id) => database.Read(db =>
        db.GetCollection(Schema.Changes).FindRow(id.Value) is { } row
        && ChangeRow.Read(row) is var change && change.Group == group ? change : null);

    /// <summary>The changes of a group, newest first.</summary>
    public static List<Change> Of(ILiteCollection<BsonDocument> changes, GroupId group) =>
        [.. changes.Where("$.Group = @0", Fields.Of(group.Value)).ToEnumerable()
            .Select(ChangeRow.Read).OrderByDescending(change => change.Id.Value)];

    /// <summary>Keeps a change under the next id.</summary>
    public static ChangeId Keep(Transaction transaction, Change change)
    {
        var kept = change with { Id = new ChangeId(Counters.Next(transaction, Schema.Changes)) };
        transaction.Changes(change.Group);
        transaction.Collection(Schema.Changes).Insert(ChangeRow.Write(kept));
        return kept.Id;
    }
}
