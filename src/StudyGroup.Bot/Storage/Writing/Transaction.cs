using LiteDB;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Writing;

/// <summary>What a write sees and does; either all of it becomes durable or none.</summary>
internal sealed class Transaction(LiteDatabase database)
{
    private readonly List<Action> _whenUndone = [];
    private readonly List<Action> _whenDurable = [];
    private readonly HashSet<GroupId> _changed = [];

    /// <summary>The groups it changed.</summary>
    public IReadOnlyCollection<GroupId> ChangedGroups => _changed;

    /// <summary>The documents of a collection, including what this transaction has done to them.</summary>
    public ILiteCollection<BsonDocument> Collection(string name) => database.GetCollection(name);

    /// <summary>
    /// Says that this transaction changes something of a group. Every write says so: it's how loops hear of it, and how reads that were
    /// kept in memory are discarded.
    /// </summary>
    public void Changes(GroupId group) => _changed.Add(group);

    /// <summary>Runs an action on the writer's thread if this transaction is rolled back.</summary>
    public void WhenUndone(Action action) => _whenUndone.Add(action);

    /// <summary>Runs an action on the writer's thread once this transaction is durable, before anybody is told.</summary>
    public void WhenDurable(Action action) => _whenDurable.Add(action);

    /// <summary>Called when the transaction was rolled back.</summary>
    public void Undone() => _whenUndone.ForEach(action => action());

    /// <summary>Called when the transaction is durable.</summary>
    public void Durable() => _whenDurable.ForEach(action => action());
}
