using NodaTime;
using StudyGroup.Core.Attending;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class StoredAttendanceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_answer_is_kept_changed_and_forgotten_over_restarts()
    {
        await using (var database = _folder.Open())
        {
            await database.Attendance.ChangeAsync(One, First, Ada, _ => Answer(One, First, Ada));
            await database.Attendance.ChangeAsync(One, First, Ben, _ => Answer(One, First, Ben));
        }

        await using (var database = _folder.Open())
        {
            Assert.Equal([Answer(One, First, Ada), Answer(One, First, Ben)], database.Attendance.Of(One, First).OrderBy(a => a.Member.Value));
            await database.Attendance.ChangeAsync(One, First, Ada, before => before! with { IsComing = false });
            Assert.Null(await database.Attendance.ChangeAsync(One, First, Ben, _ => null));
        }

        await using var again = _folder.Open();
        Assert.Equal(Answer(One, First, Ada) with { IsComing = false }, Assert.Single(again.Attendance.Of(One, First)));
    }

    [Fact]
    public async Task Groups_and_seminars_are_kept_apart()
    {
        await using var database = _folder.Open();
        await database.Attendance.ChangeAsync(One, First, Ada, _ => Answer(One, First, Ada));
        Assert.Empty(database.Attendance.Of(Other, First));
        Assert.Empty(database.Attendance.Of(One, new SeminarId(11)));
        await database.Attendance.ChangeAsync(Other, First, Ada, before =>
        {
            Assert.Null(before);
            return null;
        });
        Assert.Single(database.Attendance.Of(One, First));
    }

    [Fact]
    public async Task A_rule_cannot_answer_for_another()
    {
        await using var database = _folder.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Attendance.ChangeAsync(One, First, Ada, _ => Answer(One, First, Ben)));
        Assert.Empty(database.Attendance.Of(One, First));
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
