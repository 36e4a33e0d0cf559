using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>How far READMEs were followed, in the database.</summary>
internal sealed class StoredSyncs(DatabaseAccess database) : ISyncs
{
    /// <inheritdoc/>
    public Sync Of(GroupId group) => database.Read(db =>
        db.GetCollection(Schema.Syncs).FindRow(Fields.Of(group.Value)) is { } row ? SyncRow.Read(row) : Sync.None(group));

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> Groups() => database.Read(db => db.GetCollection(Schema.Groups)
        .Where("$.FollowsReadme = true").Only("_id").Select(row => new GroupId(row.Id("_id")!.Value)).ToList());

    /// <summary>Keeps how far a group's README was followed.</summary>
    public static void Put(Transaction transaction, Sync sync)
    {
        transaction.Changes(sync.Group);
        transaction.Collection(Schema.Syncs).Upsert(SyncRow.Write(sync));
    }
}
