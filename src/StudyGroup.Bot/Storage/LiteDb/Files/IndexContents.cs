using LiteDB;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>Which rows have which keys, as one number that doesn't depend on their order.</summary>
internal sealed class IndexContents
{
    /// <summary>How many rows have a key.</summary>
    public long Count { get; private set; }

    /// <summary>The number.</summary>
    public ulong Sum { get; private set; }

    /// <summary>Adds a row, unless its key is null.</summary>
    public void Add(BsonValue key, BsonValue id)
    {
        if (key.IsNull) return;
        Count++;
        Sum = unchecked(Sum + RowChecksum.Of(key, id));
    }
}
