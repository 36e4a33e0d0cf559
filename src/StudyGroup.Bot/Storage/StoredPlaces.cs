using LiteDB;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The groups' events and threads, in the database.</summary>
internal sealed class StoredPlaces(DatabaseAccess database, GroupTable table) : IPlaces
{
    /// <inheritdoc/>
    public Places Of(GroupId group) => database.Read(db => Find(db.GetCollection(Schema.Places), group));

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> Groups() => database.Read(db =>
    {
        var wanted = db.GetCollection(Schema.Groups).Where("$.WantsPlaces = @0", true).Only("_id");
        var known = db.GetCollection(Schema.Places).FindAll();
        return wanted.Concat(known.Where(row => row["Events"].AsArray.Count > 0 || row["Threads"].AsArray.Count > 0))
            .Select(row => new GroupId(row.Id("_id")!.Value)).Distinct().Where(group => !table.IsSuspended(group)).ToList();
    });

    /// <inheritdoc/>
    public Task<Places> ChangeAsync(GroupId group, Func<Places, Places> rule) => database.WriteAsync(transaction =>
    {
        var all = transaction.Collection(Schema.Places);
        var changed = rule(Find(all, group));
        if (changed.Group != group)
            throw new InvalidOperationException($"A rule turned the places of group {group} into those of group {changed.Group}.");
        transaction.Changes(group);
        all.Upsert(PlacesRow.Write(changed));
        return changed;
    });

    private static Places Find(ILiteCollection<BsonDocument> all, GroupId group) =>
        all.FindRow(Fields.Of(group.Value)) is { } row ? PlacesRow.Read(row) : Places.None(group);
}
