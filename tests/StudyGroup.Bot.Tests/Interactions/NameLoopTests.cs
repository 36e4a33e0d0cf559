using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Interactions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Tests.Sharding;
using StudyGroup.Bot.Tests.Storage;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class NameLoopTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly StudyDatabase _database;
    private readonly LoopActivity _activity = new();
    private readonly NameLoop _loop;

    public NameLoopTests()
    {
        _database = _folder.Open();
        var roster = OneShard.Ready();
        var context = new LoopContext(
            roster, new FatalShutdown(new FakeLifetime(), NullLogger<FatalShutdown>.Instance), _activity, new FakeTimeProvider());
        _loop = new NameLoop(_database.Groups, _database.Points, context);
        _database.Committed += _loop.Committed;
    }

    public async ValueTask InitializeAsync()
    {
        await _database.Groups.CreateAsync(Group(One));
        await _loop.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _loop.StopAsync(CancellationToken.None);
        _loop.Dispose();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Name_is_stored_with_points_and_presented_seminars()
    {
        await PresentAndAddAsync();

        _loop.Note(One, Ada, "Ada");
        await KeptAsync();

        Assert.Equal(("Ada", "Ada"), Names());
    }

    [Fact]
    public async Task Name_waits_until_more_have_gathered_or_the_bot_stops()
    {
        await PresentAndAddAsync();
        await KeptAsync();

        _loop.Note(One, Ada, "Ada");
        Assert.Equal((null, null), Names());
        await _loop.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("Ada", "Ada"), Names());
    }

    [Fact]
    public async Task Stored_name_is_not_written_again()
    {
        await PresentAndAddAsync();
        for (var i = 0; i < 2; i++)
        {
            _loop.Note(One, Ada, "Ada");
            await KeptAsync();
        }

        var turns = _database.WriteTurns;
        _loop.Note(One, Ada, "Ada");
        await KeptAsync();

        Assert.Equal(turns, _database.WriteTurns);
    }

    [Fact]
    public async Task Point_that_comes_without_a_name_later_gets_it_when_its_author_is_seen_again()
    {
        _loop.Note(One, Ada, "Ada");
        await KeptAsync();
        await PresentAndAddAsync();

        _loop.Note(One, Ada, "Ada");
        await KeptAsync();

        Assert.Equal(("Ada", "Ada"), Names());
    }

    [Fact]
    public async Task Name_of_a_member_who_was_forgotten_is_not_kept_after_all()
    {
        await PresentAndAddAsync();
        await KeptAsync();

        _loop.Note(One, Ada, "Ada");
        _loop.Forget(One, Ada);
        await _loop.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal((null, null), Names());
    }

    private async Task PresentAndAddAsync()
    {
        await _database.Points.AddAsync(One, new SeminarId(1), Ada, "Why?", Now);
        await _database.Groups.ChangeAsync(One, group => new GroupUpdate(
            group with
            {
                Seminars = [new Seminar
                {
                    Id = new SeminarId(1),
                    Number = 1,
                    Topic = "Trees",
                    Presenters = [new Presenter(Ada, null)],
                    Date = SeminarDate.Unknown,
                }],
            },
            []));
    }

    private (string? OfPoint, string? OfPresenter) Names() => (
        Assert.Single(_database.Points.Of(One, new SeminarId(1))).AuthorName,
        Assert.Single(_database.Groups.Find(One)!.Seminars).Presenters.Single().Name);

    private async Task KeptAsync()
    {
        using var hurry = _activity.Hurry();
        _loop.Wake();
        await _activity.IdleAsync(TestContext.Current.CancellationToken);
    }
}
