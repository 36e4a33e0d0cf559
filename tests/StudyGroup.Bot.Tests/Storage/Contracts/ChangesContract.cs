using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class ChangesContract(StoreBackend backend) : StoreContract(backend)
{
    [Fact]
    public async Task Recorded_changes_come_newest_first_each_under_the_id_that_was_returned()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        var first = await RenameAsync("first");
        var second = await RenameAsync("second");
        Assert.True(second.Value > first.Value);

        stores = await OpenAsync();
        Assert.Equal([second, first], stores.Changes.Of(One).Select(change => change.Id));
        Assert.Equal(
            ["second", "first"], stores.Changes.Of(One).Select(change => Assert.IsType<Part.OfSettings>(change.Parts[0]).After.Book));
        Assert.Equal(first, stores.Changes.Find(One, first)!.Id);

        async Task<ChangeId> RenameAsync(string book) =>
            (await stores.Groups.ChangeAsync(One, before => Renamed(before, book))).Value.Change!.Value;
    }

    [Fact]
    public async Task Other_group_neither_sees_nor_finds_a_change()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        var changed = await stores.Groups.ChangeAsync(One, before => Renamed(before, "after"));
        Assert.NotNull(stores.Changes.Find(One, changed.Value.Change!.Value));
        Assert.Null(stores.Changes.Find(Other, changed.Value.Change!.Value));
        Assert.Empty(stores.Changes.Of(Other));
    }

    [Fact]
    public async Task Unrecorded_change_is_not_found()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        var changed = await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, []));
        Assert.Null(changed.Value.Change);
        Assert.Empty(stores.Changes.Of(One));
    }

    private static GroupUpdate Renamed(Group before, string book)
    {
        var after = before with { Settings = before.Settings with { Book = book } };
        return new GroupUpdate(after, [])
        {
            Record = new Change { Group = One, By = Ada, At = Now, Parts = Differences.Between(before, after) },
        };
    }
}
