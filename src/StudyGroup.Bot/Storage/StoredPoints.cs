using LiteDB;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The discussion points in the database.</summary>
internal sealed class StoredPoints(IEngine engine) : IPoints
{
    private const int MaxPointsInMemory = 20_000;

    private readonly RecentReads<SeminarId, IReadOnlyList<Point>> _ofSeminars =
        engine.Commits.KeepReads<SeminarId, IReadOnlyList<Point>>(MaxPointsInMemory, points => points.Count);

    private readonly RecentReads<GroupId, IReadOnlyDictionary<SeminarId, int>> _counts =
        engine.Commits.KeepReads<GroupId, IReadOnlyDictionary<SeminarId, int>>(MaxPointsInMemory, counts => counts.Count);

    /// <inheritdoc/>
    public IReadOnlyList<Point> Of(GroupId group, SeminarId seminar) => _ofSeminars.Get(group, seminar, () => engine.Read(db =>
        Read(db.Collection(Schema.Points).Where(FieldQuery.StartsWith("InSeminar", PointRow.SeminarKey(group, seminar)).Ascending()))));

    /// <inheritdoc/>
    public IReadOnlyList<Point> Newest(GroupId group, MemberId? author, int max)
    {
        var (field, key) = author is { } member ? ("ByAuthor", PointRow.AuthorKey(group, member)) : ("InGroup", PointRow.GroupKey(group));
        return engine.Read(db => Read(db.Collection(Schema.Points).Where(FieldQuery.StartsWith(field, key).Descending().First(max))));
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<SeminarId, int> CountsOf(GroupId group) => _counts.Get(group, group, () => engine.Read(db =>
        db.Collection(Schema.Points).Values(FieldQuery.StartsWith("InSeminar", PointRow.GroupKey(group)), "InSeminar")
            .CountBy(key => PointRow.SeminarOf(key.AsString)).ToDictionary()));

    /// <inheritdoc/>
    public Point? Find(GroupId group, PointId id) => engine.Read(db => Find(db.Collection(Schema.Points), group, id));

    /// <inheritdoc/>
    public Task<Outcome<Point>> AddAsync(GroupId group, SeminarId seminar, Func<int, Outcome<Point>> rule) =>
        engine.WriteAsync<Outcome<Point>>(transaction =>
        {
            var points = transaction.Collection(Schema.Points);
            var count = points.Count(FieldQuery.StartsWith("InSeminar", PointRow.SeminarKey(group, seminar)));
            if (rule(count).IsRefused(out var refusal, out var added)) return refusal;
            if (added.Group != group || added.Seminar != seminar || added.Id != default)
            {
                throw new InvalidOperationException(
                    $"A rule added point {added.Id} of group {added.Group} to seminar {seminar} of group {group}.");
            }

            var point = added with { Id = new PointId(transaction.NextId(Schema.Points)) };
            transaction.Changes(group);
            points.Insert(PointRow.Write(point));
            return point;
        });

    /// <inheritdoc/>
    public async Task NameAsync(GroupId group, MemberId author, string name)
    {
        Point Named(Point point) => PointAuthor.Named(point, author, name);
        var ids = Newest(group, author, int.MaxValue).Where(point => Named(point) != point).Select(point => point.Id).ToList();
        if (ids.Count == 0) return;
        await engine.WriteAsync(transaction =>
        {
            transaction.Changes(group);
            var points = transaction.Collection(Schema.Points);
            // A point may have changed meanwhile.
            foreach (var point in ids.Select(id => Find(points, group, id)).OfType<Point>()) points.Update(PointRow.Write(Named(point)));
            return true;
        });
    }

    /// <inheritdoc/>
    public Task<Outcome<Point>> ChangeAsync(GroupId group, PointId id, Func<Point?, Outcome<Point>> rule) =>
        engine.WriteAsync<Outcome<Point>>(transaction =>
    {
        var points = transaction.Collection(Schema.Points);
        var point = Find(points, group, id);
        if (rule(point).IsRefused(out var refusal, out var changed))
            return refusal;
        if (point is null || changed.Id != id || changed.Group != group)
            throw new InvalidOperationException(
                $"A rule turned point {id} of group {group} into point {changed.Id} of group {changed.Group}.");
        transaction.Changes(group);
        points.Update(PointRow.Write(changed));
        return changed;
    });

    /// <summary>Keeps a point: as a new one if it has no id, otherwise in place of the one with its id.</summary>
    public static void Put(Transaction transaction, GroupId group, Point point)
    {
        var points = transaction.Collection(Schema.Points);
        if (point.Group != group || (point.Id != default && Find(points, group, point.Id) is null))
            throw new InvalidOperationException($"Point {point.Id} of group {point.Group} can't be put into group {group}.");
        transaction.Changes(group);
        if (point.Id == default) point = point with { Id = new PointId(transaction.NextId(Schema.Points)) };
        points.Upsert(PointRow.Write(point));
    }

    private static Point? Find(IDocuments points, GroupId group, PointId id) =>
        points.Find(id.Value) is { } row && PointRow.Read(row) is var point && point.Group == group ? point : null;

    private static List<Point> Read(IEnumerable<BsonDocument> rows) => [.. rows.Select(PointRow.Read)];
}
