using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : IPlaces
{
    /// <summary>The events and threads. A test may change them as it likes.</summary>
    public Dictionary<GroupId, Places> Places { get; } = [];

    Places IPlaces.Of(GroupId group) => Read(() => PlacesOf(group));

    IReadOnlyList<GroupId> IPlaces.Groups() => Read(() => Groups.Values
        .Where(group => group.Settings.Events || group.Settings.ThreadLead is not null)
        .Select(group => group.Id)
        .Concat(Places.Values.Where(places => places.IsInUse).Select(places => places.Group))
        .Distinct().Where(group => Groups.GetValueOrDefault(group) is not { SuspendedAt: not null }).ToList());

    Task<Places> IPlaces.ChangeAsync(GroupId group, Func<Places, Places> rule) => WriteAsync(() =>
    {
        var changed = rule(PlacesOf(group));
        Require(changed.Group == group, $"A rule turned the places of group {group} into those of group {changed.Group}.");
        return Places[group] = changed;
    });

    private Places PlacesOf(GroupId group) => Places.GetValueOrDefault(group) ?? Core.Domain.Places.None(group);
}
