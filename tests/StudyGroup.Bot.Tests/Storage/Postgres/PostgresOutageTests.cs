using StudyGroup.Core.Domain.Stores;
using StudyGroup.InMemory;
using StudyGroup.PrivatePostgres;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Postgres;

/// <summary>A server of the test's own, which is stopped and started.</summary>
public sealed class PostgresOutageTests : IAsyncLifetime
{
    private PrivatePostgresServer _server = null!;
    private PostgresTestDatabase _place = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(PrivatePostgresServer.IsAvailable, PrivatePostgresServer.WhyNot);
        _server = await PrivatePostgresServer.StartAsync(fsync: false, TestContext.Current.CancellationToken);
        _place = new PostgresTestDatabase(await _server.CreateDatabaseAsync(cancel: TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    [Fact]
    public async Task Restart_between_two_writes_is_noticed_by_nobody()
    {
        await using var database = _place.Open();
        await database.Points.AddAsync(One, First, Ada, "before", Now);
        await _server.RestartAsync(TestContext.Current.CancellationToken);
        Assert.Single(database.Points.Of(One, First));
        await database.Points.AddAsync(One, First, Ada, "after", Now);
        Assert.Equal(2, database.Points.Of(One, First).Count);
    }

    [Fact]
    public async Task While_the_server_is_gone_reads_and_writes_fail_calmly_and_once_it_is_back_they_work()
    {
        await using var database = _place.Open();
        await database.Points.AddAsync(One, First, Ada, "kept", Now);
        await _server.StopImmediatelyAsync(TestContext.Current.CancellationToken);
        Assert.Throws<StorageUnavailableException>(() => database.Points.Of(Other, First));
        var problem = await Assert.ThrowsAsync<StorageUnavailableException>(() => database.Points.AddAsync(One, First, Ada, "lost", Now));
        Assert.False(problem.MayBeDone);
        Assert.False(database.Failed.IsCompleted);

        await _server.StartAgainAsync(TestContext.Current.CancellationToken);
        await database.Points.AddAsync(One, First, Ada, "again", Now);
        Assert.Equal(["kept", "again"], database.Points.Of(One, First).Select(point => point.Text));
    }

    [Fact]
    public async Task While_the_server_is_read_only_writes_fail_calmly_and_reads_work()
    {
        await using var database = _place.Open();
        await database.Points.AddAsync(One, First, Ada, "kept", Now);
        await ReadOnlyAsync("on");
        var problem = await Assert.ThrowsAsync<StorageUnavailableException>(() => database.Points.AddAsync(One, First, Ada, "lost", Now));
        Assert.False(problem.MayBeDone);
        Assert.Single(database.Points.Of(One, First));

        await ReadOnlyAsync("off");
        await database.Points.AddAsync(One, First, Ada, "again", Now);

        async Task ReadOnlyAsync(string value)
        {
            await _place.RunAsync($"ALTER SYSTEM SET default_transaction_read_only = {value}");
            await _place.RunAsync("SELECT pg_reload_conf(), pg_sleep(1)");
        }
    }

    [Fact]
    public async Task Writes_whose_commit_was_cut_off_are_not_done_again_and_said_to_be_uncertain()
    {
        await using var database = _place.Open();
        await database.Groups.CreateAsync(Group(One));
        await _place.RunAsync(
            """
            CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(60); RETURN NULL; END';
            CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON points DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dawdle();
            """);
        // While the first write is held, the others gather.
        var (begun, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        var held = database.Groups.ChangeAsync(One, _ =>
        {
            begun.TrySetResult();
            released.Task.Wait();
            return No;
        });
        await begun.Task;
        var writes = new[] { "one", "two" }.Select(text => database.Points.AddAsync(One, First, Ada, text, Now)).ToList();
        released.SetResult();
        await held;
        while (await _place.AskAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE query = 'COMMIT' AND state = 'active'") == 0)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();

        await _server.StopImmediatelyAsync(TestContext.Current.CancellationToken);
        foreach (var write in writes)
            Assert.True((await Assert.ThrowsAsync<StorageUnavailableException>(() => write)).MayBeDone);
    }

    [Fact]
    public async Task Restart_in_the_middle_of_two_hundred_writes_loses_nothing_and_does_nothing_twice()
    {
        await using var database = _place.Open();
        var writes = Enumerable.Range(0, 200).Select(async n =>
        {
            try
            {
                return (await database.Points.AddAsync(One, First, Ada, $"{n}", Now)).Text;
            }
            catch (StorageUnavailableException problem)
            {
                return problem.MayBeDone ? "unknown" : "failed";
            }
        }).ToList();
        await Task.WhenAny(writes);
        await _server.RestartAsync(TestContext.Current.CancellationToken);
        var said = await Task.WhenAll(writes);

        await using var again = _place.Open();
        var kept = again.Points.Of(One, First).Select(point => point.Text).ToList();
        Assert.Equal(kept.Distinct().Count(), kept.Count);
        Assert.Superset(said.Where(text => text is not ("unknown" or "failed")).ToHashSet(), kept.ToHashSet());
        Assert.InRange(kept.Count, 1, 200 - said.Count(text => text == "failed"));
    }
}
