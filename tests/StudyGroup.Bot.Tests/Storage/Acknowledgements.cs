using System.Globalization;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.StoreWriter;
using Xunit;

namespace StudyGroup.Bot.Tests.Storage;

/// <summary>What the writer said was durable. Whatever it had under way when it ended may be there or not, but whole.</summary>
internal sealed class Acknowledgements
{
    private readonly Dictionary<PointId, string> _points = [];
    private readonly Dictionary<GroupId, int> _groups = [];
    private readonly Dictionary<string, PostState> _posts = [];

    public int Count { get; private set; }

    public void Add(string line)
    {
        if (line.Split(' ') is not [var kind, var id, var value])
            return;
        Count++;
        switch (kind)
        {
            case "point":
                Assert.True(_points.TryAdd(PointId.Read(id)!.Value, value), $"the point {id} came twice");
                break;
            case "edit":
                _points[PointId.Read(id)!.Value] = value;
                break;
            case "group":
                _groups[new GroupId(ulong.Parse(id, CultureInfo.InvariantCulture))] = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case "post":
                _posts[id] = Enum.Parse<PostState>(value);
                break;
            default:
                throw new InvalidOperationException(line);
        }
    }

    /// <summary>Fails if anything acknowledged is not there, or anything at all is there by half.</summary>
    public async Task AssertInAsync(StudyDatabase database)
    {
        foreach (var (id, label) in _points)
        {
            var text = database.Points.Find(Workload.PointsGroup, id)?.Text;
            Assert.True(
                text == Workload.TextOf(label) || text == Workload.TextOf(label + "-edited"),
                $"the point {id} {label} is {text ?? "lost"}");
        }

        for (var seminar = 1; seminar <= 4; seminar++)
        {
            Assert.All(
                database.Points.Of(Workload.PointsGroup, new SeminarId(seminar)),
                point => Assert.Equal(Workload.TextOf(point.Text.Split('|')[0]), point.Text));
        }

        foreach (var (id, count) in _groups)
        {
            // The group and the post of its count were written in one transaction.
            var counted = database.Groups.Find(id)!.NextSeminarId;
            Assert.InRange(counted, count, int.MaxValue);
            Assert.Equal(
                Enumerable.Range(2, counted - 1).Select(n => Workload.PostOf(id, n).Key).Order(StringComparer.Ordinal),
                database.Posts.Of(id).Select(post => post.Key).Order(StringComparer.Ordinal));
        }

        foreach (var posts in _posts.GroupBy(post => new GroupId(ulong.Parse(post.Key.Split('.')[1], CultureInfo.InvariantCulture))))
        {
            var stored = database.Posts.Of(posts.Key).ToDictionary(post => post.Key);
            Assert.All(posts, post => Assert.InRange(stored[post.Key].State, post.Value, PostState.Posted));
            var unsettled = (await database.Posts.UnsettledAsync(posts.Key)).Select(post => post.Key);
            Assert.Equal(stored.Values.Where(post => post.State != PostState.Posted).Select(post => post.Key).Order(), unsettled.Order());
        }
    }
}
