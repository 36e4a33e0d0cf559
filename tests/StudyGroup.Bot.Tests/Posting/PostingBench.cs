using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Posting;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

/// <summary>The posting of two groups' posts, with clocks that the test turns and a process that it restarts.</summary>
public abstract class PostingBench : IAsyncDisposable
{
    private protected static readonly GroupId One = new(1);
    private protected static readonly GroupId Two = new(2);
    private protected static readonly DateTimeOffset Start = new(2026, 12, 4, 18, 0, 0, TimeSpan.Zero);

    private protected FakeTimeProvider Clock { get; } = new(Start.AddHours(-1));
    private protected FakeTimeProvider Wire { get; } = new(Start.AddHours(-1));
    private protected FakeDiscord Discord { get; } = new();
    private protected FakeStores Stores { get; } = new();
    private protected FakeLifetime Lifetime { get; } = new();
    private protected Ending Ending { get; }
    private PostRound _round = null!;
    private StandingPosts _standing = null!;

    private protected PostingBench()
    {
        Ending = new Ending(Lifetime, NullLogger<Ending>.Instance);
        AddGroup(One);
        Restart();
    }

    private protected Post Reminder => Assert.Single(Stores.Posts.Values, p => p.State != PostState.Skipped);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Discord.DisposeAsync();
    }

    private protected Task RunAsync() => _round.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Brings up to date what stands of the first group.</summary>
    private protected Task KeepTrueAsync() => _standing.RunAsync(One, TestContext.Current.CancellationToken);

    /// <summary>What has that done whenever it is rung.</summary>
    private protected StandingAlarm Alarm()
    {
        var roster = new FirstRoster();
        roster.Stored();
        return new(
            new ServiceCollection().AddSingleton(_standing).AddSingleton<IPosts>(Stores).BuildServiceProvider(), roster, Ending, Wire);
    }

    /// <summary>Changes the first group's only seminar.</summary>
    private protected void Change(Func<Seminar, Seminar> how) =>
        Stores.Groups[One] = Stores.Groups[One].With(how(Stores.Groups[One].Seminars[0]));

    private protected Task PassAsync(TimeSpan time, bool restart)
    {
        Clock.Advance(time);
        Wire.Advance(time);
        if (restart) Restart();
        return RunAsync();
    }

    // A new process remembers nothing but what is stored.
    private protected void Restart()
    {
        var channels = new HomeChannels(Discord, Stores);
        var kinds = PostKindTable.Kinds;
        var contents = new PostContents(kinds, new PostSources(Stores, Stores, Stores, Stores, Stores));
        var bodies = new PostBodies(contents, Clock);
        _standing = new StandingPosts(Discord, channels, Stores, Stores, kinds, bodies, Clock, NullLogger<StandingPosts>.Instance);
        var delivery = new PostDelivery(
            Discord, channels, Stores, Stores, kinds, contents, bodies, _standing, new Claims(Clock, Wire), Clock, NullLogger<PostDelivery>.Instance);
        _round = new PostRound(Stores, new DuePosts(kinds), delivery, Ending, Clock, NullLogger<PostRound>.Instance);
    }

    private protected void Announce(GroupId group)
    {
        var now = Clock.GetUtcNow().ToInstant();
        var on = new SeminarDate.On(new LocalDate(2026, 12, 4), null);
        var news = new SeminarNews(NewsKind.Moved, on with { Day = on.Day.PlusDays(-1) }, on, null);
        var post = Post.Waiting(group, new SeminarId(1), news, new ChannelId(10), now);
        Stores.Posts.Add(post.Key, post);
    }

    private protected void AddGroup(GroupId id) => Stores.Groups.Add(id, new Group
    {
        Id = id,
        Server = new ServerId(id.Value),
        Settings = new GroupSettings
        {
            Zone = DateTimeZone.Utc,
            Start = new LocalTime(18, 0),
            Length = Duration.FromHours(1),
            Leads = [Duration.FromHours(1), Duration.Zero],
            Channel = new ChannelId(10 * id.Value),
            Role = new RoleId(7),
        },
        Seminars = [new Seminar { Id = new SeminarId(1), Number = 1, Topic = "A topic", Date = new SeminarDate.On(
            new LocalDate(2026, 12, 4), null) }],
    });
}
