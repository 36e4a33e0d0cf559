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
/// <param name="active">Is told which groups are suspended or archived.</param>
internal sealed class GroupTable(
    IEngine engine, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, IGroupOwnership ownership, ActiveGroups active)
{
    private const int MaxSeminarsInMemory = 20_000;
    private const int MaxServersInMemory = 50_000;
    private const int RefreshedAtOnce = 50;

    private readonly RecordedKeys _keys = new();

    // Of the server's first group's id, which says whether this process works for the server.
    private readonly RecentReads<ServerId, GroupId[]?> _ofServers = new(MaxServersInMemory, ids => ids!.Length, ownership.Owns);

    /// <summary>The groups in memory.</summary>
    public RecentReads<GroupId, Group?> InMemory { get; } = new(MaxSeminarsInMemory, group => group!.Seminars.Length, ownership.Owns);

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
            active.Note(group);
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
            active.Forget(id);
            _ofServers.Forget(GroupId.FirstOf(server));
        });
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
            if (!ownership.Owns(id) || !isMeant(id)) continue;
            _keys.Forget(id);
            InMemory.Forget(id);
            engine.Commits.Forget(id);
            var stored = Read(row);
            _ofServers.Forget(GroupId.FirstOf(stored.Server));
            var group = stored.WithKnownStarts();
            active.Note(group);
            var next = Next(transaction, group);
            if (next == GroupRow.NextMoment(row) && stored.Seminars.SequenceEqual(group.Seminars)) continue;
            groups.Update(GroupRow.Write(group, next));
            if (ownership.OwnsAll) transaction.Changes(id);
            else transaction.Concerns(id);
        }

        return page.Count < RefreshedAtOnce ? null : page[^1]["_id"];
    }

    /// <summary>Reads a group's row.</summary>
    /// <exception cref="DamageException">It can't be read.</exception>
    public static Group Read(BsonDocument row)
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
}
