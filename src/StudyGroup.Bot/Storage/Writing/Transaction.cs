using LiteDB;

namespace StudyGroup.Bot.Storage.Writing;

/// <summary>What a write sees and does; all of it becomes durable, or none.</summary>
internal sealed class Transaction(LiteDatabase database)
{
    private readonly List<Action> _whenUndone = [];
    private readonly List<Action> _whenDurable = [];

    /// <summary>The documents of a collection, with what this transaction has done to them.</summary>
    public ILiteCollection<BsonDocument> Collection(string name) => database.GetCollection(name);

    /// <summary>Does something on the writer's thread if nothing comes of this transaction.</summary>
    public void WhenUndone(Action action) => _whenUndone.Add(action);

    /// <summary>Does something on the writer's thread once this transaction is durable, before anybody is told.</summary>
    public void WhenDurable(Action action) => _whenDurable.Add(action);

    /// <summary>Nothing came of it.</summary>
    public void Undone() => _whenUndone.ForEach(action => action());

    /// <summary>It is durable.</summary>
    public void Durable() => _whenDurable.ForEach(action => action());
}
