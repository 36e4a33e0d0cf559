using System.Collections.Concurrent;
using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// Writes groups together with their recorded posts: each group's row says when its next post is due, which depends on both.
/// </summary>
internal sealed class GroupTable(Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment)
{
    private const int MaxSeminarsInMemory = 20_000;

    private readonly RecordedKeys _keys = new();
    private readonly ConcurrentDictionary<GroupId, Instant> _suspended = new();

    /// <summary>The groups in memory.</summary>
    public RecentReads<GroupId, Group?> InMemory { get; } = new(MaxSeminarsInMemory, group => group!.Seminars.Length);

    /// <summary>
    /// Whether a group was suspended by the last acknowledged write. Nothing is done for suspended groups: no query for groups that have
    /// something to do returns them.
    /// </summary>
    public bool IsSuspended(GroupId id) => _suspended.ContainsKey(id);

    /// <summary>The group, or null.</summary>
    public static Group? Find(ILiteCollection<BsonDocument> groups, GroupId id) =>
        groups.FindRow(Fields.Of(id.Value)) is { } row ? GroupRow.Read(row) : null;

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
        transaction.WhenDurable(() =>
        {
            InMemory.Replace(group.Id, group.Id, group);
            Note(group);
        });
        return (group, kept);
    }

    /// <summary>Forgets a group.</summary>
    public void Delete(Transaction transaction, GroupId id)
    {
        transaction.Collection(Schema.Groups).Delete(Fields.Of(id.Value));
        _keys.Forget(id);
        transaction.WhenDurable(() =>
        {
            InMemory.Forget(id);
            _suspended.TryRemove(id, out _);
        });
    }

    /// <summary>
    /// Computes again when each group's next post is due, because the rule or the time zones may have changed with the program, and adds
    /// the known starts to dates that earlier versions stored.
    /// </summary>
    /// <returns>How many changed.</returns>
    public int Refresh(Transaction transaction)
    {
        var groups = transaction.Collection(Schema.Groups);
        var changed = new List<BsonDocument>();
        foreach (var row in groups.FindAll())
        {
            var stored = Read(row);
            var group = stored.WithKnownStarts();
            Note(group);
            var next = Next(transaction, group);
            if (next != GroupRow.NextMoment(row) || !stored.Seminars.SequenceEqual(group.Seminars))
                changed.Add(GroupRow.Write(group, next));
        }

        return changed.Count(groups.Update);
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
        group.SuspendedAt is null ? nextMoment(group, _keys.Of(transaction, group.Id)) : null;

    private void Note(Group group)
    {
        if (group.SuspendedAt is null) _suspended.TryRemove(group.Id, out _);
        else _suspended[group.Id] = group.SuspendedAt.Value;
    }
}
