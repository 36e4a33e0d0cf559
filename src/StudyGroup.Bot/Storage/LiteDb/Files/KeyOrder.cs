using LiteDB;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>
/// Which keys there are, and in which order, as one number: the same whether they were read forwards or backwards. Two orders that differ
/// have the same number once in 2⁶⁴ times.
/// </summary>
internal sealed class KeyOrder
{
    // Any odd number will do.
    private const ulong Base = 0x9E37_79B9_7F4A_7C15;

    private ulong _power = 1;

    /// <summary>How many keys there are.</summary>
    public long Count { get; private set; }

    /// <summary>The number.</summary>
    public ulong Sum { get; private set; }

    /// <summary>Adds keys that come after those so far.</summary>
    public void Add(IReadOnlyList<BsonValue> keys)
    {
        foreach (var key in keys) Sum = unchecked((Sum * Base) + RowChecksum.Of(key));
        Count += keys.Count;
    }

    /// <summary>Adds keys that come before those so far, the last one first.</summary>
    public void AddBefore(IReadOnlyList<BsonValue> keys)
    {
        foreach (var key in keys)
        {
            Sum = unchecked(Sum + (RowChecksum.Of(key) * _power));
            _power = unchecked(_power * Base);
        }

        Count += keys.Count;
    }
}
