using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class SyllabusesContract(StoreBackend backend) : StoreContract(backend)
{
    private static readonly ChannelId Five = new(5);

    [Fact]
    public async Task Change_is_there_after_a_restart_and_concerns_no_other_group()
    {
        var stores = await OpenAsync();
        Assert.Empty(stores.Syllabuses.Of(One).Messages);
        await stores.Syllabuses.ChangeAsync(One, s => s.Claim(Five, Now));
        await stores.Syllabuses.ChangeAsync(One, s => s.Without(1).Claim(Five, Now));

        stores = await OpenAsync();
        Assert.Equal(2, Assert.Single(stores.Syllabuses.Of(One).Messages).Number);
        Assert.Equal(3, stores.Syllabuses.Of(One).NextNumber);
        Assert.Empty(stores.Syllabuses.Of(Other).Messages);
    }

    [Fact]
    public async Task Groups_that_want_a_syllabus_or_still_have_messages_of_one_are_found()
    {
        var stores = await OpenAsync();
        foreach (var id in new[] { One, Other, new GroupId(1_003) }) await stores.Groups.CreateAsync(Group(id));
        Assert.Empty(stores.Syllabuses.Groups());
        await WantAsync(Five);
        await stores.Syllabuses.ChangeAsync(Other, s => s.Claim(Five, Now));
        Assert.Equal([One, Other], stores.Syllabuses.Groups());
        await WantAsync(null);
        await stores.Syllabuses.ChangeAsync(Other, s => s.Without(1));
        Assert.Empty(stores.Syllabuses.Groups());

        async Task WantAsync(ChannelId? channel) => await stores.Groups.ChangeAsync(
            One, group => new GroupUpdate(group with { Settings = group.Settings with { SyllabusChannel = channel } }, []));
    }

    [Fact]
    public async Task Suspended_group_is_not_found_until_it_is_restored()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Syllabuses.ChangeAsync(One, s => s.Claim(Five, Now));
        await SetMemberAsync(stores, One, isMember: false);
        Assert.Empty(stores.Syllabuses.Groups());
        await SetMemberAsync(stores, One, isMember: true);
        Assert.Equal([One], stores.Syllabuses.Groups());
    }

    [Fact]
    public async Task Rule_can_not_change_the_syllabus_of_another_group()
    {
        var stores = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Syllabuses.ChangeAsync(One, _ => Syllabus.None(Other)));
        Assert.Empty(stores.Syllabuses.Groups());
    }
}
