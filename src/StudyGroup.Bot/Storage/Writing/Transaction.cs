using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Writing;

/// <summary>What a write sees and does; either all of it becomes durable or none.</summary>
internal sealed class Transaction(ITransactionSource source)
{
    private readonly List<Action> _whenUndone = [];
    private readonly List<Action> _whenDurable = [];
    private readonly HashSet<GroupId> _changed = [];
    private readonly HashSet<GroupId> _concerned = [];

    /// <summary>The groups it changed.</summary>
    public IReadOnlyCollection<GroupId> ChangedGroups => _changed;

    /// <summary>The groups it changed, and those that it wrote something down for.</summary>
    public IReadOnlyCollection<GroupId> ConcernedGroups => [.. _changed.Union(_concerned)];

    /// <inheritdoc cref="ITransactionSource.Collection"/>
    public IWritableDocuments Collection(string name) => source.Collection(name);

    /// <inheritdoc cref="ITransactionSource.NextId"/>
    public long NextId(string collection) => source.NextId(collection);

    /// <summary>
    /// Says that this transaction writes something down for a group that no loop and no read in memory cares about. Like a change, it's
    /// possible only for the process that works for the group.
    /// </summary>
    public void Concerns(GroupId group) => _concerned.Add(group);

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
