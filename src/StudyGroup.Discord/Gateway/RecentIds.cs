using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>The ids seen last, a bounded number of them: Discord may send an event twice, after a resume above all.</summary>
internal sealed class RecentIds(int most)
{
    private readonly HashSet<Snowflake> _seen = [];
    private readonly Queue<Snowflake> _order = new();

    /// <returns>Whether the id is new.</returns>
    public bool Add(Snowflake id)
    {
        if (!_seen.Add(id))
            return false;

        _order.Enqueue(id);
        if (_order.Count > most)
            _seen.Remove(_order.Dequeue());
        return true;
    }
}
