using NodaTime;
using StudyGroup.Core.Attending;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Drafts;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Seminars;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class RetentionTests : IDisposable
{
    private static readonly Duration Thirty = Duration.FromDays(30);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_removed_is_kept_for_thirty_days_and_then_forgotten_with_its_points()
    {
        await using var database = _folder.Open();
        var group = await database.Groups.CreateAsync(Group(One).Add(Seminar(1)).Add(Seminar(2)));
        var ofGone = await database.Points.AddAsync(One, First, Ada, "of the seminar that goes", Now);
        var gone = await database.Points.AddAsync(One, new SeminarId(2), Ada, "removed", Now);
        var stays = await database.Points.AddAsync(One, new SeminarId(2), Ada, "stays", Now);
        await database.Points.ChangeAsync(One, gone.Id, point => point! with { RemovedAt = Now });
        var removed = group with { Seminars = [.. group.Seminars.Skip(1)] };
        await database.Groups.ChangeAsync(One, before => new GroupChange(removed, [])
        {
            Record = new Change { Group = One, By = Ada, At = Now, Parts = Differences.Between(before, removed) },
        });

        Assert.Equal(0, await database.Retention.ForgetAsync(Now + Thirty));
        Assert.NotNull(database.Points.Find(One, ofGone.Id));
        Assert.Single(database.Changes.Of(One));

        Assert.Equal(3, await database.Retention.ForgetAsync(Now + Thirty + Duration.FromSeconds(1)));
        Assert.Equal((true, true, false), (
            database.Points.Find(One, ofGone.Id) is null, database.Points.Find(One, gone.Id) is null, database.Points.Find(One, stays.Id) is null));
        Assert.Empty(database.Changes.Of(One));
    }

    [Fact]
    public async Task What_was_said_about_coming_is_forgotten_with_its_seminar()
    {
        await using var database = _folder.Open();
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
    public async Task What_nobody_began_waits_for_its_answer_however_long_that_takes()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        var proposed = new Draft { Id = await database.Drafts.ReserveAsync(), Group = One, At = Now, Kind = "import", Inputs = Options.None };
        await database.Groups.ChangeAsync(One, group => new GroupChange(group, []) { Begins = proposed });
        var later = await database.Drafts.AddAsync(One, Ada, "shift", Options.None, Now + Duration.FromDays(60));
        Assert.Equal(proposed.Id, database.Drafts.Find(One, proposed.Id)!.Id);
        Assert.NotEqual(proposed.Id, later.Id);
    }

    [Fact]
    public async Task Drafts_are_taken_once_and_forgotten_after_a_week()
    {
        await using var database = _folder.Open();
        var draft = await database.Drafts.AddAsync(One, Ada, "shift", Options.None.With("by", "1 week"), Now);
        Assert.Null(database.Drafts.Find(Other, draft.Id));
        Assert.False(await database.Drafts.TakeAsync(Other, draft.Id));
        Assert.Equal("1 week", database.Drafts.Find(One, draft.Id)!.Inputs.Text("by"));
        Assert.True(await database.Drafts.TakeAsync(One, draft.Id));
        Assert.False(await database.Drafts.TakeAsync(One, draft.Id));

        var old = await database.Drafts.AddAsync(One, Ada, "shift", Options.None, Now);
        await database.Drafts.AddAsync(One, Ada, "shift", Options.None, Now + Duration.FromDays(8));
        Assert.Null(database.Drafts.Find(One, old.Id));
    }

    [Fact]
    public async Task Of_what_one_member_begins_in_a_group_the_oldest_goes_when_there_is_no_room_left()
    {
        await using var database = _folder.Open();
        Task<Draft> Begin(GroupId group, MemberId? by) => database.Drafts.AddAsync(group, by, "refused-form", Options.None, Now);
        Draft[] others = [await Begin(Other, Ada), await Begin(One, Ben), await Begin(One, null)];
        var oldest = await Begin(One, Ada);
        var kept = new List<Draft>();
        while (kept.Count < Draft.MostOfMember) kept.Add(await Begin(One, Ada));
        Assert.Null(database.Drafts.Find(One, oldest.Id));
        Assert.All(kept.Concat(others), draft => Assert.NotNull(database.Drafts.Find(draft.Group, draft.Id)));
    }

    [Fact]
    public async Task A_change_whose_draft_was_taken_already_is_refused_and_changes_nothing()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One, "before"));
        var draft = await database.Drafts.AddAsync(One, Ada, "shift", Options.None, Now);
        async Task<bool> Settle(string book) =>
            (await database.Groups.ChangeAsync(One, group => new GroupChange(Group(One, book), []) { Settles = draft.Id })).Refusal is null;
        Assert.True(await Settle("first"));
        Assert.False(await Settle("second"));
        Assert.Equal("first", database.Groups.Find(One)!.Settings.Book);
    }

    [Fact]
    public async Task Another_group_neither_sees_nor_finds_a_change()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        var renamed = Group(One, "after");
        var changed = await database.Groups.ChangeAsync(One, before => new GroupChange(renamed, [])
        {
            Record = new Change { Group = One, By = Ada, At = Now, Parts = Differences.Between(before, renamed) },
        });
        Assert.NotNull(database.Changes.Find(One, changed.Value.Change!.Value));
        Assert.Null(database.Changes.Find(Other, changed.Value.Change!.Value));
        Assert.Empty(database.Changes.Of(Other));
    }

    private static Seminar Seminar(int number) => new() { Number = number, Topic = $"Topic {number}", Date = SeminarDate.Unknown };
}
