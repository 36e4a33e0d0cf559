using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The groups in the database. A group that was read once is held in memory, as every command asks for it.</summary>
internal sealed class StoredGroups(IEngine engine, GroupTable table) : IGroups
{
    /// <inheritdoc/>
    public Group? Find(GroupId id) =>
        table.InMemory.Get(id, id, () => engine.Read(db => GroupTable.Find(db.Collection(Schema.Groups), id)));

    /// <inheritdoc/>
    public Task<Group> CreateAsync(Group group, params IReadOnlyList<Post> posts) => engine.WriteAsync(transaction =>
    {
        if (Newest(transaction, group.Id) is { } first)
            return first;
        transaction.Changes(group.Id);
        return table.Save(transaction, group, posts).Group;
    });

    /// <inheritdoc/>
    public Task<Outcome<Changed>> ChangeAsync(GroupId id, Func<Group, Outcome<GroupChange>> rule) =>
        engine.WriteAsync<Outcome<Changed>>(transaction =>
    {
        var group = Newest(transaction, id) ?? throw new InvalidOperationException($"There is no group {id}.");
        if (rule(group).IsRefused(out var refusal, out var change))
            return refusal;
        if (change.Group.Id != id)
            throw new InvalidOperationException($"A rule turned group {id} into group {change.Group.Id}.");
        if (change.Sync is { } followed && followed.Group != id)
            throw new InvalidOperationException($"A rule stored the README state of group {followed.Group} with group {id}.");
        if (change.Settles is { } draft && !StoredDrafts.Take(transaction, id, draft))
            return Draft.Gone;
        transaction.Changes(id);
        var saved = table.Save(transaction, change.Group, change.Posts).Group;
        if (change.Begins is { } begun)
            StoredDrafts.Put(transaction, begun);
        foreach (var point in change.Restores.Points)
            StoredPoints.Put(transaction, id, point);
        foreach (var answer in change.Restores.Attendance)
            StoredAttendance.Put(transaction, id, answer);
        StoredSeasons.Put(transaction, id, change);
        if (change.Sync is { } sync)
            StoredSyncs.Put(transaction, sync);
        return new Changed(saved, change.Record is { } record ? StoredChanges.Keep(transaction, record) : null);
    });

    private static Group? Newest(Transaction transaction, GroupId id) => GroupTable.Find(transaction.Collection(Schema.Groups), id);
}
