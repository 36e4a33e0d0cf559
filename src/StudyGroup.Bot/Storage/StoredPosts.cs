using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The posts in the database.</summary>
internal sealed class StoredPosts(DatabaseAccess database, GroupTable table) : IPosts
{
    /// <inheritdoc/>
    public IReadOnlyList<Post> Of(GroupId group) => database.Read(db => Recorded(db.GetCollection(Schema.Posts), group));

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> GroupsUnsettled() => database.Read(db => Unsettled(db.GetCollection(Schema.Posts))
        .Select(post => post.Group).Distinct().Where(group => !table.IsSuspended(group)).ToList());

    /// <inheritdoc/>
    public Task<IReadOnlyList<Post>> UnsettledAsync(GroupId group) => table.IsSuspended(group) || !GroupsUnsettled().Contains(group)
        ? Task.FromResult<IReadOnlyList<Post>>([])
        // In a write: a read sees what is committed before it is durable, and before the group in memory is the new one.
        : database.WriteAsync<IReadOnlyList<Post>>(transaction =>
            [.. Unsettled(transaction.Collection(Schema.Posts)).Where(post => post.Group == group)]);

    /// <inheritdoc/>
    public Instant? NextUnsettled(Instant after) => database.Read(db => db.GetCollection(Schema.Posts)
        .Where("$.UnsettledSince > @0", Fields.Of(after)).Ascending("UnsettledSince")
        .Only("UnsettledSince", limit: 1)
        .Select(row => row.Moment("UnsettledSince")).FirstOrDefault());

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> GroupsDue(Instant now) => database.Read(db => db.GetCollection(Schema.Groups)
        .Where("$.NextMoment <= @0", Fields.Of(now)).Ascending("NextMoment").Only("_id")
        .Select(row => new GroupId(row.Id("_id")!.Value)).ToList());

    /// <inheritdoc/>
    public Instant? NextMoment(Instant after) => database.Read(db => db.GetCollection(Schema.Groups)
        .Where("$.NextMoment > @0", Fields.Of(after)).Ascending("NextMoment").Only("NextMoment", limit: 1)
        .Select(GroupRow.NextMoment).FirstOrDefault());

    /// <inheritdoc/>
    public Task<IReadOnlyList<Post>> RecordDueAsync(GroupId group, Func<Group, IReadOnlyList<Post>, IReadOnlyList<Post>> rule) =>
        database.WriteAsync(transaction =>
        {
            if (GroupTable.Find(transaction.Collection(Schema.Groups), group) is not { } newest) return [];
            var kept = table.Save(transaction, newest, rule(newest, Recorded(transaction.Collection(Schema.Posts), group))).Posts;
            if (kept.Count > 0) transaction.Changes(group);
            return kept;
        });

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Post post) => database.WriteAsync(transaction =>
    {
        // No key changes by it, so the moment of the group's next reminder stays.
        var posts = transaction.Collection(Schema.Posts);
        if (posts.FindRow(post.Key) is not { } row) return false;
        var stored = PostRow.Read(row);
        if (stored.Group != post.Group || PostRow.IsSettled(stored)) return false;
        transaction.Changes(post.Group);
        // What it says may have changed since the caller read it.
        return posts.Update(PostRow.Write(post with { Subject = stored.Subject }));
    });

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> GroupsWithLivePosts() => database.Read(db => db.GetCollection(Schema.Posts)
        .Where("$.Stands >= @0", long.MinValue).Ascending("Stands").Only("Stands")
        .Select(row => new GroupId(row.Id("Stands")!.Value)).Distinct().Where(group => !table.IsSuspended(group)).ToList());

    /// <inheritdoc/>
    public IReadOnlyList<Post> Live(GroupId group) => table.IsSuspended(group) ? [] : database.Read(db => db.GetCollection(Schema.Posts)
        .Where("$.Stands = @0", Fields.Of(group.Value)).ToEnumerable().Select(PostRow.Read).OrderBy(post => post.At).ToList());

    /// <inheritdoc/>
    public Task ChangeLiveAsync(GroupId group, string key, Func<Post, Post> rule) => database.WriteAsync(transaction =>
    {
        var posts = transaction.Collection(Schema.Posts);
        if (posts.FindRow(key) is not { } row) return false;
        var stored = PostRow.Read(row);
        if (stored.Group != group || stored is { ContentHash: null, State: not PostState.Claimed }) return false;
        var changed = rule(stored);
        if (changed.Key != key || changed.Group != group || changed.State != stored.State)
            throw new InvalidOperationException($"A rule turned post {key} of group {group} into another.");
        transaction.Changes(group);
        return posts.Update(PostRow.Write(changed));
    });

    private static IEnumerable<Post> Unsettled(ILiteCollection<BsonDocument> posts) => posts
        .Where("$.UnsettledSince >= @0", long.MinValue).Ascending("UnsettledSince").ToEnumerable().Select(PostRow.Read);

    private static List<Post> Recorded(ILiteCollection<BsonDocument> posts, GroupId group) =>
        [.. posts.Where("$.Group = @0", Fields.Of(group.Value)).ToEnumerable().Select(PostRow.Read).OrderByDescending(post => post.At)];
}
