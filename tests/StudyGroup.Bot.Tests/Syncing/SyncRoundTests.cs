using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Syncing;
using StudyGroup.Bot.Tests.Storage;
using StudyGroup.Core;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Syncing;

public sealed class SyncRoundTests : IDisposable, IWeb
{
    private const string Readme = "| Seminar | Date | Topic |\n|---|---|---|\n| 1 | TBA | Trees |\n";
    private static readonly Uri Url = new("https://readers.example/README.md");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Now.ToDateTimeOffset());
    private readonly LinesLogger<SyncRound> _log = new();
    private Exception? _failure;
    private int _asked;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_look_that_throws_is_logged_and_given_up_for_an_hour()
    {
        await using var database = await FollowingAsync();
        var round = Round(database);
        _failure = new InvalidOperationException("Nobody thought of this.");
        await round.RunAsync(One, TestContext.Current.CancellationToken);
        Assert.Contains("Nobody thought of this.", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.StartsWith("Something in it tripped me up", database.Syncs.Of(One).Problem, StringComparison.Ordinal);

        _failure = null;
        _clock.Advance(TimeSpan.FromMinutes(59));
        await round.RunAsync(One, TestContext.Current.CancellationToken);
        Assert.Equal(1, _asked);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await round.RunAsync(One, TestContext.Current.CancellationToken);
        Assert.Equal((2, null), (_asked, database.Syncs.Of(One).Problem));
        Assert.NotNull(database.Syncs.Of(One).Open);
    }

    [Fact]
    public async Task Storage_failure_is_not_blamed_on_the_readme()
    {
        await using var database = await FollowingAsync();
        _failure = new StorageException("The disk is full.");
        await Assert.ThrowsAsync<StorageException>(async () => await Round(database).RunAsync(One, TestContext.Current.CancellationToken));
        Assert.Equal(Sync.None(One), database.Syncs.Of(One));
    }

    Task<Outcome<Fetched>> IWeb.FetchAsync(Uri address, string? etag, CancellationToken cancel)
    {
        _asked++;
        return _failure is { } failure
            ? Task.FromException<Outcome<Fetched>>(failure)
            : Task.FromResult<Outcome<Fetched>>(new Fetched(Readme, null));
    }

    Task<Outcome<Fetched>> IWeb.FetchAsync(GivenFile file) => throw new NotSupportedException();

    Task<Outcome<Downloaded>> IWeb.DownloadAsync(GivenFile file) => throw new NotSupportedException();

    private async Task<StudyDatabase> FollowingAsync()
    {
        var database = _folder.Open();
        var group = Group(One);
        await database.Groups.CreateAsync(group with
        {
            Settings = group.Settings with
            {
                Readme = new FollowedReadme(Url, FollowedReadme.DefaultInterval, new ChannelId(5), AppliesItself: false),
            },
        });
        return database;
    }

    private SyncRound Round(StudyDatabase database)
    {
        var changes = new GroupChanges(database.Groups, ConsequenceTable.Create(new DuePosts(PostKindTable.Kinds), database.Points));
        var planner = new ImportPlanner(
            database.Points, database.Attendance, database.Seasons, database.NextBooks, database.BookVotes);
        var follow = new FollowReadme(database.Groups, changes, database.Drafts, database.Syncs, database.Posts, this, planner);
        return new SyncRound(follow, _clock, _log);
    }
}
