using LiteDB;
using StudyGroup.Bot.Storage.Documents;

namespace StudyGroup.Bot.Storage.LiteDb;

/// <summary>A LiteDB collection that several threads use: each call waits for its <see cref="LiteDbTurn"/>.</summary>
internal sealed class TurnwiseDocuments(LiteDbDocuments documents, LiteDbTurn turn) : IWritableDocuments
{
    /// <inheritdoc/>
    public BsonDocument? Find(BsonValue key) => turn.Take(() => documents.Find(key));

    /// <inheritdoc/>
    public IReadOnlyList<BsonDocument> Page(BsonValue? after, int limit) => turn.Take(() => documents.Page(after, limit));

    /// <inheritdoc/>
    public IReadOnlyList<BsonDocument> Where(FieldQuery query) => turn.Take(() => documents.Where(query));

    /// <inheritdoc/>
    public IReadOnlyList<BsonValue> Values(FieldQuery query, string field) => turn.Take(() => documents.Values(query, field));

    /// <inheritdoc/>
    public int Count(FieldQuery query) => turn.Take(() => documents.Count(query));

    /// <inheritdoc/>
    public void Insert(BsonDocument document) => turn.Take(() => documents.Insert(document));

    /// <inheritdoc/>
    public void Upsert(BsonDocument document) => turn.Take(() => documents.Upsert(document));

    /// <inheritdoc/>
    public void Update(BsonDocument document) => turn.Take(() => documents.Update(document));

    /// <inheritdoc/>
    public void Delete(BsonValue key) => turn.Take(() => documents.Delete(key));

    /// <inheritdoc/>
    public int DeleteWhere(FieldQuery query) => turn.Take(() => documents.DeleteWhere(query));
}
