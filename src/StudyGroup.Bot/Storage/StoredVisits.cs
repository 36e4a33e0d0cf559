using NodaTime;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>When members were last here, in the database.</summary>
internal sealed class StoredVisits(IEngine engine) : IStoredVisits
{
    /// <inheritdoc/>
    public Visit? Of(GroupId group, MemberId member) => engine.Read(db => Find(db.Collection(Schema.Visits), group, member));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Visit>> KeepAsync(GroupId group, Func<IReadOnlyDictionary<MemberId, Instant>> seen) =>
        engine.WriteAsync<IReadOnlyList<Visit>>(transaction =>
        {
            var visits = transaction.Collection(Schema.Visits);
            transaction.Concerns(group);
            List<Visit> kept = [];
            foreach (var (member, at) in seen())
            {
                var visit = Visit.Seen(Find(visits, group, member), group, member, at);
                visits.Upsert(VisitRow.Write(visit));
                kept.Add(visit);
            }

            return kept;
        });

    private static Visit? Find(IDocuments visits, GroupId group, MemberId member) =>
        visits.Find(VisitRow.Id(group, member)) is { } row ? VisitRow.Read(row) : null;
}
