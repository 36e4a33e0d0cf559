using StudyGroup.Bot.Storage;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class StudyDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Opening_makes_the_folders_and_the_file()
    {
        var path = Path.Combine(_folder.Folder, "a", "b", "study.db");
        StudyDatabase.Open(path, (_, _) => null).Dispose();
        Assert.Equal(
            ["study.db", "study.db.lock"], Directory.EnumerateFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_second_bot_in_the_same_process_is_refused()
    {
        using var first = _folder.Open();
        var refusal = Assert.Throws<StorageException>(() => _folder.Open());
        Assert.Contains(_folder.DatabasePath, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("another bot is running on it", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_bot_in_another_process_is_refused_and_the_first_carries_on()
    {
        await using var first = _folder.Open();
        using var second = new StoreWriterProcess(_folder.DatabasePath, round: 1);
        Assert.Equal(1, await second.ExitCodeAsync());
        Assert.Contains("another bot is running on it", second.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Errors, StringComparison.Ordinal);
        await first.Groups.CreateAsync(Group(One));
    }

    [Fact]
    public async Task Writes_that_wait_are_done_before_the_file_is_closed()
    {
        var database = _folder.Open();
        var writes = Enumerable.Range(0, 100).Select(n => database.Points.AddAsync(One, First, Ada, $"{n}", Now)).ToList();
        await database.DisposeAsync();
        await Task.WhenAll(writes);
        await using var again = _folder.Open();
        Assert.Equal(100, again.Points.Of(One, First).Count);
    }

    [Fact]
    public async Task Read_is_never_older_than_an_acknowledged_write_or_an_earlier_read()
    {
        await using var database = _folder.Open();
        var acknowledged = 0;
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            for (var earlier = 0; earlier < 100;)
            {
                var least = Volatile.Read(ref acknowledged);
                Assert.InRange(database.Points.CountsOf(One).GetValueOrDefault(First), least, 100);
                Assert.InRange(earlier = database.Points.Of(One, First).Count, Math.Max(earlier, least), 100);
                Assert.Empty(database.Points.Of(Other, First));
            }
        })).ToList();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(async n =>
        {
            await database.Points.AddAsync(One, First, Ada, $"{n}", Now);
            Interlocked.Increment(ref acknowledged);
        }));
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Exception_in_a_rule_is_not_a_database_failure()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() =>
            database.Groups.ChangeAsync(One, _ => throw new InvalidTimeZoneException("a bug")));
        Assert.False(database.Failed.IsCompleted);
    }

    [Fact]
    public async Task Closed_database_can_be_opened_by_the_next_and_no_longer_be_used()
    {
        var database = _folder.Open();
        database.Dispose();
        database.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.Groups.CreateAsync(Group(One)));
        _folder.Open().Dispose();
    }
}
