using LiteDB;

namespace StudyGroup.Bot.Storage.Documents;

/// <summary>
/// The documents of one collection, as one read or one transaction sees them. Each has a key, its <c>_id</c>, which is a text or a whole
/// number; by other fields it is found only if <see cref="Schema.Indexes"/> has them, unless all are looked through.
/// </summary>
internal interface IDocuments
{
    /// <summary>The document with a key, or null.</summary>
    BsonDocument? Find(BsonValue key);

    /// <summary>
    /// All documents in the order of their keys, read piece by piece as they're asked for. What is written meanwhile may be among them.
    /// </summary>
    IEnumerable<BsonDocument> All()
    {
        const int piece = 500;
        IReadOnlyList<BsonDocument> page = [];
        do
        {
            page = Page(page.Count == 0 ? null : page[^1]["_id"], piece);
            foreach (var document in page) yield return document;
        }
        while (page.Count == piece);
    }

    /// <summary>The first documents in the order of their keys, or those that follow a key.</summary>
    IReadOnlyList<BsonDocument> Page(BsonValue? after, int limit);

    /// <summary>The documents that a query finds.</summary>
    IReadOnlyList<BsonDocument> Where(FieldQuery query);

    /// <summary>Of the documents that a query finds, only the values of one field, which every one of them must have.</summary>
    /// <param name="query">The query. If its field is the one that's asked for, only the index is read.</param>
    /// <param name="field">The field; <c>_id</c> for the key.</param>
    IReadOnlyList<BsonValue> Values(FieldQuery query, string field);

    /// <summary>How many documents a query finds.</summary>
    int Count(FieldQuery query);
}

/// <summary>The documents of one collection, as one transaction sees and changes them.</summary>
internal interface IWritableDocuments : IDocuments
{
    /// <summary>Adds a document. One with its key must not be there.</summary>
    void Insert(BsonDocument document);

    /// <summary>Adds a document, or puts it in place of the one with its key.</summary>
    void Upsert(BsonDocument document);

    /// <summary>Puts a document in place of the one with its key, which must be there.</summary>
    void Update(BsonDocument document);

    /// <summary>Deletes the document with a key, if it's there.</summary>
    void Delete(BsonValue key);

    /// <summary>Deletes the documents that a query finds.</summary>
    /// <returns>How many they were.</returns>
    int DeleteWhere(FieldQuery query);
}
