using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class GroupsContract(StoreBackend backend) : StoreContract(backend)
{
    private static readonly Seminar Dated = new()
    {
        Id = First,
        Number = 1,
        Topic = "A topic",
        Date = new SeminarDate.On(new LocalDate(2026, 12, 4), null),
    };

    [Fact]
    public async Task Unused_group_is_not_found()
    {
        var stores = await OpenAsync();
        Assert.Null(stores.Groups.Find(One));
    }

    [Fact]
    public async Task First_to_create_a_group_wins()
    {
        var stores = await OpenAsync();
        var first = await stores.Groups.CreateAsync(Group(One, "first"));
        var second = await stores.Groups.CreateAsync(Group(One, "second"));
        Assert.Equal(("first", "first", "first"), (first.Settings.Book, second.Settings.Book, stores.Groups.Find(One)!.Settings.Book));
    }

    [Fact]
    public async Task Change_is_there_when_it_is_acknowledged_and_after_a_restart()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        Assert.Null(stores.Groups.Find(One)!.Settings.Book);
        await stores.Groups.ChangeAsync(One, group => Renamed(group, "DMLS"));
        Assert.Equal("DMLS", stores.Groups.Find(One)!.Settings.Book);

        stores = await OpenAsync();
        Assert.Equal("DMLS", stores.Groups.Find(One)!.Settings.Book);
    }

    [Fact]
    public async Task Date_is_kept_with_the_start_that_it_has_now()
    {
        var stores = await OpenAsync();
        var created = await stores.Groups.CreateAsync(Group(One) with { Seminars = [Dated] });
        var known = KnownStart.Of((SeminarDate.On)Dated.Date, created.Settings);
        Assert.Equal(known, created.Seminars[0].KnownStart);
        var changed = await stores.Groups.ChangeAsync(One, _ => new GroupChange(Group(One) with { Seminars = [Dated] }, []));
        Assert.Equal(known, changed.Value.Group.Seminars[0].KnownStart);

        stores = await OpenAsync();
        Assert.Equal(known, stores.Groups.Find(One)!.Seminars[0].KnownStart);
    }

    [Fact]
    public async Task Refusal_changes_nothing_and_is_returned()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One, "before"));
        var outcome = await stores.Groups.ChangeAsync(One, _ => No);
        Assert.Same(No, outcome.Refusal);
        Assert.Equal("before", stores.Groups.Find(One)!.Settings.Book);
    }

    [Fact]
    public async Task Rule_that_throws_fails_only_its_own_change()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One, "before"));
        var thrown = stores.Groups.ChangeAsync(One, _ => throw new InvalidTimeZoneException("a bug"));
        var fine = stores.Groups.ChangeAsync(One, group => Renamed(group, "after"));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => thrown);
        Assert.Equal("after", (await fine).Value.Group.Settings.Book);
    }

    [Fact]
    public async Task Change_and_its_posts_are_kept_together_or_not_at_all()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One, "before"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Groups.ChangeAsync(
            One, group => new GroupChange(Renamed(group, "after").Value.Group, [Post("a"), Post("b", Other)])));
        Assert.Equal("before", stores.Groups.Find(One)!.Settings.Book);
        Assert.Empty(stores.Posts.Of(One));

        // The key was given back too.
        await stores.Groups.ChangeAsync(One, group => new GroupChange(group, [Post("a")]));
        Assert.Equal("a", Assert.Single(stores.Posts.Of(One)).Key);
    }

    [Fact]
    public async Task Post_whose_key_is_there_already_is_left_out()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Groups.ChangeAsync(One, group => new GroupChange(group, [Post("a") with { Reason = "first" }]));
        await stores.Groups.ChangeAsync(One, group => new GroupChange(group, [Post("a") with { Reason = "second" }, Post("b")]));
        Assert.Equal("first", stores.Posts.Of(One).Single(post => post.Key == "a").Reason);
        Assert.Equal(2, stores.Posts.Of(One).Count);
    }

    [Fact]
    public async Task Changes_from_many_tasks_each_see_the_one_before()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => stores.Groups.ChangeAsync(
            One, group => new GroupChange(group with { NextSeminarId = group.NextSeminarId + 1 }, [])))));
        Assert.Equal(41, stores.Groups.Find(One)!.NextSeminarId);
    }

    [Fact]
    public async Task Changing_an_unused_group_is_a_bug()
    {
        var stores = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Groups.ChangeAsync(One, group => new GroupChange(group, [])));
    }

    [Fact]
    public async Task Rule_can_not_turn_a_group_into_another()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Groups.ChangeAsync(One, _ => new GroupChange(Group(Other), [])));
        Assert.Null(stores.Groups.Find(Other));
    }

    private static Outcome<GroupChange> Renamed(Group group, string book) =>
        new GroupChange(group with { Settings = group.Settings with { Book = book } }, []);
}
