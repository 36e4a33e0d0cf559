using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class StoredPointsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_removed_point_keeps_its_votes_until_it_is_forgotten()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One).Add(new Seminar { Number = 1, Topic = "A topic", Date = SeminarDate.Soon }));
        var point = await database.Points.AddAsync(One, First, Ada, "wanted", Now);
        await VoteAsync(database, point.Id, Ben);
        await database.Points.ChangeAsync(One, point.Id, now => now! with { RemovedAt = Now });
        await database.Points.ChangeAsync(One, point.Id, now => now! with { RemovedAt = null });
        Assert.True(Assert.Single(database.Points.Of(One, First)).Votes.Has(Ben));

        await database.Points.ChangeAsync(One, point.Id, now => now! with { RemovedAt = Now });
        Assert.Equal(1, await database.Retention.ForgetAsync(Now + Duration.FromDays(31)));
        Assert.Null(database.Points.Find(One, point.Id));
    }

    [Fact]
    public async Task A_file_from_before_there_were_votes_opens_with_all_its_points_and_takes_votes()
    {
        Point before;
        await using (var database = _folder.Open())
        {
            var id = (await database.Points.AddAsync(One, First, Ada, "of long ago", Now)).Id;
            before = (await database.Points.ChangeAsync(
                One, id, point => point! with { EditedAt = Now, DiscussedAt = Now, Votes = Votes.Of([Ben]) })).Value;
        }

        _folder.Edit(file =>
        {
            var rows = file.GetCollection("points");
            var row = rows.FindAll().Single();
            Assert.True(row.Remove("Votes"));
            rows.Update(row);
        });

        await using (var database = _folder.Open())
        {
            Assert.Equal(before with { Votes = Votes.None }, Assert.Single(database.Points.Of(One, First)));
            await VoteAsync(database, before.Id, Ben);
        }

        await using var again = _folder.Open();
        Assert.Equal(before, Assert.Single(again.Points.Of(One, First)));
    }

    private static async Task VoteAsync(Bot.Storage.StudyDatabase database, PointId id, MemberId member) =>
        _ = (await database.Points.ChangeAsync(One, id, point => point! with { Votes = point.Votes.With(member) })).Value;
}
