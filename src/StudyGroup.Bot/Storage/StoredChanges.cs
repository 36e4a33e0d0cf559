using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The recorded changes in the database.</summary>
internal sealed class StoredChanges(IEngine engine) : IChanges
{
    // A part holds a seminar before and after.
    private const int MaxPartsInMemory = 20_000;

    private readonly RecentReads<GroupId, IReadOnlyList<Change>> _ofGroups =
        engine.Commits.KeepReads<GroupId, IReadOnlyList<Change>>(MaxPartsInMemory, changes => changes.Sum(change => change.Parts.Length));

    /// <inheritdoc/>
    public IReadOnlyList<Change> Of(GroupId group) =>
        _ofGroups.Get(group, group, () => engine.Read(db => Of(db.Collection(Schema.Changes), group)));

    /// <inheritdoc/>
    public Change? Find(GroupId group, ChangeId id) => engine.Read(db =>
        db.Collection(Schema.Changes).Find(id.Value) is { } row
        && ChangeRow.Read(row) is var change && change.Group == group ? change : null);

    /// <summary>The changes of a group, newest first.</summary>
    public static List<Change> Of(IDocuments changes, GroupId group) =>
        [.. changes.Where(FieldQuery.Is("Group", Fields.Of(group.Value)))
            .Select(ChangeRow.Read).OrderByDescending(change => change.Id.Value)];

    /// <summary>Keeps a change under the next id.</summary>
    public static ChangeId Keep(Transaction transaction, Change change)
    {
        var kept = change with { Id = new ChangeId(transaction.NextId(Schema.Changes)) };
        transaction.Changes(change.Group);
        transaction.Collection(Schema.Changes).Insert(ChangeRow.Write(kept));
        return kept.Id;
    }
}
