using NodaTime;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The posts in the database.</summary>
internal sealed class StoredPosts(IEngine engine, GroupTable table, ActiveGroups active) : IPosts
{
    /// <inheritdoc/>
    public IReadOnlyList<Post> Of(GroupId group) => engine.Read(db => Recorded(db.Collection(Schema.Posts), group));

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> GroupsUnsettled() => active.Active(engine.Read(db =>
        Unsettled(db.Collection(Schema.Posts)).Select(post => post.Group).ToList()));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Post>> UnsettledAsync(GroupId group) => !active.IsActive(group) || !GroupsUnsettled().Contains(group)
        ? Task.FromResult<IReadOnlyList<Post>>([])
        // In a write: a read sees what is committed before it is durable, and before the group in memory is the new one.
        : engine.WriteAsync<IReadOnlyList<Post>>(transaction =>
            [.. Unsettled(transaction.Collection(Schema.Posts)).Where(post => post.Group == group)]);

    /// <inheritdoc/>
    public Instant? NextUnsettled(Instant after) => active.FirstActive(
        Schema.Posts, FieldQuery.Above("UnsettledSince", Fields.Ticks(after)), "Group");

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> GroupsDue(Instant now) => active.Active(engine.Read(db =>
        db.Collection(Schema.Groups).Values(FieldQuery.AtMost("NextMoment", Fields.Ticks(now)).Ascending(), "_id")
            .Select(Fields.Group).ToList()));

    /// <inheritdoc/>
    public Instant? NextMoment(Instant after) => active.FirstActive(
        Schema.Groups, FieldQuery.Above("NextMoment", Fields.Ticks(after)), "_id");

    /// <inheritdoc/>
    public Task<IReadOnlyList<Post>> RecordDueAsync(GroupId group, Func<Group, IReadOnlyList<Post>, IReadOnlyList<Post>> rule) =>
        engine.WriteAsync(transaction =>
        {
            if (GroupTable.Find(transaction.Collection(Schema.Groups), group) is not { } newest) return [];
            var kept = table.Save(transaction, newest, rule(newest, Recorded(transaction.Collection(Schema.Posts), group))).Posts;
            if (kept.Count > 0) transaction.Changes(group);
            return kept;
        });

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Post post) => engine.WriteAsync(transaction =>
    {
        // No key changes by it, so the moment of the group's next reminder stays.
        var posts = transaction.Collection(Schema.Posts);
        if (posts.Find(post.Key) is not { } row) return false;
        var stored = PostRow.Read(row);
        if (stored.Group != post.Group || PostRow.IsSettled(stored)) return false;
        transaction.Changes(post.Group);
        // What it says may have changed since the caller read it.
        posts.Update(PostRow.Write(post with { Subject = stored.Subject }));
        return true;
    });

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> GroupsWithLivePosts() => active.Active(engine.Read(db =>
        db.Collection(Schema.Posts).Values(FieldQuery.HasNumber("Stands").Ascending(), "Stands").Select(Fields.Group).ToList()));

    /// <inheritdoc/>
    public IReadOnlyList<Post> Live(GroupId group) => !active.IsActive(group) ? [] : engine.Read(db => db.Collection(Schema.Posts)
        .Where(FieldQuery.Is("Stands", Fields.Of(group.Value))).Select(PostRow.Read).OrderBy(post => post.At).ToList());

    /// <inheritdoc/>
    public Task ChangeLiveAsync(GroupId group, string key, Func<Post, Post> rule) => engine.WriteAsync(transaction =>
    {
        var posts = transaction.Collection(Schema.Posts);
        if (posts.Find(key) is not { } row) return false;
        var stored = PostRow.Read(row);
        if (stored.Group != group || stored is { ContentHash: null, State: not PostState.Claimed }) return false;
        var changed = rule(stored);
        if (changed.Key != key || changed.Group != group || changed.State != stored.State)
            throw new InvalidOperationException($"A rule turned post {key} of group {group} into another.");
        transaction.Changes(group);
        posts.Update(PostRow.Write(changed));
        return true;
    });

    private static IEnumerable<Post> Unsettled(IDocuments posts) =>
        posts.Where(FieldQuery.HasNumber("UnsettledSince").Ascending()).Select(PostRow.Read);

    private static List<Post> Recorded(IDocuments posts, GroupId group) =>
        [.. posts.Where(FieldQuery.Is("Group", Fields.Of(group.Value))).Select(PostRow.Read).OrderByDescending(post => post.At)];
}
