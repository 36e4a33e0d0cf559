using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Privacy;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>Deletes what was removed long ago, and the groups of servers that removed the bot long ago.</summary>
internal sealed class StoredRetention(IEngine engine, GroupTable table, ActiveGroups active)
{
    private const int PageSize = 1_000;

    /// <summary>
    /// Deletes what <see cref="Retention"/> says, in one transaction for each group concerned. The search for it runs outside of
    /// transactions, so that members' writes don't wait for it.
    /// </summary>
    /// <param name="now">The group's time.</param>
    /// <returns>How many groups were deleted and, from the others, how many changes, points, attendance answers, suggested books and
    /// visits.</returns>
    public async Task<int> ForgetAsync(Instant now)
    {
        var forgotten = 0;
        foreach (var group in active.Owned(engine.ReadAll(Schema.Groups).Select(GroupRow.Read)
                     .Where(group => Retention.Forgets(group, now)).Select(group => group.Id).ToList()))
            forgotten += await ForgetGroupAsync(group, now);

        var before = Fields.Ticks(Retention.Before(now));
        var oldChanges = engine.Read(db => db.Collection(Schema.Changes).Values(FieldQuery.Below("At", before), "Group"));
        foreach (var group in active.Owned(oldChanges.Select(Fields.Group)))
            forgotten += await ForgetAsync(group, Schema.Changes, null, (row, _) => row["At"].AsInt64 < before);

        var visitedBefore = Fields.Ticks(now - Visit.KeptFor);
        var oldVisits = engine.Read(db => db.Collection(Schema.Visits).Where(FieldQuery.Below("At", visitedBefore)));
        foreach (var ofGroup in oldVisits.ToLookup(row => Fields.Group(row["Group"]), row => row["_id"]).Where(g => active.Owns(g.Key)))
            forgotten += await ForgetAsync(ofGroup.Key, Schema.Visits, [.. ofGroup], (row, _) => row["At"].AsInt64 < visitedBefore);

        return forgotten
            + await ForgetAsync(Schema.Points, (row, kept) => Retention.Forgets(PointRow.Read(row), kept, now))
            + await ForgetAsync(Schema.Attendance, (row, kept) => Retention.Forgets(AttendanceRow.Read(row), kept, now))
            + await ForgetAsync(Schema.NextBooks, (row, _) => Retention.Forgets(NextBookRow.Read(row), now));
    }

    private Task<int> ForgetGroupAsync(GroupId id, Instant now) => engine.WriteAsync(transaction =>
    {
        // The bot may have been invited again.
        if (GroupTable.Find(transaction.Collection(Schema.Groups), id) is not { } group || !Retention.Forgets(group, now)) return 0;
        foreach (var (collection, field) in Schema.OfGroup)
            transaction.Collection(collection).DeleteWhere(FieldQuery.Is(field, Fields.Of(id.Value)));
        transaction.Changes(id);
        table.Delete(transaction, id, group.Server);
        return 1;
    });

    // Looks through a whole collection, which may hold millions.
    private async Task<int> ForgetAsync(string collection, Func<BsonDocument, HashSet<SeminarId>, bool> isForgotten)
    {
        Dictionary<GroupId, HashSet<SeminarId>> seminars = [];
        Dictionary<GroupId, List<BsonValue>> found = [];
        foreach (var group in engine.ReadAll(Schema.Groups).Select(row => Fields.Group(row["_id"])).ToList())
        {
            if (active.Owns(group))
                seminars.Add(group, engine.Read(db => Kept(db.Collection, group)));
        }

        foreach (var row in Unhurried(collection))
        {
            var group = Fields.Group(row["Group"]);
            if (!active.Owns(group) || !isForgotten(row, seminars.GetValueOrDefault(group, []))) continue;
            if (!found.TryGetValue(group, out var keys)) found.Add(group, keys = []);
            keys.Add(row["_id"]);
        }

        var forgotten = 0;
        foreach (var (group, keys) in found) forgotten += await ForgetAsync(group, collection, keys, isForgotten);
        return forgotten;
    }

    private IEnumerable<BsonDocument> Unhurried(string collection)
    {
        var pace = new Pace(rests: true, CancellationToken.None);
        BsonValue? last = null;
        while (true)
        {
            var page = engine.Read(db => db.Collection(collection).Page(last, PageSize));
            foreach (var row in page) yield return row;
            if (page.Count < PageSize) yield break;
            last = page[^1]["_id"];
            pace.Rest();
        }
    }

    /// <summary>Deletes documents of a group that are still to be forgotten.</summary>
    /// <param name="keys">Their keys; null to look at all of the group's.</param>
    private Task<int> ForgetAsync(
        GroupId group, string collection, List<BsonValue>? keys, Func<BsonDocument, HashSet<SeminarId>, bool> isForgotten) =>
        engine.WriteAsync(transaction =>
        {
            var documents = transaction.Collection(collection);
            var kept = Kept(transaction.Collection, group);
            var rows = keys?.Select(documents.Find).OfType<BsonDocument>()
                ?? documents.Where(FieldQuery.Is("Group", Fields.Of(group.Value)));
            var old = rows.Where(row => isForgotten(row, kept)).ToList();
            foreach (var row in old) documents.Delete(row["_id"]);
            if (old.Count > 0) transaction.Changes(group);
            return old.Count;
        });

    // Seminars of finished seasons count, and those that were removed but can be restored.
    private static HashSet<SeminarId> Kept(Func<string, IDocuments> collection, GroupId id)
    {
        var recorded = StoredChanges.Of(collection(Schema.Changes), id)
            .SelectMany(change => change.Parts).OfType<Part.OfSeminar>().Select(part => part.Id);
        var seasons = StoredSeasons.Of(collection(Schema.Seasons), id);
        return
        [
            .. recorded,
            .. GroupTable.Find(collection(Schema.Groups), id)?.Seminars.Select(seminar => seminar.Id) ?? [],
            .. seasons.SelectMany(season => season.Seminars).Select(seminar => seminar.Id),
        ];
    }
}
