using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Interactions;

/// <summary>Remembers the last interactions: after a resume Discord may send one again.</summary>
/// <param name="most">How many are remembered.</param>
internal sealed class SeenInteractions(int most = 4_096)
{
    private readonly HashSet<Snowflake> _ids = new(most);
    private readonly Queue<Snowflake> _order = new(most);

    /// <summary>Whether an interaction is seen for the first time. To be called by one thread.</summary>
    public bool IsNew(Snowflake id)
    {
        if (!_ids.Add(id)) return false;
        if (_order.Count == most) _ids.Remove(_order.Dequeue());
        _order.Enqueue(id);
        return true;
    }
}
