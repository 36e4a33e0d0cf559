using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>
/// Goes through an index of a LiteDB file, from one key to another, in pieces of a few hundred keys: LiteDB keeps every page in memory
/// that a query has read, until the query has ended. All rows with the same key are in the same piece. Keys that are null are left out.
/// </summary>
internal sealed class IndexWalk(ILiteCollection<BsonDocument> rows, string field, Pace pace)
{
    private const int Piece = 250;

    // Looking up each key takes longer than all the rest, so of a large index only some are, others each time.
    private const int AllSought = 20_000;
    private const int OneIn = 50;

    private readonly int _chosen = Random.Shared.Next(OneIn);
    private int _runs;

    /// <summary>The collection's name.</summary>
    public string Collection => rows.Name;

    /// <summary>The index and its collection.</summary>
    public override string ToString() => $"{field} of {rows.Name}";

    /// <summary>The keys, lowest first. Only the index is read.</summary>
    public IEnumerable<IReadOnlyList<BsonValue>> Forwards()
    {
        var last = BsonValue.Null;
        while (true)
        {
            var keys = Keys(rows.Query().Where(With($"$.{field} > @0", last)).OrderBy(With($"$.{field}")));
            if (WholeRuns(keys) is not [.., var next] piece) yield break;
            yield return piece;
            if (keys.Count < Piece) yield break;
            last = next;
            pace.Rest();
        }
    }

    /// <summary>The keys, highest first. Only the index is read.</summary>
    public IEnumerable<IReadOnlyList<BsonValue>> Backwards()
    {
        BsonValue? last = null;
        while (true)
        {
            var found = last is null ? rows.Query() : rows.Query().Where(With($"$.{field} < @0", last));
            var keys = Keys(found.OrderByDescending(With($"$.{field}")));
            if (WholeRuns([.. keys.TakeWhile(key => !key.IsNull)]) is not [.., var next] piece) yield break;
            yield return piece;
            if (keys.Count < Piece || keys[^1].IsNull) yield break;
            last = next;
            pace.Rest();
        }
    }

    /// <summary>The rows of a piece, whole, in the order of their keys.</summary>
    public IEnumerable<BsonDocument> Rows(IReadOnlyList<BsonValue> piece) => Of(piece).ToEnumerable();

    /// <summary>The key and the id that each row of a piece has.</summary>
    public IEnumerable<(BsonValue Key, BsonValue Id)> Pairs(IReadOnlyList<BsonValue> piece) =>
        Of(piece).Select(With($"{{ Key: $.{field}, Id: $._id }}")).ToEnumerable().Select(row => (row["Key"], row["Id"]));

    /// <summary>A key of a piece to which a straight search doesn't lead, or not to all its rows; null if there's none.</summary>
    public BsonValue? NotFound(IReadOnlyList<BsonValue> piece)
    {
        foreach (var (key, count) in piece.CountBy(key => key))
        {
            if (_runs++ >= AllSought && _runs % OneIn != _chosen) continue;
            if (Read(rows.Query().Where(With($"$.{field} = @0", key)), int.MaxValue).Count != count) return key;
        }

        return null;
    }

    private ILiteQueryable<BsonDocument> Of(IReadOnlyList<BsonValue> piece) =>
        rows.Query().Where(With($"$.{field} BETWEEN @0 AND @1", piece[0], piece[^1])).OrderBy(With($"$.{field}"));

    private List<BsonValue> Keys(ILiteQueryable<BsonDocument> query) => Read(query, Piece);

    // The last key may go on in the next piece.
    private List<BsonValue> WholeRuns(List<BsonValue> keys)
    {
        if (keys.Count < Piece) return keys;
        var whole = keys.FindIndex(key => key == keys[^1]);
        return whole > 0 ? keys[..whole] : Read(rows.Query().Where(With($"$.{field} = @0", keys[^1])), int.MaxValue);
    }

    // Asked for this field alone, LiteDB answers from the index and reads no row.
    private List<BsonValue> Read(ILiteQueryable<BsonDocument> query, int limit) =>
        [.. query.Select(With($"{{ {field}: $.{field} }}")).Limit(limit).ToEnumerable().Select(row => row[field])];

    private static BsonExpression With(string text, params ReadOnlySpan<BsonValue?> values) => Expressions.With(text, values);
}
