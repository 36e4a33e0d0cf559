using System.Collections.Concurrent;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// Keeps what was read of groups in memory until something of the group is written. What it returns is never older than the last write that was
/// acknowledged before it was asked, as long as every write calls <see cref="Forget"/> or <see cref="Replace"/> between its commit and its
/// acknowledgement.
/// </summary>
/// <param name="maxItems">About how many items it keeps; when there would be more, it starts over.</param>
/// <param name="itemsIn">How many items a value counts as.</param>
internal sealed class RecentReads<TKey, TValue>(int maxItems, Func<TValue, int> itemsIn)
    where TKey : notnull
    where TValue : class?
{
    private readonly ConcurrentDictionary<GroupId, ConcurrentDictionary<TKey, TValue>> _ofGroups = new();
    private int _items;

    /// <summary>The value if it's in memory; otherwise reads it.</summary>
    /// <param name="group">The group it belongs to.</param>
    /// <param name="key">Which of the group's values.</param>
    /// <param name="read">Reads it; null is returned but not kept.</param>
    public TValue Get(GroupId group, TKey key, Func<TValue> read)
    {
        // A write removes the group's dictionary. What was read before it may still be added to that one, but nobody looks there any more.
        var ofGroup = _ofGroups.GetOrAdd(group, static _ => new());
        if (ofGroup.TryGetValue(key, out var kept)) return kept;
        var value = read();
        if (value is null) return value;
        MakeRoom(value);
        // What came first stays: somebody may have seen it, and this one may be older.
        return ofGroup.GetOrAdd(key, value);
    }

    /// <summary>Something of the group was written.</summary>
    public void Forget(GroupId group) => _ofGroups.TryRemove(group, out _);

    /// <summary>Something of the group was written, and this is what the next read would return.</summary>
    public void Replace(GroupId group, TKey key, TValue value)
    {
        MakeRoom(value);
        _ofGroups[group] = new() { [key] = value };
    }

    private void MakeRoom(TValue value)
    {
        var items = itemsIn(value);
        if (Interlocked.Add(ref _items, items) <= maxItems) return;
        _ofGroups.Clear();
        Interlocked.Exchange(ref _items, items);
    }
}
