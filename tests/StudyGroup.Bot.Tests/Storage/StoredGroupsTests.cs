using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class StoredGroupsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_group_that_was_never_used_is_not_found()
    {
        using var database = _folder.Open();
        Assert.Null(database.Groups.Find(One));
    }

    [Fact]
    public async Task The_first_to_create_a_group_wins()
    {
        await using var database = _folder.Open();
        var first = await database.Groups.CreateAsync(Group(One, "first"));
        var second = await database.Groups.CreateAsync(Group(One, "second"));
        Assert.Equal(("first", "first", "first"), (first.Settings.Book, second.Settings.Book, database.Groups.Find(One)!.Settings.Book));
    }

    [Fact]
    public async Task A_change_is_there_when_it_is_acknowledged_and_after_a_restart()
    {
        await using (var database = _folder.Open())
        {
            await database.Groups.CreateAsync(Group(One));
            Assert.Null(database.Groups.Find(One)!.Settings.Book);
            await database.Groups.ChangeAsync(One, group => Renamed(group, "DMLS"));
            Assert.Equal("DMLS", database.Groups.Find(One)!.Settings.Book);
        }

        await using var again = _folder.Open();
        Assert.Equal("DMLS", again.Groups.Find(One)!.Settings.Book);
    }

    [Fact]
    public async Task Date_is_stored_with_the_start_that_it_had_then()
    {
        var seminar = new Seminar { Id = new SeminarId(1), Number = 1, Topic = "A topic", Date = new SeminarDate.On(new LocalDate(2026, 12, 4), null) };
        await using (var database = _folder.Open()) await database.Groups.CreateAsync(Group(One) with { Seminars = [seminar] });
        await using var again = _folder.Open();
        var group = again.Groups.Find(One)!;
        Assert.Equal(KnownStart.Of((SeminarDate.On)seminar.Date, group.Settings), group.Seminars[0].KnownStart);
    }

    [Fact]
    public async Task Everyone_that_an_earlier_version_stored_as_a_role_counts_as_none()
    {
        var (everyone, group) = (RoleId.EveryoneOf(Group(One).Server), Group(One));
        await using (var database = _folder.Open())
            await database.Groups.CreateAsync(group with { Settings = group.Settings with { Role = everyone, Organizers = everyone } });
        await using var again = _folder.Open();
        var settings = again.Groups.Find(One)!.Settings;
        Assert.Equal((null, null), (settings.Role, settings.Organizers));
    }

    [Fact]
    public async Task A_refusal_changes_nothing_and_comes_back()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One, "before"));
        var outcome = await database.Groups.ChangeAsync(One, _ => No);
        Assert.Same(No, outcome.Refusal);
        Assert.Equal("before", database.Groups.Find(One)!.Settings.Book);
    }

    [Fact]
    public async Task A_rule_that_throws_fails_its_caller_alone()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One, "before"));
        var thrown = database.Groups.ChangeAsync(One, _ => throw new InvalidTimeZoneException("a bug"));
        var fine = database.Groups.ChangeAsync(One, group => Renamed(group, "after"));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => thrown);
        Assert.Equal("after", (await fine).Value.Group.Settings.Book);
        Assert.False(database.Failed.IsCompleted);
    }

    [Fact]
    public async Task A_change_and_its_posts_are_kept_together_or_not_at_all()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One, "before"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Groups.ChangeAsync(
            One, group => new GroupChange(Renamed(group, "after").Value.Group, [Post("a"), Post("b", Other)])));
        Assert.Equal("before", database.Groups.Find(One)!.Settings.Book);
        Assert.Empty(database.Posts.Of(One));

        // The key was given back too.
        await database.Groups.ChangeAsync(One, group => new GroupChange(group, [Post("a")]));
        Assert.Equal("a", Assert.Single(database.Posts.Of(One)).Key);
    }

    [Fact]
    public async Task A_post_whose_key_is_there_already_is_left_out()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await database.Groups.ChangeAsync(One, group => new GroupChange(group, [Post("a") with { Reason = "first" }]));
        await database.Groups.ChangeAsync(One, group => new GroupChange(group, [Post("a") with { Reason = "second" }, Post("b")]));
        Assert.Equal("first", database.Posts.Of(One).Single(post => post.Key == "a").Reason);
        Assert.Equal(2, database.Posts.Of(One).Count);
    }

    [Fact]
    public async Task Changes_from_many_tasks_each_see_the_one_before()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => database.Groups.ChangeAsync(
            One, group => new GroupChange(group with { NextSeminarId = group.NextSeminarId + 1 }, [])))));
        Assert.Equal(41, database.Groups.Find(One)!.NextSeminarId);
    }

    [Fact]
    public async Task A_change_of_a_group_that_is_not_there_is_a_bug()
    {
        await using var database = _folder.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Groups.ChangeAsync(One, group => new GroupChange(group, [])));
    }

    private static Outcome<GroupChange> Renamed(Group group, string book) =>
        new GroupChange(group with { Settings = group.Settings with { Book = book } }, []);
}
