using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Points;
using StudyGroup.Core.Seminars;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class StoredPointsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("  padded \r\n ")]
    [InlineData("👩‍👩‍👧‍👦 مرحبا @everyone '; DROP TABLE points;-- **bold**")]
    [InlineData("a\0b")]
    public async Task A_text_is_kept_exactly(string text)
    {
        PointId id;
        await using (var database = _folder.Open())
            id = (await database.Points.AddAsync(One, First, Ada, text, Now)).Id;
        await using var again = _folder.Open();
        Assert.Equal(text, again.Points.Find(One, id)!.Text);
    }

    [Fact]
    public async Task Member_s_newest_name_stands_beside_all_their_points_in_a_group_and_no_other()
    {
        await using (var database = _folder.Open())
        {
            await database.Points.AddAsync(One, First, Ada, "unnamed", Now);
            await database.Points.AddAsync(One, new SeminarId(2), Ada, "named", Now, "A.");
            await database.Points.AddAsync(One, First, Ben, "another's", Now);
            await database.Points.AddAsync(Other, First, Ada, "elsewhere", Now);
            await database.Points.NameAsync(One, Ada, "Ada");
        }

        await using var again = _folder.Open();
        Assert.Equal(
            [("another's", null), ("named", "Ada"), ("unnamed", "Ada")],
            again.Points.Newest(One, null, 10).Select(p => (p.Text, p.AuthorName)));
        Assert.Null(Assert.Single(again.Points.Of(Other, First)).AuthorName);
    }

    [Fact]
    public async Task Points_are_counted_by_seminar_without_the_removed_and_those_of_other_groups()
    {
        await using var database = _folder.Open();
        Assert.Empty(database.Points.CountsOf(One));
        await database.Points.AddAsync(One, First, Ada, "a", Now);
        await database.Points.AddAsync(One, new SeminarId(2), Ada, "b", Now);
        var removed = await database.Points.AddAsync(One, new SeminarId(2), Ben, "c", Now);
        await database.Points.AddAsync(One, new SeminarId(2), Ben, "d", Now);
        await database.Points.AddAsync(Other, First, Ben, "e", Now);
        await database.Points.ChangeAsync(One, removed.Id, point => point! with { RemovedAt = Now });
        Assert.Equal([(First, 1), (new SeminarId(2), 2)], database.Points.CountsOf(One).Select(p => (p.Key, p.Value)).OrderBy(p => p.Key.Value));
    }

    [Fact]
    public async Task A_seminars_points_come_in_the_order_in_which_they_were_added()
    {
        await using var database = _folder.Open();
        for (var n = 1; n <= 12; n++)
            await database.Points.AddAsync(One, n == 5 ? new SeminarId(11) : First, Ada, $"{n}", Now);
        Assert.Equal([1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12], database.Points.Of(One, First).Select(point => point.Id.Value));
        Assert.Equal("5", Assert.Single(database.Points.Of(One, new SeminarId(11))).Text);
    }

    [Fact]
    public async Task A_group_never_sees_anothers_points()
    {
        await using var database = _folder.Open();
        var theirs = await database.Points.AddAsync(Other, First, Ada, "theirs", Now);
        Assert.Null(database.Points.Find(One, theirs.Id));
        Assert.Empty(database.Points.Of(One, First));
        Assert.Empty(database.Points.Newest(One, null, 10));
        Assert.Empty(database.Points.Newest(One, Ada, 10));
        var outcome = await database.Points.ChangeAsync(One, theirs.Id, point => point is null ? No : point);
        Assert.Same(No, outcome.Refusal);
    }

    [Fact]
    public async Task The_newest_points_come_first_and_as_many_as_asked_for()
    {
        await using var database = _folder.Open();
        for (var n = 1; n <= 6; n++)
            await database.Points.AddAsync(One, new SeminarId(n), n % 2 == 0 ? Ada : Ben, $"{n}", Now);
        Assert.Equal(["6", "5", "4"], database.Points.Newest(One, null, 3).Select(point => point.Text));
        Assert.Equal(["6", "4"], database.Points.Newest(One, Ada, 2).Select(point => point.Text));
        Assert.Equal(["5", "3", "1"], database.Points.Newest(One, Ben, 25).Select(point => point.Text));
    }

    [Fact]
    public async Task A_removed_point_is_only_found_by_its_id_and_comes_back_to_its_place()
    {
        await using var database = _folder.Open();
        for (var n = 1; n <= 3; n++)
            await database.Points.AddAsync(One, First, Ada, $"{n}", Now);
        var second = new PointId(2);
        await database.Points.ChangeAsync(One, second, point => point! with { RemovedAt = Now });
        Assert.Equal(["1", "3"], database.Points.Of(One, First).Select(point => point.Text));
        Assert.Equal(["3", "1"], database.Points.Newest(One, Ada, 9).Select(point => point.Text));
        Assert.Equal(["3", "1"], database.Points.Newest(One, null, 9).Select(point => point.Text));
        Assert.Equal(Now, database.Points.Find(One, second)!.RemovedAt);

        await database.Points.ChangeAsync(One, second, point => point! with { RemovedAt = null });
        Assert.Equal(["1", "2", "3"], database.Points.Of(One, First).Select(point => point.Text));
    }

    [Fact]
    public async Task A_refused_change_leaves_the_point_as_it_was()
    {
        await using var database = _folder.Open();
        var point = await database.Points.AddAsync(One, First, Ada, "as it was", Now);
        var outcome = await database.Points.ChangeAsync(One, point.Id, _ => No);
        Assert.Same(No, outcome.Refusal);
        Assert.Equal(point, database.Points.Find(One, point.Id));
    }

    [Fact]
    public async Task A_rule_cannot_make_another_point_of_a_point()
    {
        await using var database = _folder.Open();
        var point = await database.Points.AddAsync(One, First, Ada, "mine", Now);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => database.Points.ChangeAsync(One, point.Id, stored => stored! with { Group = Other }));
        Assert.Equal(point, database.Points.Find(One, point.Id));
    }

    [Fact]
    public async Task Ids_ascend_over_restarts_and_groups_and_are_never_used_again()
    {
        await using (var database = _folder.Open())
        {
            await database.Points.AddAsync(One, First, Ada, "1", Now);
            await database.Points.AddAsync(Other, First, Ada, "2", Now);
            await database.Points.ChangeAsync(Other, new PointId(2), point => point! with { RemovedAt = Now });
        }

        await using var again = _folder.Open();
        Assert.Equal(new PointId(3), (await again.Points.AddAsync(One, First, Ada, "3", Now)).Id);
    }

    [Fact]
    public async Task Points_added_by_many_tasks_at_once_are_all_there()
    {
        await using (var database = _folder.Open())
        {
            using var over = new CancellationTokenSource();
            var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadUntil(database, over.Token))).ToArray();
            await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
            {
                for (var n = 0; n < 50; n++)
                {
                    var point = await database.Points.AddAsync(One, new SeminarId(worker), Ada, $"{n}", Now);
                    Assert.Equal(point, database.Points.Find(One, point.Id));
                }
            })));
            await over.CancelAsync();
            await Task.WhenAll(readers);
        }

        await using var again = _folder.Open();
        for (var worker = 0; worker < 8; worker++)
            Assert.Equal(Enumerable.Range(0, 50).Select(n => $"{n}"), again.Points.Of(One, new SeminarId(worker)).Select(point => point.Text));
    }

    [Fact]
    public async Task Votes_of_many_members_at_once_all_count()
    {
        await using (var database = _folder.Open())
        {
            var point = await database.Points.AddAsync(One, First, Ada, "wanted", Now);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
            {
                for (var n = 0; n < 25; n++) await VoteAsync(database, point.Id, new MemberId((ulong)((worker * 25) + n)));
            })));
        }

        await using var again = _folder.Open();
        Assert.Equal(Enumerable.Range(0, 200).Select(n => (ulong)n), Assert.Single(again.Points.Of(One, First)).Votes.Members.Select(member => member.Value));
    }

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
            before = (await database.Points.ChangeAsync(One, id, point => point! with { EditedAt = Now, DiscussedAt = Now, Votes = Votes.Of([Ben]) })).Value;
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

    private static void ReadUntil(Bot.Storage.StudyDatabase database, CancellationToken over)
    {
        var seen = 0;
        while (!over.IsCancellationRequested)
        {
            var now = database.Points.Of(One, First).Count;
            Assert.InRange(now, seen, 50);
            seen = now;
        }
    }
}
