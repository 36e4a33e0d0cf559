using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : IPosts
{
    /// <summary>The posts by their keys, in the order in which they were recorded. A test may change them as it likes.</summary>
    public OrderedDictionary<string, Post> Posts { get; } = [];

    /// <summary>Called before a post's new state is kept.</summary>
    protected virtual void BeforeUpdating(Post post)
    {
    }

    /// <summary>Called before a message that is kept up to date is changed.</summary>
    protected virtual void BeforeChangingStanding(string key)
    {
    }

    IReadOnlyList<Post> IPosts.Of(GroupId group) => Read(() => Recorded(group));

    IReadOnlyList<GroupId> IPosts.GroupsUnsettled() => Read(() => Unsettled().Select(post => post.Group).Distinct().ToList());

    Task<IReadOnlyList<Post>> IPosts.UnsettledAsync(GroupId group) => WriteAsync<IReadOnlyList<Post>>(() =>
        [.. Unsettled().Where(post => post.Group == group)]);

    Instant? IPosts.NextUnsettled(Instant after) => Read(() =>
        Posts.Values.Where(post => IsUnsettled(post) && post.At > after).Min(post => (Instant?)post.At));

    IReadOnlyList<GroupId> IPosts.GroupsDue(Instant now) => Read(() =>
        Due().Where(due => due.At <= now).OrderBy(due => due.At).Select(due => due.Group).ToList());

    Instant? IPosts.NextMoment(Instant after) => Read(() => Due().Where(due => due.At > after).Min(due => (Instant?)due.At));

    Task<IReadOnlyList<Post>> IPosts.RecordDueAsync(GroupId group, Func<Group, IReadOnlyList<Post>, IReadOnlyList<Post>> rule) =>
        WriteAsync(() => Groups.GetValueOrDefault(group) is { } newest ? Save(newest, rule(newest, Recorded(group))).Posts : []);

    Task<bool> IPosts.UpdateAsync(Post post)
    {
        return WriteAsync(() =>
        {
            BeforeUpdating(post);
            if (!Posts.TryGetValue(post.Key, out var stored) || stored.Group != post.Group || !IsUnsettled(stored)) return false;
            Posts[post.Key] = post with { Subject = stored.Subject };
            return true;
        });
    }

    IReadOnlyList<GroupId> IPosts.GroupsWithLivePosts() => Read(() =>
        Posts.Values.Where(post => post.ContentHash is not null && !IsInactive(post.Group))
            .Select(post => post.Group).Distinct().ToList());

    IReadOnlyList<Post> IPosts.Live(GroupId group) => Read(() => IsInactive(group)
        ? []
        : Posts.Values.Where(post => post.Group == group && post.ContentHash is not null).OrderBy(post => post.At).ToList());

    Task IPosts.ChangeLiveAsync(GroupId group, string key, Func<Post, Post> rule) => WriteAsync(() =>
    {
        BeforeChangingStanding(key);
        if (!Posts.TryGetValue(key, out var stored) || stored.Group != group
            || stored is { ContentHash: null, State: not PostState.Claimed })
            return false;
        var changed = rule(stored);
        Require(
            (changed.Key, changed.Group, changed.State) == (key, group, stored.State),
            $"A rule turned post {key} of group {group} into another.");
        Posts[key] = changed;
        return true;
    });

    private static bool IsUnsettled(Post post) => post.State is PostState.Waiting or PostState.Claimed;

    private IEnumerable<Post> Unsettled() =>
        Posts.Values.Where(post => IsUnsettled(post) && !IsInactive(post.Group)).OrderBy(post => post.At);

    private List<Post> Recorded(GroupId group) => [.. Posts.Values.Where(post => post.Group == group).OrderByDescending(post => post.At)];

    private IEnumerable<(GroupId Group, Instant? At)> Due() => Groups.Values.Where(group => group.IsActive)
        .Select(group => (group.Id, _nextMoment(group, [.. Recorded(group.Id).SelectMany(post => post.Keys)])));
}
