using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : ISeasons
{
    /// <summary>The finished seasons. A test may change them as it likes.</summary>
    public Dictionary<(GroupId Group, int Number), Season> Seasons { get; } = [];

    IReadOnlyList<Season> ISeasons.Of(GroupId group) =>
        Read(() => Seasons.Values.Where(season => season.Group == group).OrderBy(season => season.Number).ToList());

    Season? ISeasons.Find(GroupId group, int number) => Read(() => Seasons.GetValueOrDefault((group, number)));

    private void PutSeasons(GroupId id, GroupUpdate change)
    {
        if (change.Reopens is { } number) Seasons.Remove((id, number));
        if (change.Finishes is { } finished) Add(finished);
        foreach (var restored in change.Restores.Seasons) Add(restored);

        void Add(Season season)
        {
            Require(season.Group == id, $"A season of group {season.Group} can't go into group {id}.");
            Seasons.Add((id, season.Number), season);
        }
    }
}
