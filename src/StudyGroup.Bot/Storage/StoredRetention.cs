using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Points;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Bot.Storage;

/// <summary>Forgets what was removed long ago.</summary>
internal sealed class StoredRetention(StudyDatabase database)
{
    /// <summary>Forgets what <see cref="Retention"/> says, in one transaction.</summary>
    /// <param name="now">The group's time.</param>
    /// <returns>How many changes and points were forgotten.</returns>
    public Task<int> ForgetAsync(Instant now) => database.WriteAsync(transaction =>
    {
        var changes = transaction.Collection(Schema.Changes);
        var forgotten = changes.DeleteMany("$.At < @0", Fields.Of(Retention.Before(now)));
        var points = transaction.Collection(Schema.Points);
        var old = points.FindAll().Select(PointRow.Read).ToLookup(point => point.Group)
            .SelectMany(ofGroup => Forgotten(ofGroup, Kept(transaction, ofGroup.Key), now)).ToList();
        old.ForEach(point => points.Delete(point.Id.Value));
        return forgotten + old.Count;
    });

    private static IEnumerable<Point> Forgotten(IEnumerable<Point> points, HashSet<SeminarId> kept, Instant now) =>
        points.Where(point => Retention.Forgets(point, kept, now));

    private static HashSet<SeminarId> Kept(Transaction transaction, GroupId id)
    {
        var group = GroupTable.Find(transaction.Collection(Schema.Groups), id);
        var recorded = StoredChanges.Of(transaction.Collection(Schema.Changes), id)
            .SelectMany(change => change.Parts).OfType<Part.OfSeminar>().Select(part => part.Id);
        return [.. recorded, .. group?.Seminars.Select(seminar => seminar.Id) ?? []];
    }
}
