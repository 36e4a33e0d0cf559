using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : IChanges
{
    private readonly SortedDictionary<long, Change> _changes = [];
    private long _lastChange;

    IReadOnlyList<Change> IChanges.Of(GroupId group) =>
        Read(() => _changes.Values.Where(change => change.Group == group).Reverse().ToList());

    Change? IChanges.Find(GroupId group, ChangeId id) => Read(() =>
        _changes.GetValueOrDefault(id.Value) is { } change && change.Group == group ? change : null);

    private ChangeId Keep(Change change)
    {
        var kept = change with { Id = new ChangeId(++_lastChange) };
        _changes.Add(kept.Id.Value, kept);
        return kept.Id;
    }
}
