using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class SyncsContract(StoreBackend backend) : StoreContract(backend)
{
    private static readonly FollowedReadme Readme = new(
        new Uri("https://readers.example/README.md"), Duration.FromHours(6), new ChannelId(5), AppliesItself: true);

    [Fact]
    public async Task Sync_is_kept_with_the_change_and_concerns_no_other_group()
    {
        var sync = Sync.None(One) with { Url = Readme.Url, LookedAt = Now, Settled = "| Seminar |" };
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, [Post("a")]) { Sync = sync });

        stores = await OpenAsync();
        Assert.Equal(sync, stores.Syncs.Of(One));
        Assert.Single(stores.Posts.Of(One));
        Assert.Equal(Sync.None(Other), stores.Syncs.Of(Other));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_change_that_is_refused_or_whose_draft_is_gone()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Groups.ChangeAsync(One, _ => No);
        await stores.Groups.ChangeAsync(
            One, group => new GroupUpdate(group, [Post("a")]) { Sync = Sync.None(One) with { Url = Readme.Url }, Settles = new(9) });
        Assert.Equal(Sync.None(One), stores.Syncs.Of(One));
        Assert.Empty(stores.Posts.Of(One));
    }

    [Fact]
    public async Task Rule_may_read_the_sync_while_it_decides()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        var first = Sync.None(One) with { Url = Readme.Url };
        await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, []) { Sync = first });
        Sync? read = null;
        await stores.Groups.ChangeAsync(One, group =>
        {
            read = stores.Syncs.Of(One);
            return new GroupUpdate(group, []) { Sync = first with { LookedAt = Now } };
        });
        Assert.Equal((first, Now), (read, stores.Syncs.Of(One).LookedAt));
    }

    [Fact]
    public async Task Groups_that_follow_a_README_are_found_unless_they_are_suspended()
    {
        var stores = await OpenAsync();
        foreach (var id in new[] { One, Other }) await stores.Groups.CreateAsync(Group(id));
        Assert.Empty(stores.Syncs.Groups());
        await FollowAsync(Readme);
        Assert.Equal([Other], stores.Syncs.Groups());
        await SetMemberAsync(stores, Other, isMember: false);
        Assert.Empty(stores.Syncs.Groups());
        await SetMemberAsync(stores, Other, isMember: true);
        Assert.Equal([Other], stores.Syncs.Groups());
        await FollowAsync(null);
        Assert.Empty(stores.Syncs.Groups());

        async Task FollowAsync(FollowedReadme? readme) => await stores.Groups.ChangeAsync(
            Other, group => new GroupUpdate(group with { Settings = group.Settings with { Readme = readme } }, []));
    }

    [Fact]
    public async Task Rule_can_not_change_the_sync_of_another_group()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, []) { Sync = Sync.None(Other) }));
        Assert.Equal(Sync.None(Other), stores.Syncs.Of(Other));
    }
}
