using LiteDB;
using StudyGroup.Bot.Storage.Documents;

namespace StudyGroup.Bot.Storage.LiteDb;

/// <summary>A LiteDB collection.</summary>
internal sealed class LiteDbDocuments(ILiteCollection<BsonDocument> rows) : IWritableDocuments
{
    private const string Key = "_id";

    /// <inheritdoc/>
    public BsonDocument? Find(BsonValue key) => rows.FindOne(Expressions.With("_id = @0", key));

    /// <inheritdoc/>
    public IReadOnlyList<BsonDocument> Page(BsonValue? after, int limit)
    {
        // LiteDB keeps every page in memory that a query has read, until the query has ended.
        var rest = after is null ? rows.Query() : rows.Query().Where(Expressions.With("$._id > @0", after));
        return [.. rest.OrderBy(Expressions.With("$._id")).Limit(limit).ToEnumerable()];
    }

    /// <inheritdoc/>
    public IReadOnlyList<BsonDocument> Where(FieldQuery query) => [.. Matching(query).Limit(query.Limit).ToEnumerable()];

    /// <inheritdoc/>
    public IReadOnlyList<BsonValue> Values(FieldQuery query, string field) => Select(Matching(query), field, query.Limit);

    /// <inheritdoc/>
    public int Count(FieldQuery query) => Matching(query).Count();

    /// <inheritdoc/>
    public void Insert(BsonDocument document) => rows.Insert(document);

    /// <inheritdoc/>
    public void Upsert(BsonDocument document) => rows.Upsert(document);

    /// <inheritdoc/>
    public void Update(BsonDocument document)
    {
        if (!rows.Update(document)) throw new InvalidOperationException($"There's no row {document[Key].RawValue} in {rows.Name}.");
    }

    /// <inheritdoc/>
    public void Delete(BsonValue key) => rows.Delete(key);

    /// <inheritdoc/>
    public int DeleteWhere(FieldQuery query)
    {
        var keys = Select(Matching(query), Key, query.Limit);
        foreach (var key in keys) rows.Delete(key);
        return keys.Count;
    }

    // When the documents are found by the field's own index, no document is read.
    private static List<BsonValue> Select(ILiteQueryable<BsonDocument> found, string field, int limit) =>
        [.. found.Select(Expressions.With($"{{ {field}: $.{field} }}")).Limit(limit).ToEnumerable().Select(part => part[field])];

    private ILiteQueryable<BsonDocument> Matching(FieldQuery query)
    {
        var condition = query.From == query.To
            ? Expressions.With($"$.{query.Field} = @0", query.From)
            : Expressions.With($"$.{query.Field} BETWEEN @0 AND @1", query.From, query.To);
        var found = rows.Query().Where(condition);
        return query.Order switch
        {
            Order.Ascending => found.OrderBy(Expressions.With($"$.{query.Field}")),
            Order.Descending => found.OrderByDescending(Expressions.With($"$.{query.Field}")),
            _ => found,
        };
    }
}
