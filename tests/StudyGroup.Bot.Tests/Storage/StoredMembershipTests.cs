using NodaTime;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public abstract class StoredMembershipTests(TestDatabase place) : IDisposable
{
    private static readonly FollowedReadme Readme = new(
        new Uri("https://readers.example/README.md"), Duration.FromHours(6), new ChannelId(5), AppliesItself: true);
    private static readonly Duration Thirty = Duration.FromDays(30);

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Suspended_group_is_found_by_nothing_that_does_something_for_it_not_even_after_a_restart()
    {
        await using (var database = await WithGroupsAsync(One))
        {
            Assert.Equal((1, 1, 1, 1, 1), Found(database));
            await database.Membership.SetAsync(One, isMember: false, Now);
            Assert.Equal((0, 0, 0, 0, 0), Found(database));
            Assert.Empty(database.Posts.Live(One));
            Assert.Null(database.Posts.NextMoment(Instant.MinValue));
        }

        await using var again = place.Open((_, _) => Now);
        Assert.Equal((0, 0, 0, 0, 0), Found(again));
        Assert.Equal(Now, again.Groups.Find(One)!.SuspendedAt);
    }

    [Fact]
    public async Task Restored_group_is_as_it_was()
    {
        await using var database = await WithGroupsAsync(One);
        var before = database.Groups.Find(One);
        await database.Membership.SetAsync(One, isMember: false, Now);
        await database.Groups.ChangeAsync(One, group => new GroupUpdate(group, []));
        Assert.Equal((0, 0, 0, 0, 0), Found(database));

        await database.Membership.SetAsync(One, isMember: true, Now + Thirty);

        Assert.Equal((1, 1, 1, 1, 1), Found(database));
        Assert.Equivalent(before, database.Groups.Find(One));
    }

    [Fact]
    public async Task Suspension_dates_from_the_first_time_that_the_bot_was_missing()
    {
        await using var database = await WithGroupsAsync(One);

        Assert.NotNull(await database.Membership.SetAsync(One, isMember: false, Now));
        Assert.Null(await database.Membership.SetAsync(One, isMember: false, Now + Thirty));

        Assert.Equal(Now, database.Groups.Find(One)!.SuspendedAt);
    }

    [Fact]
    public async Task Roster_suspends_and_restores_the_groups_that_it_speaks_of()
    {
        var third = new GroupId(1_003);
        await using var database = await WithGroupsAsync(One, Other, third);
        await database.Membership.SetAsync(Other, isMember: false, Now);
        await database.Membership.SetAsync(third, isMember: false, Now);

        var changed = await database.Membership.MatchAsync(server => server.Value == third.Value ? null : server.Value == Other.Value, Now);

        Assert.Equal([One, Other], changed.Select(group => group.Id));
        Assert.Equal(
            (Now, null, Now),
            (database.Groups.Find(One)!.SuspendedAt, database.Groups.Find(Other)!.SuspendedAt, database.Groups.Find(third)!.SuspendedAt));
    }

    [Fact]
    public async Task Suspended_group_is_deleted_after_thirty_days_and_others_stay()
    {
        await using var database = await WithGroupsAsync(One, Other);
        await database.Membership.SetAsync(One, isMember: false, Now);
        var rows = Rows(database);

        Assert.Equal(0, await database.Retention.ForgetAsync(Now + Thirty));
        Assert.NotNull(database.Groups.Find(One));
        Assert.Equal(1, await database.Retention.ForgetAsync(Now + Thirty + Duration.FromSeconds(1)));

        Assert.Null(database.Groups.Find(One));
        Assert.All(Rows(database), left => Assert.Equal((left.Key, rows[left.Key] / 2), (left.Key, left.Value)));
        await database.Groups.CreateAsync(Group(One));
        await database.Groups.ChangeAsync(One, group => new GroupUpdate(group, [Post($"a{One}")]));
        Assert.Single(database.Posts.Of(One));
    }

    // Groups with one of everything, all of which need something done.
    private async Task<StudyDatabase> WithGroupsAsync(params GroupId[] ids)
    {
        var database = place.Open((_, _) => Now);
        foreach (var id in ids)
        {
            var group = await database.Groups.CreateAsync(Group(id).Add(new Seminar
            {
                Number = 1,
                Topic = "Data",
                Date = new SeminarDate.ToBeAnnounced(),
            }));
            var wanted = group with { Settings = group.Settings with { SyllabusChannel = new ChannelId(5), Readme = Readme } };
            await database.Groups.ChangeAsync(id, _ => new GroupUpdate(wanted, [
                Post($"a{id}", id), Post($"b{id}", id, PostState.Posted) with { Message = new MessageId(9), ContentHash = "x" }])
            {
                Record = new Change { Group = id, By = Ada, At = Now + Thirty, Parts = Differences.Between(group, wanted) },
                Sync = Sync.None(id) with { Url = Readme.Url },
            });
            await database.Points.AddAsync(id, First, Ada, "A point", Now);
            await database.Drafts.AddAsync(id, Ada, "kind", Options.None, Now);
            await database.Syllabuses.ChangeAsync(id, syllabus => syllabus);
            await database.WebPages.ChangeAsync(id, page => page with { Token = $"{id}" });
            await database.Attendance.ChangeAsync(id, First, Ada, _ => new Attendance
            {
                Group = id,
                Seminar = First,
                Member = Ada,
                Start = Now,
                IsComing = true,
                At = Now,
            });
        }

        return database;
    }

    private static (int Unsettled, int Due, int Live, int Syllabuses, int Syncs) Found(StudyDatabase database) => (
        database.Posts.GroupsUnsettled().Count, database.Posts.GroupsDue(Now).Count, database.Posts.GroupsWithLivePosts().Count,
        database.Syllabuses.Groups().Count, database.Syncs.Groups().Count);

    // How many rows there are in each collection that isn't empty.
    private static Dictionary<string, int> Rows(StudyDatabase database) => database.Read(db =>
        Schema.Records.Select(name => (name, db.Collection(name).All().Count())).Where(rows => rows.Item2 > 0).ToDictionary());
}
