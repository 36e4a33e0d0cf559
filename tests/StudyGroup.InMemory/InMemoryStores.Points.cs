using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : IPoints
{
    private readonly SortedDictionary<long, Point> _points = [];
    private long _lastPoint;

    IReadOnlyList<Point> IPoints.Of(GroupId group, SeminarId seminar) => Read(() => Listed(group, seminar).ToList());

    IReadOnlyList<Point> IPoints.Newest(GroupId group, MemberId? author, int most) => Read(() =>
        Listed(group).Where(point => author is null || point.Author == author).Reverse().Take(most).ToList());

    IReadOnlyDictionary<SeminarId, int> IPoints.CountsOf(GroupId group) => Read(() =>
        Listed(group).CountBy(point => point.Seminar).ToDictionary());

    Point? IPoints.Find(GroupId group, PointId id) => Read(() => Find(group, id));

    Task<Outcome<Point>> IPoints.AddAsync(GroupId group, SeminarId seminar, Func<int, Outcome<Point>> rule) =>
        WriteAsync<Outcome<Point>>(() =>
        {
            if (rule(Listed(group, seminar).Count()).IsRefused(out var refusal, out var added)) return refusal;
            Require(
                (added.Group, added.Seminar, added.Id) == (group, seminar, default),
                "A rule added a point elsewhere, or in the place of another.");
            var point = added with { Id = new PointId(++_lastPoint) };
            _points.Add(point.Id.Value, point);
            return point;
        });

    Task IPoints.NameAsync(GroupId group, MemberId author, string name) => WriteAsync(() =>
    {
        foreach (var point in Listed(group).ToList()) _points[point.Id.Value] = PointAuthor.Named(point, author, name);
        return true;
    });

    Task<Outcome<Point>> IPoints.ChangeAsync(GroupId group, PointId id, Func<Point?, Outcome<Point>> rule) =>
        WriteAsync<Outcome<Point>>(() =>
        {
            var point = Find(group, id);
            if (rule(point).IsRefused(out var refusal, out var changed)) return refusal;
            Require(
                point is not null && (changed.Group, changed.Id) == (group, id),
                $"A rule turned point {id} of group {group} into another.");
            return _points[id.Value] = changed;
        });

    private IEnumerable<Point> Listed(GroupId group) => _points.Values.Where(point => point.Group == group && point.RemovedAt is null);

    private IEnumerable<Point> Listed(GroupId group, SeminarId seminar) => Listed(group).Where(point => point.Seminar == seminar);

    private Point? Find(GroupId group, PointId id) =>
        _points.GetValueOrDefault(id.Value) is { } point && point.Group == group ? point : null;

    private void Put(GroupId group, Point point)
    {
        Require(
            point.Group == group && (point.Id == default || Find(group, point.Id) is not null),
            $"Point {point.Id} can't be put into group {group}.");
        if (point.Id == default) point = point with { Id = new PointId(++_lastPoint) };
        _points[point.Id.Value] = point;
    }
}
