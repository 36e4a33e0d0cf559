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

    IReadOnlyList<Group> IGroups.OfServer(ServerId server) => Read(() => OfServer(server));

    Task<Group> IGroups.CreateAsync(Group group, params IReadOnlyList<Post> posts) => WriteAsync(() =>
    {
        if (OfServer(group.Server) is [var first, ..]) return first;
        var id = FreeIds(group.Server).First();
        return Save(group with { Id = id }, posts.Select(post => post.For(id))).Group;
    });

    Task<Outcome<IReadOnlyList<Group>>> IGroups.AddAsync(
        ServerId server, Func<IReadOnlyList<Group>, Outcome<IReadOnlyList<Group>>> rule, (GroupId Group, DraftId Id)? settles) =>
        WriteAsync<Outcome<IReadOnlyList<Group>>>(() =>
        {
            if (ServerRules.Add(server, OfServer(server), FreeIds(server), rule).IsRefused(out var refusal, out var added)) return refusal;
            if (settles is { } draft && !Take(draft.Group, draft.Id)) return Draft.Gone;
            return added.Select(group => Save(group, []).Group).ToList();
        });

    Task<Outcome<StoredUpdate>> IGroups.ChangeAsync(GroupId id, Func<Group, Outcome<GroupUpdate>> rule)
    {
        BeforeChanging(id);
        return WriteAsync<Outcome<StoredUpdate>>(() =>
        {
            var group = Groups.GetValueOrDefault(id) ?? throw new InvalidOperationException($"There's no group {id}.");
            if (rule(group).IsRefused(out var refusal, out var change)) return refusal;
            Require(change.Group.Id == id, $"A rule turned group {id} into group {change.Group.Id}.");
            Require(change.Sync is null || change.Sync.Group == id, $"A rule changed the sync of another group than {id}.");
            if (ServerRules.Concern(group, change.Group)
                && ServerRules.Refuse(group, change.Group, [.. OfServer(group.Server).Where(other => other.Id != id)]) is { } broken)
                return broken;
            BookVote? voted = null;
            if (change.Picks is { } pick && pick.Begin(VoteOf(id, pick.Vote)).IsRefused(out refusal, out voted)) return refusal;
            if (change.Settles is { } draft && !Take(id, draft)) return Draft.Gone;
            if (voted is not null) Begin(voted, change.Picks!);
            var saved = Save(change.Group, change.Posts).Group;
            if (change.Begins is { } begun) Put(begun);
            foreach (var point in change.Restores.Points) Put(id, point);
            foreach (var answer in change.Restores.Attendance) Put(id, answer);
            PutSeasons(id, change);
            foreach (var book in change.Restores.NextBooks) Put(id, book);
            foreach (var vote in change.Restores.BookVotes) Put(id, vote);
            if (change.Sync is { } sync) Syncs[id] = sync;
            return new StoredUpdate(saved, change.Record is { } record ? Keep(record) : null);
        });
    }

    private List<Group> OfServer(ServerId server) =>
        [.. Groups.Values.Where(group => group.Server == server).OrderBy(group => group.Ordinal)];

    private IEnumerable<GroupId> FreeIds(ServerId server) => Enumerable.Range(0, GroupId.MaxOrdinal)
        .Select(ordinal => GroupId.Of(server, ordinal)).Where(id => !Groups.ContainsKey(id));

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
