using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using StudyGroup.Bot.Interactions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Tests.Sharding;
using StudyGroup.Bot.Tests.Storage;
using StudyGroup.Core.Domain;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class VisitLoopTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly StudyDatabase _database;
    private readonly LoopActivity _activity = new();
    private readonly VisitLoop _loop;
    private int _commits;

    public VisitLoopTests()
    {
        _database = _folder.Open();
        var roster = OneShard.Ready();
        _loop = new VisitLoop(_database.Visits, new LoopContext(
            roster, new FatalShutdown(new FakeLifetime(), NullLogger<FatalShutdown>.Instance), _activity, new FakeTimeProvider()));
        _database.Committed += _ => Interlocked.Increment(ref _commits);
    }

    public async ValueTask InitializeAsync() => await _loop.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _loop.StopAsync(CancellationToken.None);
        _loop.Dispose();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Visit_is_known_at_once_and_stored_when_the_bot_stops_without_waking_any_loop()
    {
        _loop.Note(One, Ada, Now);
        Assert.Equal(Now, _loop.Of(One, Ada)!.At);
        await _loop.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Now, _database.Visits.Of(One, Ada)!.At);
        Assert.Null(_database.Visits.Of(One, Ben));
        Assert.Equal(0, _commits);
    }

    [Fact]
    public async Task Several_visits_are_one_write_and_soon_afterwards_there_is_none()
    {
        var turns = _database.WriteTurns;
        _loop.Note(One, Ada, Now);
        _loop.Note(One, Ben, Now);
        await StoredAsync();
        _loop.Note(One, Ada, Now + Duration.FromMinutes(14));
        await StoredAsync();
        Assert.Equal(turns + 1, _database.WriteTurns);
        _loop.Note(One, Ada, Now + Duration.FromMinutes(15));
        await StoredAsync();
        Assert.Equal(turns + 2, _database.WriteTurns);
    }

    [Fact]
    public async Task Later_visit_keeps_the_one_before_across_a_restart()
    {
        await _database.Visits.KeepAsync(One, () => new Dictionary<Core.Text.MemberId, Instant> { [Ada] = Now });
        _loop.Note(One, Ada, Now + Duration.FromDays(30));
        await StoredAsync();
        Assert.Equal((Now + Duration.FromDays(30), Now), (_database.Visits.Of(One, Ada)!.At, _database.Visits.Of(One, Ada)!.Before));
    }

    [Fact]
    public async Task Member_whose_data_was_deleted_is_not_stored_again()
    {
        _loop.Note(One, Ada, Now);
        _loop.Forget(One, Ada);
        await _database.Members.ForgetAsync(One, Ada);
        await StoredAsync();
        Assert.Null(_loop.Of(One, Ada));
        Assert.Null(_database.Visits.Of(One, Ada));
    }

    [Fact]
    public async Task Visits_of_more_than_a_year_ago_are_deleted()
    {
        await _database.Visits.KeepAsync(One, () => new Dictionary<Core.Text.MemberId, Instant> { [Ada] = Now });
        await _database.Retention.ForgetAsync(Now + Visit.KeptFor);
        Assert.NotNull(_database.Visits.Of(One, Ada));
        await _database.Retention.ForgetAsync(Now + Visit.KeptFor + Duration.FromSeconds(1));
        Assert.Null(_database.Visits.Of(One, Ada));
    }

    private async Task StoredAsync()
    {
        using var hurry = _activity.Hurry();
        await _activity.IdleAsync(TestContext.Current.CancellationToken);
    }
}
