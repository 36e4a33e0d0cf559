using System.Collections.Concurrent;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Documents;

/// <summary>
/// Keeps what was read of a group in memory until something in the group is written. As long as every write calls <see cref="Forget"/> or
/// <see cref="Replace"/> between its commit and its acknowledgement, a result is never older than the last write acknowledged before the
/// call. If they all call <see cref="Forget"/>, it's never older than an earlier result either.
/// </summary>
/// <param name="maxItems">About how many items are kept. When there are more, all are dropped.</param>
/// <param name="itemsIn">How many items a value has. Its key counts as one more.</param>
/// <param name="isKept">Whether anything is kept of a group: nothing may be of one that another process writes to.</param>
internal sealed class RecentReads<TKey, TValue>(int maxItems, Func<TValue, int> itemsIn, Func<GroupId, bool> isKept)
    where TKey : notnull
    where TValue : class?
{
    private readonly ConcurrentDictionary<GroupId, ConcurrentDictionary<TKey, TValue>> _ofGroups = new();
    private int _items;

    /// <summary>The value if it's in memory; otherwise reads it.</summary>
    /// <param name="key">Which of the group's values.</param>
    /// <param name="read">Reads it. Null is returned but not kept.</param>
    public TValue Get(GroupId group, TKey key, Func<TValue> read)
    {
        if (!isKept(group)) return read();
        while (true)
        {
            if (Volatile.Read(ref _items) > maxItems) Clear();
            var ofGroup = _ofGroups.GetOrAdd(group, static _ => new());
            if (ofGroup.TryGetValue(key, out var kept)) return kept;
            var value = read();
            Count(value);
            // If somebody else added it in the meantime, theirs stays: they may have returned it, and this one may be older.
            if (value is not null) value = ofGroup.GetOrAdd(key, value);

            // A write removes the group's dictionary. If that happened during the read, somebody may have put an older value into the new
            // one, and nobody may see this value first and that one afterwards.
            if (_ofGroups.TryGetValue(group, out var current) && current == ofGroup) return value;
        }
    }

    /// <summary>Something in the group was written.</summary>
    public void Forget(GroupId group) => _ofGroups.TryRemove(group, out _);

    /// <summary>Something in the group was written, and this is what the next read would return.</summary>
    public void Replace(GroupId group, TKey key, TValue value)
    {
        Count(value);
        _ofGroups[group] = new() { [key] = value };
    }

    // Discarded items aren't subtracted, so after many writes everything is dropped sooner than necessary.
    private void Count(TValue value) => Interlocked.Add(ref _items, 1 + (value is null ? 0 : itemsIn(value)));

    private void Clear()
    {
        _ofGroups.Clear();
        Volatile.Write(ref _items, 0);
    }
}
