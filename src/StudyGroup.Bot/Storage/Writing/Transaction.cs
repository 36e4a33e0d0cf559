using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Writing;

/// <summary>What a write sees and does. Either all of it becomes durable or none of it.</summary>
internal sealed class Transaction(ITransactionSource source)
{
    private readonly List<Action> _whenUndone = [];
    private readonly List<Action> _whenDurable = [];
    private readonly HashSet<GroupId> _changed = [];
    private readonly HashSet<GroupId> _concerned = [];

    /// <summary>The groups it changed.</summary>
    public IReadOnlyCollection<GroupId> ChangedGroups => _changed;

    /// <summary>The groups it changed, and those it only made a note for.</summary>
    public IReadOnlyCollection<GroupId> ConcernedGroups => [.. _changed.Union(_concerned)];

    /// <inheritdoc cref="ITransactionSource.Collection"/>
    public IWritableDocuments Collection(string name) => source.Collection(name);

    /// <inheritdoc cref="ITransactionSource.NextId"/>
    public long NextId(string collection) => source.NextId(collection);

    /// <summary>
    /// Says that this transaction writes something for a group that concerns no loop and nothing kept in memory. Like a change, only the
    /// process that works for the group may do it.
    /// </summary>
    public void Concerns(GroupId group) => _concerned.Add(group);

    /// <summary>
    /// Says that this transaction changes something in a group. Every write must say so: that's how loops are told of it and what's kept in
    /// memory is discarded.
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
