using LiteDB;

namespace StudyGroup.Bot.Storage.Documents;

/// <summary>
/// The documents of one collection, as one read or one transaction sees them. Each has a key, its <c>_id</c>, which is a text or a whole
/// number. It can be found by other fields only if <see cref="Schema.Indexes"/> has them, unless all are looked through.
/// </summary>
internal interface IDocuments
{
    /// <summary>The document with a key, or null.</summary>
    BsonDocument? Find(BsonValue key);

    /// <summary>
    /// All documents in the order of their keys, read in batches as they're asked for. What's written meanwhile may be among them.
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
    /// <summary>Adds a document. There must be none with its key.</summary>
    void Insert(BsonDocument document);

    /// <summary>Adds a document, or replaces the one with its key.</summary>
    void Upsert(BsonDocument document);

    /// <summary>Replaces the document with the same key, which must exist.</summary>
    void Update(BsonDocument document);

    /// <summary>Deletes the document with a key, if it exists.</summary>
    void Delete(BsonValue key);

    /// <summary>Deletes the documents that a query finds.</summary>
    /// <returns>How many were deleted.</returns>
    int DeleteWhere(FieldQuery query);
}
