using System.Collections.Concurrent;
using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// Writes groups together with their recorded posts: each group's row says when its next post is due, which depends on both.
/// </summary>
/// <param name="engine">Where they're kept.</param>
/// <param name="nextMoment">See <see cref="StudyDatabase"/>.</param>
/// <param name="ownership">Which groups this process works for.</param>
internal sealed class GroupTable(
    IEngine engine, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, IGroupOwnership ownership)
{
    private const int MaxSeminarsInMemory = 20_000;
    private const int MaxServersInMemory = 50_000;
    private const int RefreshedAtOnce = 50;

    private readonly RecordedKeys _keys = new();
    // Each with whether it's suspended; the others are archived.
    private readonly ConcurrentDictionary<GroupId, bool> _inactive = new();

    // Of the server's first group's id, which says whether this process works for the server.
    private readonly RecentReads<ServerId, GroupId[]?> _ofServers = new(MaxServersInMemory, ids => ids!.Length, ownership.Owns);

    /// <summary>The groups in memory.</summary>
    public RecentReads<GroupId, Group?> InMemory { get; } = new(MaxSeminarsInMemory, group => group!.Seminars.Length, ownership.Owns);

    /// <summary>Whether this process works for a group.</summary>
    public bool Owns(GroupId id) => ownership.Owns(id);

    /// <summary>Those groups that this process works for, each once.</summary>
    public IReadOnlyList<GroupId> Owned(IEnumerable<GroupId> groups) => [.. groups.Distinct().Where(Owns)];

    /// <summary>
    /// Whether something is done for a group: this process works for it, and it wasn't suspended or archived by the last acknowledged
    /// write. No query for groups that have something to do returns others.
    /// </summary>
    public bool IsActive(GroupId id) => Owns(id) && !_inactive.ContainsKey(id);

    /// <summary>The same, but archived groups count too: what they leave behind in Discord is still taken away.</summary>
    public IReadOnlyList<GroupId> Present(IEnumerable<GroupId> groups) =>
        [.. groups.Distinct().Where(id => Owns(id) && !(_inactive.TryGetValue(id, out var isSuspended) && isSuspended))];

    /// <summary>Those groups that something is done for, each once.</summary>
    public IReadOnlyList<GroupId> Active(IEnumerable<GroupId> groups) => [.. groups.Distinct().Where(IsActive)];

    /// <summary>The lowest moment that a query finds in a document of a group that this process works for; null if there's none.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="later">Finds the documents by the moment.</param>
    /// <param name="groupField">The field that says whose a document is.</param>
    public Instant? FirstActive(string collection, FieldQuery later, string groupField)
    {
        if (ownership.OwnsAll)
            return engine.Read(db => db.Collection(collection).Values(later.Ascending().First(1), later.Field)) is [var only]
                ? Moment(only)
                : null;

        for (var page = 64; ; page *= 8)
        {
            var first = later.Ascending().First(page);
            var groups = engine.Read(db => db.Collection(collection).Values(first, groupField));
            if (groups.Select(Fields.Group).ToList().FindIndex(Owns) is >= 0 and var at)
                return engine.Read(db => db.Collection(collection).Values(first.First(at + 1), later.Field)) is [.., var own]
                    ? Moment(own)
                    : null;
            if (groups.Count < page) return null;
        }
    }

    /// <summary>The group, or null.</summary>
    public static Group? Find(IDocuments groups, GroupId id) =>
        groups.Find(Fields.Of(id.Value)) is { } row ? GroupRow.Read(row) : null;

    /// <summary>The ids of a server's groups in their order; none if it has none. Mostly from memory.</summary>
    public IReadOnlyList<GroupId> OfServer(ServerId server) =>
        _ofServers.Get(GroupId.FirstOf(server), server, () => engine.Read(db =>
        {
            GroupId[] ids = [.. OfServer(db.Collection(Schema.Groups), server).Select(group => group.Id)];
            return ids.Length == 0 ? null : ids;
        })) ?? [];

    /// <summary>A server's groups in their order.</summary>
    public static IReadOnlyList<Group> OfServer(IDocuments groups, ServerId server)
    {
        var rows = groups.Where(FieldQuery.Is("Server", Fields.Of(server.Value)));
        // Rows of earlier versions don't say their server, whose id is theirs.
        var first = groups.Find(Fields.Of(GroupId.FirstOf(server).Value));
        return
        [
            .. rows.Concat(first is not null && first["Server"].IsNull ? [first] : []).Select(Read).OrderBy(group => group.Ordinal),
        ];
    }

    /// <summary>Keeps a new group; see <see cref="Save"/>.</summary>
    public Group Add(Transaction transaction, Group group, IEnumerable<Post> posts)
    {
        transaction.Changes(group.Id);
        transaction.WhenDurable(() => _ofServers.Forget(GroupId.FirstOf(group.Server)));
        return Save(transaction, group, posts).Group;
    }

    /// <summary>Keeps a group with the start of each date as it is known now, and those posts whose key isn't there yet.</summary>
    /// <returns>What was kept.</returns>
    public (Group Group, IReadOnlyList<Post> Posts) Save(Transaction transaction, Group group, IEnumerable<Post> posts)
    {
        group = group.WithKnownStarts();
        var kept = new List<Post>();
        foreach (var post in posts)
        {
            if (post.Group != group.Id)
                throw new InvalidOperationException($"The post {post.Key} doesn't belong to group {group.Id}.");
            if (!_keys.Add(transaction, post))
                continue;
            transaction.Collection(Schema.Posts).Insert(PostRow.Write(post));
            kept.Add(post);
        }

        transaction.Collection(Schema.Groups).Upsert(GroupRow.Write(group, Next(transaction, group)));
        transaction.WhenUndone(() => InMemory.Forget(group.Id));
        transaction.WhenDurable(() =>
        {
            InMemory.Replace(group.Id, group.Id, group);
            Note(group);
        });
        return (group, kept);
    }

    /// <summary>Forgets a group.</summary>
    /// <param name="server">Its server.</param>
    public void Delete(Transaction transaction, GroupId id, ServerId server)
    {
        transaction.Collection(Schema.Groups).Delete(Fields.Of(id.Value));
        _keys.Forget(id);
        transaction.WhenDurable(() =>
        {
            InMemory.Forget(id);
            _inactive.TryRemove(id, out _);
            _ofServers.Forget(GroupId.FirstOf(server));
        });
    }

    /// <summary>Finds the suspended and archived groups. Their next post is never due, so an index finds them.</summary>
    public void NoteInactive()
    {
        var never = FieldQuery.Is("NextMoment", GroupRow.Never);
        foreach (var row in engine.Read(db => db.Collection(Schema.Groups).Where(never))) Note(Read(row));
    }

    /// <summary>
    /// Takes the next few groups and computes again when their next post is due, because the rule or the time zones may have changed with
    /// the program, and adds the known starts to dates that earlier versions stored. What was in memory of them is read again, as somebody
    /// else may have worked for them.
    /// </summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="isMeant">Which groups, of those that this process works for.</param>
    /// <param name="after">The key of the last group so far; null for the first few.</param>
    /// <returns>The key of the last group that was looked at; null if there are no more.</returns>
    public BsonValue? Refresh(Transaction transaction, Func<GroupId, bool> isMeant, BsonValue? after)
    {
        var groups = transaction.Collection(Schema.Groups);
        var page = groups.Page(after, RefreshedAtOnce);
        foreach (var row in page)
        {
            var id = Fields.Group(row["_id"]);
            if (!Owns(id) || !isMeant(id)) continue;
            _keys.Forget(id);
            InMemory.Forget(id);
            engine.Commits.Forget(id);
            var stored = Read(row);
            _ofServers.Forget(GroupId.FirstOf(stored.Server));
            var group = stored.WithKnownStarts();
            Note(group);
            var next = Next(transaction, group);
            if (next == GroupRow.NextMoment(row) && stored.Seminars.SequenceEqual(group.Seminars)) continue;
            groups.Update(GroupRow.Write(group, next));
            if (ownership.OwnsAll) transaction.Changes(id);
            else transaction.Concerns(id);
        }

        return page.Count < RefreshedAtOnce ? null : page[^1]["_id"];
    }

    private static Group Read(BsonDocument row)
    {
        try
        {
            return GroupRow.Read(row);
        }
        catch (Exception e)
        {
            throw new DamageException($"row {row["_id"].RawValue} of {Schema.Groups} can't be read ({e.Message})", e);
        }
    }

    private Instant? Next(Transaction transaction, Group group) =>
        group.IsActive ? nextMoment(group, _keys.Of(transaction, group.Id)) : null;

    private static Instant? Moment(BsonValue ticks) => ticks.AsInt64 == GroupRow.Never ? null : Instant.FromUnixTimeTicks(ticks.AsInt64);

    private void Note(Group group)
    {
        if (group.IsActive) _inactive.TryRemove(group.Id, out _);
        else _inactive[group.Id] = group.SuspendedAt is not null;
    }
}
