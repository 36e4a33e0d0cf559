using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : IGroups
{
    /// <summary>The groups. A test may change them as it likes.</summary>
    public Dictionary<GroupId, Group> Groups { get; } = [];

    /// <summary>Called before a group is changed.</summary>
    protected virtual void BeforeChanging(GroupId group)
    {
    }

    Group? IGroups.Find(GroupId id) => Read(() => Groups.GetValueOrDefault(id));

    Task<Group> IGroups.CreateAsync(Group group, params IReadOnlyList<Post> posts) =>
        WriteAsync(() => Groups.GetValueOrDefault(group.Id) ?? Save(group, posts).Group);

    Task<Outcome<Changed>> IGroups.ChangeAsync(GroupId id, Func<Group, Outcome<GroupChange>> rule)
    {
        BeforeChanging(id);
        return WriteAsync<Outcome<Changed>>(() =>
        {
            var group = Groups.GetValueOrDefault(id) ?? throw new InvalidOperationException($"There is no group {id}.");
            if (rule(group).IsRefused(out var refusal, out var change)) return refusal;
            Require(change.Group.Id == id, $"A rule turned group {id} into group {change.Group.Id}.");
            Require(change.Sync is null || change.Sync.Group == id, $"A rule changed the sync of another group than {id}.");
            if (change.Settles is { } draft && !Take(id, draft)) return Draft.Gone;
            var saved = Save(change.Group, change.Posts).Group;
            if (change.Begins is { } begun) Put(begun);
            foreach (var point in change.Restores.Points) Put(id, point);
            foreach (var answer in change.Restores.Attendance) Put(id, answer);
            PutSeasons(id, change);
            if (change.Sync is { } sync) Syncs[id] = sync;
            return new Changed(saved, change.Record is { } record ? Keep(record) : null);
        });
    }

    private static void Require(bool isSo, string otherwise)
    {
        if (!isSo) throw new InvalidOperationException(otherwise);
    }

    private (Group Group, IReadOnlyList<Post> Posts) Save(Group group, IEnumerable<Post> posts)
    {
        group = group.WithKnownStarts();
        List<Post> kept = [];
        foreach (var post in posts)
        {
            Require(post.Group == group.Id, $"Post {post.Key} isn't one of group {group.Id}.");
            if (Posts.TryAdd(post.Key, post)) kept.Add(post);
        }

        Groups[group.Id] = group;
        return (group, kept);
    }
}
