using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public abstract class CommittedTests(TestDatabase place) : IDisposable
{
    private static readonly SeminarId Seminar = new(1);

    private static readonly Dictionary<string, Func<StudyDatabase, Task>> Writes = new()
    {
        ["group changed"] = db =>
            db.Groups.ChangeAsync(One, group => new GroupUpdate(group with { Settings = group.Settings with { Book = "x" } }, [])),
        ["point added"] = db => db.Points.AddAsync(One, Seminar, Ada, "Why?", Now),
        ["point changed"] = db => db.Points.ChangeAsync(One, new PointId(1), point => point! with { Text = "How?" }),
        ["points named"] = db => db.Points.NameAsync(One, Ada, "Ada"),
        ["answer about coming"] = db => db.Attendance.ChangeAsync(
            One, Seminar, Ada,
            _ => new Attendance { Group = One, Seminar = Seminar, Member = Ada, Start = Now, IsComing = true, At = Now }),
        ["draft begun"] = db => db.Drafts.AddAsync(One, Ada, "x", Options.None, Now),
        ["draft taken"] = db => db.Drafts.TakeAsync(One, new DraftId(1)),
        ["post recorded"] = db => db.Posts.RecordDueAsync(One, (_, _) => [Post("b")]),
        ["post updated"] = db => db.Posts.UpdateAsync(Post("a", state: PostState.Claimed)),
        ["post that is claimed changed"] = db => db.Posts.ChangeLiveAsync(One, "claimed", post => post),
        ["syllabus changed"] = db => db.Syllabuses.ChangeAsync(One, syllabus => syllabus),
        ["member forgotten"] = db => db.Members.ForgetAsync(One, Ada),
        ["group suspended"] = db => db.Membership.SetAsync(One, isMember: false, Now),
    };

    public static TheoryData<string> Names => [.. Writes.Keys];

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_write_says_which_group_it_changed_before_it_is_acknowledged(string name)
    {
        await using var database = await OpenAsync();
        List<GroupId> heard = [];
        database.Committed += heard.Add;

        await Writes[name](database);

        Assert.Equal([One], heard);
    }

    [Fact]
    public async Task Committed_is_raised_for_a_new_group_but_not_for_an_existing_one()
    {
        await using var database = await OpenAsync();
        List<GroupId> heard = [];
        database.Committed += heard.Add;

        await database.Groups.CreateAsync(Group(Other));
        await database.Groups.CreateAsync(Group(One));

        Assert.Equal([Other], heard);
    }

    [Fact]
    public async Task Listener_finds_the_group_as_the_write_left_it()
    {
        await using var database = await OpenAsync();
        string? book = null;
        database.Committed += group => book = database.Groups.Find(group)!.Settings.Book;

        await Writes["group changed"](database);

        Assert.Equal("x", book);
    }

    [Fact]
    public async Task Write_that_is_refused_fails_or_changes_nothing_says_nothing()
    {
        await using var database = await OpenAsync();
        List<GroupId> heard = [];
        database.Committed += heard.Add;

        await database.Groups.ChangeAsync(One, _ => new Refusal($"No."));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            database.Groups.ChangeAsync(One, _ => throw new InvalidOperationException()));
        await database.Points.ChangeAsync(One, new PointId(1), _ => new Refusal($"No."));
        await database.Points.NameAsync(One, new MemberId(99), "Nobody");
        await database.Posts.RecordDueAsync(One, (_, _) => []);
        await database.Posts.RecordDueAsync(One, (_, _) => [Post("a")]);
        await database.Posts.UpdateAsync(Post("never recorded"));
        await database.Posts.UnsettledAsync(One);
        await database.Drafts.TakeAsync(One, new DraftId(99));
        await database.Membership.SetAsync(One, isMember: true, Now);

        Assert.Empty(heard);
    }

    private async Task<StudyDatabase> OpenAsync()
    {
        var database = place.Open();
        await database.Groups.CreateAsync(Group(One));
        await database.Points.AddAsync(One, Seminar, Ada, "Why?", Now);
        await database.Drafts.AddAsync(One, Ada, "x", Options.None, Now);
        await database.Posts.RecordDueAsync(One, (_, _) => [Post("a"), Post("claimed", state: PostState.Claimed)]);
        return database;
    }
}
