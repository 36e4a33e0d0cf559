using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Documents;

/// <summary>Tells listeners which groups a durable write changed, and discards what was kept of them in memory.</summary>
/// <param name="ownership">Which groups this process works for.</param>
internal sealed class Commits(IGroupOwnership ownership)
{
    private readonly List<Action<GroupId>> _reads = [];

    /// <inheritdoc cref="StudyDatabase.Committed"/>
    public event Action<GroupId>? Committed;

    /// <summary>Keeps what a store reads in memory until something of its group is committed.</summary>
    /// <inheritdoc cref="RecentReads{TKey, TValue}"/>
    public RecentReads<TKey, TValue> KeepReads<TKey, TValue>(int maxItems, Func<TValue, int> itemsIn)
        where TKey : notnull
        where TValue : class?
    {
        var reads = new RecentReads<TKey, TValue>(maxItems, itemsIn, ownership.Owns);
        _reads.Add(reads.Forget);
        return reads;
    }

    /// <summary>Discards what was kept in memory of a group.</summary>
    public void Forget(GroupId group)
    {
        foreach (var forget in _reads) forget(group);
    }

    /// <summary>Called on the writer's thread with a group that a durable write changed, before the write is acknowledged.</summary>
    public void Publish(GroupId group)
    {
        Forget(group);
        Committed?.Invoke(group);
    }
}
