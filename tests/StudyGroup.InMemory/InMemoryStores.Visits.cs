using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : IStoredVisits
{
    /// <summary>When members were last here. A test may change that as it likes.</summary>
    public Dictionary<(GroupId Group, MemberId Member), Visit> Visits { get; } = [];

    Task<IReadOnlyList<Visit>> IStoredVisits.KeepAsync(GroupId group, Func<IReadOnlyDictionary<MemberId, Instant>> seen) =>
        WriteAsync<IReadOnlyList<Visit>>(() => [.. seen().Select(s =>
            Visits[(group, s.Key)] = Visit.Seen(Visits.GetValueOrDefault((group, s.Key)), group, s.Key, s.Value))]);

    Visit? IVisits.Of(GroupId group, MemberId member) => Read(() => Visits.GetValueOrDefault((group, member)));
}
