using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The keys of each group's recorded posts, read once and then kept in memory. Only the writer's thread uses them.</summary>
internal sealed class RecordedKeys
{
    private readonly Dictionary<GroupId, HashSet<string>> _ofGroup = [];

    /// <summary>The keys of a group's posts.</summary>
    public IReadOnlyCollection<string> Of(Transaction transaction, GroupId group) => Held(transaction, group);

    /// <summary>Adds a key.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Add(Transaction transaction, GroupId group, string key)
    {
        var isNew = Held(transaction, group).Add(key);
        if (isNew)
            transaction.WhenUndone(() => _ofGroup.Remove(group));
        return isNew;
    }

    /// <summary>Forgets the keys of a group whose posts were deleted.</summary>
    public void Forget(GroupId group) => _ofGroup.Remove(group);

    private HashSet<string> Held(Transaction transaction, GroupId group)
    {
        if (!_ofGroup.TryGetValue(group, out var keys))
        {
            var posts = transaction.Collection(Schema.Posts);
            keys = [.. posts.Where("$.Group = @0", Fields.Of(group.Value)).Only("_id").Select(row => row["_id"].AsString)];
            _ofGroup.Add(group, keys);
        }

        return keys;
    }
}
