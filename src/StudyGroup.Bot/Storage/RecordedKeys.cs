using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// The keys of each group's recorded posts, read once and then kept in memory until there are too many groups. Only the writer's thread
/// uses them.
/// </summary>
internal sealed class RecordedKeys
{
    private const int MaxGroups = 1_000;

    private readonly Dictionary<GroupId, HashSet<string>> _ofGroup = [];

    /// <summary>The keys of a group's posts.</summary>
    public IReadOnlyCollection<string> Of(Transaction transaction, GroupId group) => Held(transaction, group);

    /// <summary>Adds all keys of a post, unless its own is there already.</summary>
    /// <returns>Whether its own was new.</returns>
    public bool Add(Transaction transaction, Post post)
    {
        var held = Held(transaction, post.Group);
        if (held.Contains(post.Key))
            return false;
        held.UnionWith(post.Keys);
        transaction.WhenUndone(() => _ofGroup.Remove(post.Group));
        return true;
    }

    /// <summary>Forgets the keys of a group whose posts were deleted.</summary>
    public void Forget(GroupId group) => _ofGroup.Remove(group);

    private HashSet<string> Held(Transaction transaction, GroupId group)
    {
        if (!_ofGroup.TryGetValue(group, out var keys))
        {
            var posts = transaction.Collection(Schema.Posts);
            if (_ofGroup.Count >= MaxGroups) _ofGroup.Clear();
            keys = [.. posts.Where(FieldQuery.Is("Group", Fields.Of(group.Value))).SelectMany(PostRow.Keys)];
            _ofGroup.Add(group, keys);
        }

        return keys;
    }
}
