using NodaTime;
using StudyGroup.Core;
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
        var changed = await stores.Groups.ChangeAsync(One, _ => new GroupUpdate(Group(One) with { Seminars = [Dated] }, []));
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
            One, group => new GroupUpdate(Renamed(group, "after").Value.Group, [Post("a"), Post("b", Other)])));
        Assert.Equal("before", stores.Groups.Find(One)!.Settings.Book);
        Assert.Empty(stores.Posts.Of(One));

        // The key was given back too.
        await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, [Post("a")]));
        Assert.Equal("a", Assert.Single(stores.Posts.Of(One)).Key);
    }

    [Fact]
    public async Task Post_whose_key_is_there_already_is_left_out()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, [Post("a") with { Reason = "first" }]));
        await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, [Post("a") with { Reason = "second" }, Post("b")]));
        Assert.Equal("first", stores.Posts.Of(One).Single(post => post.Key == "a").Reason);
        Assert.Equal(2, stores.Posts.Of(One).Count);
    }

    [Fact]
    public async Task Changes_from_many_tasks_each_see_the_one_before()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => stores.Groups.ChangeAsync(
            One, group => new GroupUpdate(group with { NextSeminarId = group.NextSeminarId + 1 }, [])))));
        Assert.Equal(41, stores.Groups.Find(One)!.NextSeminarId);
    }

    [Fact]
    public async Task Changing_an_unused_group_is_a_bug()
    {
        var stores = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, [])));
    }

    [Fact]
    public async Task Rule_can_not_turn_a_group_into_another()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Groups.ChangeAsync(One, _ => new GroupUpdate(Group(Other), [])));
        Assert.Null(stores.Groups.Find(Other));
    }

    [Fact]
    public async Task Further_groups_get_ids_next_to_their_servers_and_are_found_by_it_after_a_restart()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One, "first"));
        await stores.Groups.CreateAsync(Group(Other));
        Assert.Single(stores.Groups.OfServer(Server));
        var added = await AddAsync(stores, "Mondays", "Fridays");
        Assert.Equal([GroupId.Of(Server, 1), GroupId.Of(Server, 2)], added.Value.Select(group => group.Id));
        Assert.Equal([null, "Mondays", "Fridays"], stores.Groups.OfServer(Server).Select(group => group.Name));
        Assert.Equal("Fridays", stores.Groups.Find(GroupId.Of(Server, 2))!.Name);

        stores = await OpenAsync();
        Assert.Equal([null, "Mondays", "Fridays"], stores.Groups.OfServer(Server).Select(group => group.Name));
        Assert.Equal([Other], stores.Groups.OfServer(new ServerId(Other.Value)).Select(group => group.Id));
        Assert.Empty(stores.Groups.OfServer(new ServerId(99)));
    }

    [Fact]
    public async Task Group_whose_id_is_taken_by_another_servers_gets_the_next_free_one()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await AddAsync(stores, "Mondays");
        var taken = GroupId.Of(Server, 1);
        var late = new ServerId(taken.Value);
        var first = await stores.Groups.CreateAsync(Group(taken) with { Server = late }, Post("a", taken));
        Assert.Equal((GroupId.Of(late, 2), late), (first.Id, first.Server));
        Assert.Equal([first.Id], stores.Groups.OfServer(late).Select(group => group.Id));
        Assert.Equal([One, taken], stores.Groups.OfServer(Server).Select(group => group.Id));
        Assert.Equal(first.Id, (await stores.Groups.CreateAsync(Group(taken) with { Server = late })).Id);
        Assert.Empty(stores.Posts.Of(taken));
        Assert.Single(stores.Posts.Of(first.Id));
    }

    [Fact]
    public async Task Many_that_add_groups_at_once_get_different_ids_and_no_more_than_there_may_be()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(i => Task.Run(() => AddAsync(stores, $"Cohort {i}"))));
        Assert.Equal(ServerRules.MaxActive - 1, outcomes.Count(outcome => outcome.Refusal is null));
        Assert.Equal(ServerRules.MaxActive, stores.Groups.OfServer(Server).Select(group => group.Id).Distinct().Count());
    }

    [Fact]
    public async Task All_or_none_of_several_groups_are_added_and_a_draft_makes_them_once()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        Assert.NotNull((await AddAsync(stores, "Mondays", "mondays")).Refusal);
        Assert.Single(stores.Groups.OfServer(Server));

        var draft = await stores.Drafts.AddAsync(One, Ada, "cohorts", Options.None, Now);
        Assert.Null((await AddAsync(stores, (One, draft.Id), "Mondays", "Fridays")).Refusal);
        Assert.Same(Draft.Gone, (await AddAsync(stores, (One, draft.Id), "Tuesdays")).Refusal);
        Assert.Equal(3, stores.Groups.OfServer(Server).Count);
    }

    [Fact]
    public async Task Channel_of_another_group_of_the_server_is_refused_whatever_the_rule_says()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await AddAsync(stores, "Mondays");
        var second = GroupId.Of(Server, 1);
        Assert.Null((await ChangeAsync(One, settings => settings with { Channel = new ChannelId(5) })).Refusal);
        Assert.NotNull((await ChangeAsync(second, settings => settings with { Channel = new ChannelId(5) })).Refusal);
        Assert.NotNull((await ChangeAsync(second, settings => settings with { SyllabusChannel = new ChannelId(5) })).Refusal);
        Assert.Null(stores.Groups.Find(second)!.Settings.Channel);

        // An archived group keeps no channel from others, and can't be restored while another has it.
        Assert.Null((await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group with { ArchivedAt = Now }, []))).Refusal);
        Assert.Null((await ChangeAsync(second, settings => settings with { Channel = new ChannelId(5) })).Refusal);
        Assert.NotNull((await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group with { ArchivedAt = null }, []))).Refusal);
        Assert.NotNull((await stores.Groups.ChangeAsync(second, group => new GroupUpdate(group with { ArchivedAt = Now }, []))).Refusal);
        Assert.Equal(Now, stores.Groups.Find(One)!.ArchivedAt);

        Task<Outcome<StoredUpdate>> ChangeAsync(GroupId id, Func<GroupSettings, GroupSettings> rule) => stores.Groups.ChangeAsync(
            id, group => new GroupUpdate(group with { Settings = rule(group.Settings) }, []));
    }

    private static ServerId Server => new(One.Value);

    private static Task<Outcome<IReadOnlyList<Group>>> AddAsync(Stores stores, params string[] names) => AddAsync(stores, null, names);

    private static Task<Outcome<IReadOnlyList<Group>>> AddAsync(Stores stores, (GroupId, DraftId)? settles, params string[] names) =>
        stores.Groups.AddAsync(
            Server, groups => names.Select(name => Group(groups[0].Id) with { Name = name }).ToList(), settles);

    private static Outcome<GroupUpdate> Renamed(Group group, string book) =>
        new GroupUpdate(group with { Settings = group.Settings with { Book = book } }, []);
}
