using LiteDB;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>Reads rows.</summary>
/// <param name="reader">LiteDB's reader.</param>
/// <param name="collection">Where the rows are.</param>
/// <param name="verifies">Whether each is checked against its checksum.</param>
internal sealed class CheckedReader(IBsonDataReader reader, string collection, bool verifies) : IBsonDataReader
{
    /// <inheritdoc/>
    public BsonValue this[string field] => reader[field];

    /// <inheritdoc/>
    public string Collection => reader.Collection;

    /// <inheritdoc/>
    public BsonValue Current => reader.Current;

    /// <inheritdoc/>
    public bool HasValues => reader.HasValues;

    /// <inheritdoc/>
    /// <exception cref="DamageException">The row isn't as it was written.</exception>
    public bool Read()
    {
        if (!CheckedEngine.Guarded(collection, reader.Read))
            return false;
        return !verifies || RowChecksum.Holds(reader.Current.AsDocument) ? true
            : throw new DamageException($"row {reader.Current["_id"].RawValue} of {collection} doesn't match its checksum");
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();
}
