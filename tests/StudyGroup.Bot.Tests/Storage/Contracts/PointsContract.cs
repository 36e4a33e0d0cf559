using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract partial class PointsContract(StoreBackend backend) : StoreContract(backend)
{
    private static readonly SeminarId Second = new(2);

    [Theory]
    [InlineData("")]
    [InlineData("  padded \r\n ")]
    [InlineData("👩‍👩‍👧‍👦 مرحبا @everyone '; DROP TABLE points;-- **bold**")]
    [InlineData("a\0b")]
    public async Task Text_is_kept_exactly(string text)
    {
        var stores = await OpenAsync();
        var id = (await stores.Points.AddAsync(One, First, Ada, text, Now)).Id;
        stores = await OpenAsync();
        Assert.Equal(text, stores.Points.Find(One, id)!.Text);
    }

    [Fact]
    public async Task Newest_name_of_a_member_is_stored_with_their_points_in_one_group_only()
    {
        var stores = await OpenAsync();
        await stores.Points.AddAsync(One, First, Ada, "unnamed", Now);
        await stores.Points.AddAsync(One, Second, Ada, "named", Now, "A.");
        await stores.Points.AddAsync(One, First, Ben, "another's", Now);
        await stores.Points.AddAsync(Other, First, Ada, "elsewhere", Now);
        var removed = await stores.Points.AddAsync(One, First, Ada, "removed", Now);
        await stores.Points.ChangeAsync(One, removed.Id, point => point! with { RemovedAt = Now });
        await stores.Points.NameAsync(One, Ada, "Ada");

        stores = await OpenAsync();
        Assert.Equal(
            [("another's", null), ("named", "Ada"), ("unnamed", "Ada")],
            stores.Points.Newest(One, null, 10).Select(p => (p.Text, p.AuthorName)));
        Assert.Null(Assert.Single(stores.Points.Of(Other, First)).AuthorName);
        Assert.Null(stores.Points.Find(One, removed.Id)!.AuthorName);
    }

    [Fact]
    public async Task Points_are_counted_by_seminar_without_removed_ones_and_those_of_other_groups()
    {
        var stores = await OpenAsync();
        Assert.Empty(stores.Points.CountsOf(One));
        await stores.Points.AddAsync(One, First, Ada, "a", Now);
        await stores.Points.AddAsync(One, Second, Ada, "b", Now);
        var removed = await stores.Points.AddAsync(One, Second, Ben, "c", Now);
        await stores.Points.AddAsync(One, Second, Ben, "d", Now);
        await stores.Points.AddAsync(Other, First, Ben, "e", Now);
        await stores.Points.ChangeAsync(One, removed.Id, point => point! with { RemovedAt = Now });
        Assert.Equal([(First, 1), (Second, 2)], stores.Points.CountsOf(One).Select(p => (p.Key, p.Value)).OrderBy(p => p.Key.Value));
    }

    [Fact]
    public async Task Points_of_a_seminar_come_in_the_order_in_which_they_were_added()
    {
        var stores = await OpenAsync();
        for (var n = 1; n <= 12; n++) await stores.Points.AddAsync(One, n == 5 ? new SeminarId(11) : First, Ada, $"{n}", Now);
        Assert.Equal([1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12], stores.Points.Of(One, First).Select(point => point.Id.Value));
        Assert.Equal("5", Assert.Single(stores.Points.Of(One, new SeminarId(11))).Text);
    }

    [Fact]
    public async Task Group_never_sees_points_of_another()
    {
        var stores = await OpenAsync();
        var theirs = await stores.Points.AddAsync(Other, First, Ada, "theirs", Now);
        Assert.Null(stores.Points.Find(One, theirs.Id));
        Assert.Empty(stores.Points.Of(One, First));
        Assert.Empty(stores.Points.Newest(One, null, 10));
        Assert.Empty(stores.Points.Newest(One, Ada, 10));
        var outcome = await stores.Points.ChangeAsync(One, theirs.Id, point => point is null ? No : point);
        Assert.Same(No, outcome.Refusal);
    }

    [Fact]
    public async Task Newest_points_come_first_and_no_more_than_asked_for()
    {
        var stores = await OpenAsync();
        for (var n = 1; n <= 6; n++) await stores.Points.AddAsync(One, new SeminarId(n), n % 2 == 0 ? Ada : Ben, $"{n}", Now);
        Assert.Equal(["6", "5", "4"], stores.Points.Newest(One, null, 3).Select(point => point.Text));
        Assert.Equal(["6", "4"], stores.Points.Newest(One, Ada, 2).Select(point => point.Text));
        Assert.Equal(["5", "3", "1"], stores.Points.Newest(One, Ben, 25).Select(point => point.Text));
    }

    [Fact]
    public async Task Removed_point_is_found_only_by_its_id_and_comes_back_to_its_place()
    {
        var stores = await OpenAsync();
        for (var n = 1; n <= 3; n++) await stores.Points.AddAsync(One, First, Ada, $"{n}", Now);
        var second = new PointId(2);
        await stores.Points.ChangeAsync(One, second, point => point! with { RemovedAt = Now });
        Assert.Equal(["1", "3"], stores.Points.Of(One, First).Select(point => point.Text));
        Assert.Equal(["3", "1"], stores.Points.Newest(One, Ada, 9).Select(point => point.Text));
        Assert.Equal(["3", "1"], stores.Points.Newest(One, null, 9).Select(point => point.Text));
        Assert.Equal(Now, stores.Points.Find(One, second)!.RemovedAt);

        await stores.Points.ChangeAsync(One, second, point => point! with { RemovedAt = null });
        Assert.Equal(["1", "2", "3"], stores.Points.Of(One, First).Select(point => point.Text));
    }

    [Fact]
    public async Task Refused_change_leaves_the_point_as_it_was()
    {
        var stores = await OpenAsync();
        var point = await stores.Points.AddAsync(One, First, Ada, "as it was", Now);
        var outcome = await stores.Points.ChangeAsync(One, point.Id, _ => No);
        Assert.Same(No, outcome.Refusal);
        Assert.Equal(point, stores.Points.Find(One, point.Id));
    }

    [Fact]
    public async Task Rule_can_not_turn_a_point_into_another()
    {
        var stores = await OpenAsync();
        var point = await stores.Points.AddAsync(One, First, Ada, "mine", Now);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => stores.Points.ChangeAsync(One, point.Id, stored => stored! with { Group = Other }));
        Assert.Equal(point, stores.Points.Find(One, point.Id));
    }

    [Fact]
    public async Task Rule_can_not_add_a_point_to_another_seminar_or_under_an_id_of_its_choice()
    {
        var stores = await OpenAsync();
        var point = await stores.Points.AddAsync(One, First, Ada, "mine", Now);
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Points.AddAsync(One, First, _ => point));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Points.AddAsync(One, Second, _ => point with { Id = default }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Points.AddAsync(Other, First, _ => point with { Id = default }));
        Assert.Equal(point, Assert.Single(stores.Points.Newest(One, null, 9)));
    }

    [Fact]
    public async Task Rule_that_adds_sees_how_many_points_the_seminar_has_and_may_refuse()
    {
        var stores = await OpenAsync();
        await stores.Points.AddAsync(One, First, Ada, "a", Now);
        var removed = await stores.Points.AddAsync(One, First, Ada, "b", Now);
        await stores.Points.AddAsync(One, Second, Ada, "c", Now);
        await stores.Points.AddAsync(Other, First, Ada, "d", Now);
        await stores.Points.ChangeAsync(One, removed.Id, point => point! with { RemovedAt = Now });
        var seen = -1;
        var outcome = await stores.Points.AddAsync(One, First, count =>
        {
            seen = count;
            return No;
        });
        Assert.Equal((1, No), (seen, outcome.Refusal));
        Assert.Single(stores.Points.Of(One, First));
    }

    [Fact]
    public async Task Ids_ascend_across_restarts_and_groups_and_are_never_used_again()
    {
        var stores = await OpenAsync();
        await stores.Points.AddAsync(One, First, Ada, "1", Now);
        await stores.Points.AddAsync(Other, First, Ada, "2", Now);
        await stores.Points.ChangeAsync(Other, new PointId(2), point => point! with { RemovedAt = Now });

        stores = await OpenAsync();
        Assert.Equal(new PointId(3), (await stores.Points.AddAsync(One, First, Ada, "3", Now)).Id);
    }

    [Fact]
    public async Task Restored_point_without_an_id_is_added_and_one_with_an_id_replaces_the_one_that_is_there()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        var point = await stores.Points.AddAsync(One, First, Ada, "before", Now);
        await RestoreAsync(point with { Text = "after" }, point with { Id = default, Text = "new" });
        Assert.Equal(["after", "new"], stores.Points.Of(One, First).Select(p => p.Text));

        await Assert.ThrowsAsync<InvalidOperationException>(() => RestoreAsync(point with { Id = new PointId(99) }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RestoreAsync(point with { Id = default, Group = Other }));
        Assert.Equal(2, stores.Points.Newest(One, null, 9).Count);

        Task RestoreAsync(params Point[] points) => stores.Groups.ChangeAsync(
            One, group => new GroupUpdate(group, []) { Restores = new Restored([.. points], []) });
    }
}
