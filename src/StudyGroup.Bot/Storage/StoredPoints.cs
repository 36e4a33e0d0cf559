using LiteDB;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The discussion points in the database.</summary>
internal sealed class StoredPoints(StudyDatabase database) : IPoints
{
    /// <inheritdoc/>
    public IReadOnlyList<Point> Of(GroupId group, SeminarId seminar) =>
        Ordered("InSeminar", PointRow.SeminarKey(group, seminar), Query.Ascending, int.MaxValue);

    /// <inheritdoc/>
    public IReadOnlyList<Point> Newest(GroupId group, MemberId? author, int most) => author is { } member
        ? Ordered("ByAuthor", PointRow.AuthorKey(group, member), Query.Descending, most)
        : Ordered("InGroup", PointRow.GroupKey(group), Query.Descending, most);

    /// <inheritdoc/>
    public IReadOnlyDictionary<SeminarId, int> CountsOf(GroupId group) => database.Read(db => InOrder(db.GetCollection(Schema.Points), "InSeminar", PointRow.GroupKey(group))
        .Select("{ Key: $.InSeminar }").ToEnumerable().CountBy(found => PointRow.SeminarOf(found["Key"].AsString)).ToDictionary());

    /// <inheritdoc/>
    public Point? Find(GroupId group, PointId id) => database.Read(db => Find(db.GetCollection(Schema.Points), group, id));

    /// <inheritdoc/>
    public Task<Outcome<Point>> AddAsync(GroupId group, SeminarId seminar, Func<int, Outcome<Point>> rule) =>
        database.WriteAsync<Outcome<Point>>(transaction =>
        {
            var points = transaction.Collection(Schema.Points);
            if (rule(InOrder(points, "InSeminar", PointRow.SeminarKey(group, seminar)).Count()).IsRefused(out var refusal, out var added))
                return refusal;
            if (added.Group != group || added.Seminar != seminar || added.Id != default)
                throw new InvalidOperationException($"A rule added point {added.Id} of group {added.Group} to seminar {seminar} of group {group}.");
            var point = added with { Id = new PointId(Counters.Next(transaction, Schema.Points)) };
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
        await database.WriteAsync(transaction =>
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
        database.WriteAsync<Outcome<Point>>(transaction =>
    {
        var points = transaction.Collection(Schema.Points);
        var point = Find(points, group, id);
        if (rule(point).IsRefused(out var refusal, out var changed))
            return refusal;
        if (point is null || changed.Id != id || changed.Group != group)
            throw new InvalidOperationException($"A rule made point {changed.Id} of group {changed.Group} of point {id} of group {group}.");
        transaction.Changes(group);
        points.Update(PointRow.Write(changed));
        return changed;
    });

    /// <summary>Keeps a point: as a new one if it has no id, otherwise in place of the one with its id.</summary>
    public static void Put(Transaction transaction, GroupId group, Point point)
    {
        var points = transaction.Collection(Schema.Points);
        if (point.Group != group || (point.Id != default && Find(points, group, point.Id) is null))
            throw new InvalidOperationException($"Point {point.Id} of group {point.Group} cannot be put into group {group}.");
        transaction.Changes(group);
        if (point.Id == default) point = point with { Id = new PointId(Counters.Next(transaction, Schema.Points)) };
        points.Upsert(PointRow.Write(point));
    }

    private static Point? Find(ILiteCollection<BsonDocument> points, GroupId group, PointId id) =>
        points.FindById(id.Value) is { } row && PointRow.Read(row) is var point && point.Group == group ? point : null;

    // A key is the prefix and the id's digits; ":" is the character after "9".
    private static ILiteQueryable<BsonDocument> InOrder(ILiteCollection<BsonDocument> points, string index, string prefix) =>
        points.Query().Where(Query.Between($"$.{index}", prefix, prefix + ":"));

    private List<Point> Ordered(string index, string prefix, int order, int most) => database.Read(db =>
    {
        var rows = InOrder(db.GetCollection(Schema.Points), index, prefix);
        rows = order == Query.Ascending ? rows.OrderBy($"$.{index}") : rows.OrderByDescending($"$.{index}");
        return rows.Limit(most).ToEnumerable().Select(PointRow.Read).ToList();
    });
}
