using LiteDB;

namespace StudyGroup.Bot.Storage.Documents;

/// <summary>Reads whole collections.</summary>
internal static class WholeCollections
{
    private const int Piece = 200;

    /// <summary>
    /// All documents of a collection in the order of their keys, in many short reads, so that nobody waits for it. What is written
    /// meanwhile may be among them.
    /// </summary>
    public static IEnumerable<BsonDocument> ReadAll(this IEngine engine, string collection)
    {
        IReadOnlyList<BsonDocument> piece = [];
        do
        {
            var last = piece.Count == 0 ? null : piece[^1]["_id"];
            piece = engine.Read(db => db.Collection(collection).Page(last, Piece));
            foreach (var document in piece) yield return document;
        }
        while (piece.Count == Piece);
    }
}
