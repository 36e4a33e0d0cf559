using System.Globalization;
using Npgsql;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Postgres;

public sealed class PostgresEngineTests : IDisposable
{
    private readonly PostgresTestDatabase _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Two_processes_that_change_one_group_at_once_lose_nothing()
    {
        await using var first = _place.Open();
        await using var second = _place.Open();
        await first.Groups.CreateAsync(Group(One, "0"));
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => (n % 2 == 0 ? first : second).Groups.ChangeAsync(One, Counted)));
        await using var third = _place.Open();
        Assert.Equal("60", third.Groups.Find(One)!.Settings.Book);
    }

    [Fact]
    public async Task Write_that_the_fence_refuses_changes_nothing_and_takes_no_other_with_it()
    {
        await using (var filling = _place.Open()) await filling.Groups.CreateAsync(Group(One, "7"));
        await using var database = _place.Open(fence: new FenceAround(One));
        await database.Groups.CreateAsync(Group(Other));
        var writes = Enumerable.Range(0, 20).Select(n => n % 5 == 0
            ? database.Groups.ChangeAsync(One, Counted)
            : database.Groups.ChangeAsync(Other, group => new GroupUpdate(group, []))).ToList();
        foreach (var (n, write) in writes.Index())
        {
            if (n % 5 == 0) await Assert.ThrowsAsync<InvalidTimeZoneException>(() => write);
            else _ = (await write).Value;
        }

        Assert.Equal("7", database.Groups.Find(One)!.Settings.Book);
    }

    [Fact]
    public async Task Fence_is_told_which_interactions_asked_for_the_writes()
    {
        var fence = new FenceAround(default);
        await using var database = _place.Open(fence: fence);
        var origin = new WriteOrigin(5, Guid.NewGuid());
        WriteOrigin.Current = origin;
        await database.Groups.CreateAsync(Group(One));
        WriteOrigin.Current = null;
        await database.Groups.CreateAsync(Group(Other));
        Assert.Equal([[origin], []], fence.Heard);
    }

    [Fact]
    public async Task Groups_of_other_processes_are_neither_found_by_loops_nor_kept_in_memory()
    {
        await using var theirs = _place.Open((_, _) => Now);
        await theirs.Groups.CreateAsync(Group(One, "before"), Post("a"));
        await theirs.Groups.CreateAsync(Group(Other), Post("b", Other));
        await using var ours = _place.Open((_, _) => Now, owned: [Other]);
        Assert.Equal([Other], ours.Posts.GroupsDue(Now));
        Assert.Equal([Other], ours.Posts.GroupsUnsettled());
        Assert.Equal("before", ours.Groups.Find(One)!.Settings.Book);
        await theirs.Groups.ChangeAsync(
            One, group => new GroupUpdate(group with { Settings = group.Settings with { Book = "after" } }, []));
        Assert.Equal("after", ours.Groups.Find(One)!.Settings.Book);
    }

    [Fact]
    public async Task Next_moment_is_that_of_a_group_of_this_process_however_many_others_come_first()
    {
        await using var theirs = _place.Open((group, _) => Now + NodaTime.Duration.FromHours(group.Id.Value == 1_200 ? 5 : 1));
        await Task.WhenAll(Enumerable.Range(1_001, 200).Select(id => theirs.Groups.CreateAsync(Group(new GroupId((ulong)id)))));
        await using var ours = _place.Open((_, _) => Now + NodaTime.Duration.FromHours(5), owned: [new GroupId(1_200)]);
        Assert.Equal(Now + NodaTime.Duration.FromHours(5), ours.Posts.NextMoment(Now));
        Assert.Null(ours.Posts.NextMoment(Now + NodaTime.Duration.FromHours(5)));
    }

    [Fact]
    public async Task Group_that_a_process_begins_to_work_for_is_read_again()
    {
        await using var first = _place.Open((_, recorded) => recorded.Count == 0 ? Now : null);
        await first.Groups.CreateAsync(Group(One, "before"));
        Assert.Empty(first.Points.Of(One, First));
        await using (var second = _place.Open((_, recorded) => recorded.Count == 0 ? Now : null))
        {
            await second.Points.AddAsync(One, First, Ada, "Why?", Now);
            await second.Groups.ChangeAsync(One, group => new GroupUpdate(Group(One, "after"), [Post("a")]));
        }

        Assert.Equal("before", first.Groups.Find(One)!.Settings.Book);
        Assert.Empty(first.Points.Of(One, First));
        await first.RefreshAsync(_ => true);
        Assert.Equal("after", first.Groups.Find(One)!.Settings.Book);
        Assert.Single(first.Points.Of(One, First));
        Assert.Empty(await first.Posts.RecordDueAsync(One, (_, _) => [Post("a")]));
    }

    [Fact]
    public async Task Row_that_somebody_edited_by_hand_is_reported_and_nothing_else_is()
    {
        await using var database = _place.Open();
        var point = await database.Points.AddAsync(One, First, Ada, "Why?", Now);
        await database.Points.AddAsync(Other, First, Ada, "How?", Now);
        await _place.RunAsync($"UPDATE points SET doc = jsonb_set(doc, '{{Text}}', '\"Who?\"') WHERE key = '{point.Id}'");
        var damage = Assert.Throws<DamageException>(() => database.Points.Find(One, point.Id));
        Assert.Equal($"row {point.Id} of points doesn't match its checksum", damage.Message);
        Assert.Single(database.Points.Of(Other, First));
        Assert.False(database.Failed.IsCompleted);
    }

    [Fact]
    public async Task Read_that_finds_all_connections_in_use_fails_after_a_while_and_the_next_works()
    {
        await using var database = _place.Open(settings => (settings.MaxPoolSize, settings.Timeout) = (1, 1));
        await database.Groups.CreateAsync(Group(One));
        database.Read(_ =>
        {
            var problem = Assert.Throws<StorageUnavailableException>(() => database.Points.Of(One, First));
            Assert.Equal("PostgreSQL isn't available: all of the bot's connections are in use", problem.Message);
            return true;
        });
        Assert.Empty(database.Points.Of(One, First));
    }

    private static Outcome<GroupUpdate> Counted(Group group)
    {
        var count = int.Parse(group.Settings.Book!, CultureInfo.InvariantCulture) + 1;
        return new GroupUpdate(group with { Settings = group.Settings with { Book = $"{count}" } }, []);
    }

    private sealed class FenceAround(GroupId group) : IWriteFence
    {
        public List<WriteOrigin[]> Heard { get; } = [];

        public void Check(NpgsqlConnection connection, IReadOnlyCollection<GroupId> groups, IReadOnlyCollection<WriteOrigin> origins)
        {
            if (groups.Contains(group)) throw new InvalidTimeZoneException("not yours");
            Heard.Add([.. origins]);
        }
    }
}
