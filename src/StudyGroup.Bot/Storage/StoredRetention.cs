using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Privacy;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>Deletes what was removed long ago, and the groups of servers that removed the bot long ago.</summary>
internal sealed class StoredRetention(DatabaseAccess database, GroupTable table)
{
    /// <summary>Forgets what <see cref="Retention"/> says, in one transaction.</summary>
    /// <param name="now">The group's time.</param>
    /// <returns>How many groups were deleted and, from the others, how many changes, points and attendance answers.</returns>
    public Task<int> ForgetAsync(Instant now) => database.WriteAsync(transaction =>
    {
        var groups = ForgetGroups(transaction, now);
        var changes = transaction.Collection(Schema.Changes);
        var old = changes.Where("$.At < @0", Fields.Of(Retention.Before(now))).Only("Group").Select(row => row.Id("Group")!.Value);
        foreach (var group in old.Distinct().ToList()) transaction.Changes(new GroupId(group));
        var forgotten = groups + changes.DeleteMany("$.At < @0", Fields.Of(Retention.Before(now)));
        forgotten += transaction.Collection(Schema.Visits).DeleteMany("$.At < @0", Fields.Of(now - Visit.KeptFor));
        return forgotten
            + Forget(transaction, Schema.Points, PointRow.Read, point => point.Group, (point, kept) => Retention.Forgets(point, kept, now))
            + Forget(
                transaction, Schema.Attendance, AttendanceRow.Read, answer => answer.Group,
                (answer, kept) => Retention.Forgets(answer, kept, now));
    });

    private int ForgetGroups(Transaction transaction, Instant now)
    {
        var groups = transaction.Collection(Schema.Groups).FindAll().Select(GroupRow.Read);
        var old = groups.Where(group => Retention.Forgets(group, now)).ToList();
        foreach (var group in old)
        {
            foreach (var (collection, field) in Schema.OfGroup)
                transaction.Collection(collection).DeleteMany($"$.{field} = @0", Fields.Of(group.Id.Value));
            transaction.Changes(group.Id);
            table.Delete(transaction, group.Id);
        }

        return old.Count;
    }

    private static int Forget<T>(
        Transaction transaction, string collection, Func<BsonDocument, T> read, Func<T, GroupId> groupOf,
        Func<T, HashSet<SeminarId>, bool> isForgotten)
    {
        var rows = transaction.Collection(collection);
        var forgotten = 0;
        foreach (var ofGroup in rows.FindAll().Select(row => (Id: row["_id"], Item: read(row))).ToLookup(found => groupOf(found.Item)))
        {
            var kept = Kept(transaction, ofGroup.Key);
            foreach (var (id, _) in ofGroup.Where(found => isForgotten(found.Item, kept)))
            {
                rows.Delete(id);
                transaction.Changes(ofGroup.Key);
                forgotten++;
            }
        }

        return forgotten;
    }

    private static HashSet<SeminarId> Kept(Transaction transaction, GroupId id)
    {
        var group = GroupTable.Find(transaction.Collection(Schema.Groups), id);
        var recorded = StoredChanges.Of(transaction.Collection(Schema.Changes), id)
            .SelectMany(change => change.Parts).OfType<Part.OfSeminar>().Select(part => part.Id);
        return [.. recorded, .. group?.Seminars.Select(seminar => seminar.Id) ?? []];
    }
}
