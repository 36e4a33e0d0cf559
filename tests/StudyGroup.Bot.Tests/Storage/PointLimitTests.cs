using StudyGroup.Core.Commands;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Points;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class PointLimitTests : IDisposable
{
    private const int Room = 5;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Points_added_at_once_never_exceed_the_limit()
    {
        await using var database = _folder.Open();
        var group = Group(One).Add(new Seminar { Number = 1, Topic = "A topic", Date = SeminarDate.Soon });
        var seminar = group.Seminars[0].Id;
        await Task.WhenAll(Enumerable.Range(0, Point.MostOfSeminar - Room).Select(n => database.Points.AddAsync(One, seminar, Ada, $"{n}", Now)));

        var command = new PointAdd(database.Points);
        var call = new CommandCall(
            group, new Member(Ben, false, []), Now, "point add", Options.None.With("text", "one more").With("seminar", 1));
        var replies = await Task.WhenAll(Enumerable.Range(0, 4 * Room).Select(_ => Task.Run(async () => await command.AnswerAsync(call))));

        Assert.Equal(Room, replies.OfType<Reply.Public>().Count());
        Assert.Equal(3 * Room, replies.OfType<Reply.Refused>().Count());
        Assert.Equal(Point.MostOfSeminar, database.Points.Of(One, seminar).Count);
    }
}
