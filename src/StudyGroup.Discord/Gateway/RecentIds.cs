using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>Remembers the latest ids, because Discord may send an event twice, especially after a resume.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly HashSet<Snowflake> _seen = [];
    private readonly Queue<Snowflake> _order = new();

    /// <returns>Whether the id is new.</returns>
    public bool Add(Snowflake id)
    {
        if (!_seen.Add(id))
            return false;

        _order.Enqueue(id);
        if (_order.Count > capacity)
            _seen.Remove(_order.Dequeue());
        return true;
    }
}
