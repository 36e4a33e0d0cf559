using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class AttendanceContract(StoreBackend backend) : StoreContract(backend)
{
    [Fact]
    public async Task Answer_is_kept_changed_and_forgotten_across_restarts()
    {
        var stores = await OpenAsync();
        await stores.Attendance.ChangeAsync(One, First, Ada, _ => Answer(One, First, Ada));
        await stores.Attendance.ChangeAsync(One, First, Ben, _ => Answer(One, First, Ben));

        stores = await OpenAsync();
        Assert.Equal([Answer(One, First, Ada), Answer(One, First, Ben)], stores.Attendance.Of(One, First).OrderBy(a => a.Member.Value));
        await stores.Attendance.ChangeAsync(One, First, Ada, before => before! with { IsComing = false });
        Assert.Null(await stores.Attendance.ChangeAsync(One, First, Ben, _ => null));

        stores = await OpenAsync();
        Assert.Equal(Answer(One, First, Ada) with { IsComing = false }, Assert.Single(stores.Attendance.Of(One, First)));
    }

    [Fact]
    public async Task Answers_of_other_groups_and_seminars_are_not_found()
    {
        var stores = await OpenAsync();
        await stores.Attendance.ChangeAsync(One, First, Ada, _ => Answer(One, First, Ada));
        Assert.Empty(stores.Attendance.Of(Other, First));
        Assert.Empty(stores.Attendance.Of(One, new SeminarId(11)));
        await stores.Attendance.ChangeAsync(Other, First, Ada, before =>
        {
            Assert.Null(before);
            return null;
        });
        Assert.Single(stores.Attendance.Of(One, First));
    }

    [Fact]
    public async Task Rule_can_not_answer_for_somebody_else()
    {
        var stores = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            stores.Attendance.ChangeAsync(One, First, Ada, _ => Answer(One, First, Ben)));
        Assert.Empty(stores.Attendance.Of(One, First));
    }

    [Fact]
    public async Task Restored_answer_replaces_the_one_that_is_there()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Attendance.ChangeAsync(One, First, Ada, _ => Answer(One, First, Ada));
        var restored = Answer(One, First, Ada) with { IsComing = false };
        await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, []) { Restores = new Restored([], [restored]) });
        Assert.Equal(restored, Assert.Single(stores.Attendance.Of(One, First)));
    }

    [Fact]
    public async Task Answer_can_not_be_restored_into_another_group()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Groups.ChangeAsync(
            One, group => new GroupUpdate(group, []) { Restores = new Restored([], [Answer(Other, First, Ada)]) }));
        Assert.Empty(stores.Attendance.Of(Other, First));
    }

    private static Attendance Answer(GroupId group, SeminarId seminar, MemberId member) => new()
    {
        Group = group,
        Seminar = seminar,
        Member = member,
        Start = Now + Duration.FromDays(1),
        IsComing = true,
        At = Now,
    };
}
