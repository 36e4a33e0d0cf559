using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>How far READMEs were followed, in the database.</summary>
internal sealed class StoredSyncs(IEngine engine, ActiveGroups active) : ISyncs
{
    /// <inheritdoc/>
    public Sync Of(GroupId group) => engine.Read(db =>
        db.Collection(Schema.Syncs).Find(Fields.Of(group.Value)) is { } row ? SyncRow.Read(row) : Sync.None(group));

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> Groups() => active.Active(engine.Read(db =>
        db.Collection(Schema.Groups).Values(FieldQuery.Is("FollowsReadme", true), "_id").Select(Fields.Group).ToList()));

    /// <summary>Keeps how far a group's README was followed.</summary>
    public static void Put(Transaction transaction, Sync sync)
    {
        transaction.Changes(sync.Group);
        transaction.Collection(Schema.Syncs).Upsert(SyncRow.Write(sync));
    }
}
