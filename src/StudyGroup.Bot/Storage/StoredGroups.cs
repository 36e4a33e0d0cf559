using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
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
    public IReadOnlyList<Group> OfServer(ServerId server) => table.OfServer(server) switch
    {
        [] => [],
        [var only] => Find(only) is { } group ? [group] : [],
        var ids => [.. ids.Select(Find).OfType<Group>()],
    };

    /// <inheritdoc/>
    public Task<Group> CreateAsync(Group group, params IReadOnlyList<Post> posts) => engine.WriteAsync(transaction =>
    {
        if (OfServer(transaction, group.Server) is [var first, ..]) return first;
        var id = FreeIds(transaction, group.Server).First();
        return table.Add(transaction, group with { Id = id }, posts.Select(post => post.For(id)));
    });

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<Group>>> AddAsync(
        ServerId server, Func<IReadOnlyList<Group>, Outcome<IReadOnlyList<Group>>> rule, (GroupId Group, DraftId Id)? settles = null) =>
        engine.WriteAsync<Outcome<IReadOnlyList<Group>>>(transaction =>
    {
        var groups = OfServer(transaction, server);
        if (ServerRules.Add(server, groups, FreeIds(transaction, server), rule).IsRefused(out var refusal, out var added)) return refusal;
        if (settles is { } draft && !StoredDrafts.Take(transaction, draft.Group, draft.Id)) return Draft.Gone;
        return added.Select(group => table.Add(transaction, group, [])).ToList();
    });

    /// <inheritdoc/>
    public Task<Outcome<StoredUpdate>> ChangeAsync(GroupId id, Func<Group, Outcome<GroupUpdate>> rule) =>
        engine.WriteAsync<Outcome<StoredUpdate>>(transaction =>
    {
        var group = Newest(transaction, id) ?? throw new InvalidOperationException($"There's no group {id}.");
        if (rule(group).IsRefused(out var refusal, out var change))
            return refusal;
        if (change.Group.Id != id)
            throw new InvalidOperationException($"A rule turned group {id} into group {change.Group.Id}.");
        if (change.Sync is { } followed && followed.Group != id)
            throw new InvalidOperationException($"A rule stored the README state of group {followed.Group} with group {id}.");
        if (ServerRules.Concern(group, change.Group) && ServerRules.Refuse(group, change.Group, Others(transaction, group)) is { } broken)
            return broken;
        BookVote? voted = null;
        if (change.Picks is { } pick
            && pick.Begin(StoredBookVotes.Find(transaction.Collection(Schema.BookVotes), id, pick.Vote)).IsRefused(out refusal, out voted))
            return refusal;
        if (change.Settles is { } draft && !StoredDrafts.Take(transaction, id, draft))
            return Draft.Gone;
        transaction.Changes(id);
        var saved = table.Save(transaction, change.Group, change.Posts).Group;
        if (change.Begins is { } begun)
            StoredDrafts.Put(transaction, begun);
        if (voted is not null) StoredBookVotes.Begin(transaction, voted, change.Picks!);
        foreach (var point in change.Restores.Points)
            StoredPoints.Put(transaction, id, point);
        foreach (var answer in change.Restores.Attendance)
            StoredAttendance.Put(transaction, id, answer);
        StoredSeasons.Put(transaction, id, change);
        foreach (var book in change.Restores.NextBooks) StoredNextBooks.Put(transaction, id, book);
        foreach (var vote in change.Restores.BookVotes) StoredBookVotes.Put(transaction, id, vote);
        if (change.Sync is { } sync)
            StoredSyncs.Put(transaction, sync);
        return new StoredUpdate(saved, change.Record is { } record ? StoredChanges.Keep(transaction, record) : null);
    });

    private static IReadOnlyList<Group> OfServer(Transaction transaction, ServerId server) =>
        GroupTable.OfServer(transaction.Collection(Schema.Groups), server);

    private static List<Group> Others(Transaction transaction, Group group) =>
        [.. OfServer(transaction, group.Server).Where(other => other.Id != group.Id)];

    private static IEnumerable<GroupId> FreeIds(Transaction transaction, ServerId server) =>
        Enumerable.Range(0, GroupId.MaxOrdinal).Select(ordinal => GroupId.Of(server, ordinal))
            .Where(id => transaction.Collection(Schema.Groups).Find(Fields.Of(id.Value)) is null);

    private static Group? Newest(Transaction transaction, GroupId id) => GroupTable.Find(transaction.Collection(Schema.Groups), id);
}
