using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

// What many callers do at once.
public abstract partial class PointsContract
{
    [Fact]
    public async Task Points_added_at_once_never_exceed_the_limit()
    {
        const int Room = 5;
        var stores = await OpenAsync();
        var group = Group(One).Add(new Seminar { Number = 1, Topic = "A topic", Date = SeminarDate.Soon });
        await Task.WhenAll(Enumerable.Range(0, Point.MaxPerSeminar - Room)
            .Select(n => stores.Points.AddAsync(One, First, Ada, $"{n}", Now)));

        var command = new PointAdd(stores.Points);
        var call = new CommandCall(
            group, new Member(Ben, false, []), Now, "point add", Options.None.With("text", "one more").With("seminar", 1));
        var replies = await Task.WhenAll(Enumerable.Range(0, 4 * Room).Select(_ => Task.Run(async () => await command.AnswerAsync(call))));

        Assert.Equal(Room, replies.OfType<Reply.Public>().Count());
        Assert.Equal(3 * Room, replies.OfType<Reply.Refused>().Count());
        Assert.Equal(Point.MaxPerSeminar, stores.Points.Of(One, First).Count);
    }

    [Fact]
    public async Task Points_that_many_tasks_add_at_once_are_all_there_and_found_at_once()
    {
        var stores = await OpenAsync();
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadUntil(stores.Points, over.Token))).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var n = 0; n < 50; n++)
            {
                var point = await stores.Points.AddAsync(One, new SeminarId(worker), Ada, $"{n}", Now);
                Assert.Equal(point, stores.Points.Find(One, point.Id));
                Assert.Equal(n + 1, stores.Points.Of(One, new SeminarId(worker)).Count);
                Assert.Equal(n + 1, stores.Points.CountsOf(One)[new SeminarId(worker)]);
            }
        })));
        await over.CancelAsync();
        await Task.WhenAll(readers);

        stores = await OpenAsync();
        for (var worker = 0; worker < 8; worker++)
            Assert.Equal(
                Enumerable.Range(0, 50).Select(n => $"{n}"), stores.Points.Of(One, new SeminarId(worker)).Select(point => point.Text));
    }

    [Fact]
    public async Task Votes_of_many_members_at_once_all_count()
    {
        var stores = await OpenAsync();
        var point = await stores.Points.AddAsync(One, First, Ada, "wanted", Now);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var n = 0; n < 25; n++)
            {
                var voter = new MemberId((ulong)((worker * 25) + n));
                await stores.Points.ChangeAsync(One, point.Id, stored => stored! with { Votes = stored.Votes.With(voter) });
            }
        })));

        stores = await OpenAsync();
        Assert.Equal(
            Enumerable.Range(0, 200).Select(n => (ulong)n),
            Assert.Single(stores.Points.Of(One, First)).Votes.Members.Select(member => member.Value));
    }

    private static void ReadUntil(IPoints points, CancellationToken over)
    {
        var seen = 0;
        while (!over.IsCancellationRequested)
        {
            var now = points.Of(One, First).Count;
            Assert.InRange(now, seen, 50);
            seen = now;
        }
    }
}
