using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Seasons;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public abstract class RetentionTests(TestDatabase place) : IDisposable
{
    private static readonly Duration Thirty = Duration.FromDays(30);

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Removed_seminar_is_kept_for_thirty_days_and_then_forgotten_with_its_points()
    {
        await using var database = place.Open();
        var group = await database.Groups.CreateAsync(Group(One).Add(Seminar(1)).Add(Seminar(2)));
        var ofGone = await database.Points.AddAsync(One, First, Ada, "of the seminar that goes", Now);
        var gone = await database.Points.AddAsync(One, new SeminarId(2), Ada, "removed", Now);
        var stays = await database.Points.AddAsync(One, new SeminarId(2), Ada, "stays", Now);
        await database.Points.ChangeAsync(One, gone.Id, point => point! with { RemovedAt = Now });
        var removed = group with { Seminars = [.. group.Seminars.Skip(1)] };
        await database.Groups.ChangeAsync(One, before => new GroupUpdate(removed, [])
        {
            Record = new Change { Group = One, By = Ada, At = Now, Parts = Differences.Between(before, removed) },
        });

        Assert.Equal(0, await database.Retention.ForgetAsync(Now + Thirty));
        Assert.NotNull(database.Points.Find(One, ofGone.Id));
        Assert.Single(database.Changes.Of(One));

        Assert.Equal(3, await database.Retention.ForgetAsync(Now + Thirty + Duration.FromSeconds(1)));
        Assert.Equal((true, true, false), (
            database.Points.Find(One, ofGone.Id) is null, database.Points.Find(One, gone.Id) is null,
            database.Points.Find(One, stays.Id) is null));
        Assert.Empty(database.Changes.Of(One));
    }

    [Fact]
    public async Task Attendance_answers_are_forgotten_with_their_seminar()
    {
        await using var database = place.Open();
        await database.Groups.CreateAsync(Group(One).Add(Seminar(1)));
        foreach (var seminar in new[] { First, new SeminarId(2) })
        {
            await database.Attendance.ChangeAsync(One, seminar, Ada, _ => new Attendance
            {
                Group = One,
                Seminar = seminar,
                Member = Ada,
                Start = Now,
                IsComing = true,
                At = Now,
            });
        }

        Assert.Equal(0, await database.Retention.ForgetAsync(Now + Thirty));
        Assert.Equal(1, await database.Retention.ForgetAsync(Now + Thirty + Duration.FromSeconds(1)));
        Assert.Single(database.Attendance.Of(One, First));
        Assert.Empty(database.Attendance.Of(One, new SeminarId(2)));
    }

    [Fact]
    public async Task Points_and_answers_of_a_finished_season_are_kept_for_good()
    {
        await using var database = place.Open();
        await database.Groups.CreateAsync(Group(One).Add(Seminar(1)));
        var point = await database.Points.AddAsync(One, First, Ada, "stays", Now);
        await database.Groups.ChangeAsync(One, group =>
            new GroupUpdate(SeasonRules.Finish(group, 1).Value, []) { Finishes = Season.Of(group, Now) });
        Assert.Equal(0, await database.Retention.ForgetAsync(Now + Thirty + Duration.FromDays(1)));
        Assert.NotNull(database.Points.Find(One, point.Id));
    }

    [Fact]
    public async Task Suggested_book_is_forgotten_thirty_days_after_it_left_the_list()
    {
        await using var database = place.Open();
        await database.Groups.CreateAsync(Group(One));
        foreach (var book in new[] { Book("stays"), Book("withdrawn") with { WithdrawnAt = Now }, Book("chosen") with { ChosenAt = Now } })
            await database.NextBooks.AddAsync(One, _ => book);

        Assert.Equal(0, await database.Retention.ForgetAsync(Now + Thirty));
        Assert.Equal(2, await database.Retention.ForgetAsync(Now + Thirty + Duration.FromSeconds(1)));
        Assert.Equal("stays", Assert.Single(database.Members.Of(One, Ada).NextBooks).Title);

        static SuggestedBook Book(string title) => new() { Id = default, Group = One, Title = title, By = Ada, At = Now };
    }

    private static Seminar Seminar(int number) => new() { Number = number, Topic = $"Topic {number}", Date = SeminarDate.Unknown };
}
