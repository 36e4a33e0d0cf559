using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : ISyncs
{
    /// <summary>How far READMEs were followed. A test may change it as it likes.</summary>
    public Dictionary<GroupId, Sync> Syncs { get; } = [];

    Sync ISyncs.Of(GroupId group) => Read(() => Syncs.GetValueOrDefault(group) ?? Sync.None(group));

    IReadOnlyList<GroupId> ISyncs.Groups() => Read(() => Groups.Values
        .Where(group => group is { IsActive: true, Settings.Readme: not null }).Select(group => group.Id).ToList());
}
