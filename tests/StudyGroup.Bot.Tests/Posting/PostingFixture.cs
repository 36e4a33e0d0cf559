using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Bot.Tests.Sharding;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.NextBook;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

/// <summary>The posting of two groups' posts, with clocks that the test turns and a process that it restarts.</summary>
public abstract class PostingFixture : IAsyncDisposable
{
    private protected static readonly GroupId One = new(1);
    private protected static readonly GroupId Two = new(2);
    private protected static readonly DateTimeOffset Start = new(2026, 12, 4, 18, 0, 0, TimeSpan.Zero);

    private protected FakeTimeProvider Clock { get; } = new(Start.AddHours(-1));
    private protected FakeTimeProvider Wire { get; } = new(Start.AddHours(-1));
    private protected FakeDiscord Discord { get; } = new();
    private protected FakeStores Stores { get; } = new();
    private protected FakeLifetime Lifetime { get; } = new();
    private protected FatalShutdown Shutdown { get; }
    private protected TestMeters Meters { get; } = new();
    private protected PostRound Round { get; private set; } = null!;
    private protected SentAnswers Sent { get; private set; } = null!;
    private PostUpdates _standing = null!;

    private protected PostingFixture()
    {
        Shutdown = new FatalShutdown(Lifetime, NullLogger<FatalShutdown>.Instance);
        AddGroup(One);
        Restart();
    }

    private protected Post Reminder => Assert.Single(Stores.Posts.Values, p => p.State != PostState.Skipped);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Meters.Dispose();
        return Discord.DisposeAsync();
    }

    private protected async Task RunAsync()
    {
        foreach (var group in Stores.Groups.Keys.ToList()) await Round.RunAsync(group, TestContext.Current.CancellationToken);
    }

    /// <summary>Brings the first group's messages up to date.</summary>
    private protected Task KeepTrueAsync() => _standing.RunAsync(One, TestContext.Current.CancellationToken);

    /// <summary>The loop that does so.</summary>
    private protected PostUpdateLoop UpdateLoop()
    {
        var roster = OneShard.Ready();
        return new(Stores, _standing, Clock, new LoopContext(roster, Shutdown, new LoopActivity(), Wire));
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

    // A new process remembers only what is stored.
    private protected void Restart()
    {
        var channels = new HomeChannels(Discord, Stores);
        var kinds = PostKindTable.Kinds;
        var contents = new PostContents(kinds, new PostSources(Stores, Stores, Stores, Stores, Stores, Stores, Stores, Stores));
        _standing = new PostUpdates(Discord, channels, Stores, Stores, kinds, contents, Clock, NullLogger<PostUpdates>.Instance);
        var figures = new PostFigures(Meters);
        var claims = new Claims(Clock, Wire);
        Sent = new SentAnswers();
        var delivery = new PostDelivery(
            Discord, channels, Stores, Stores, kinds, contents, _standing, claims, Sent,
            new FilePosts(Discord, channels, Stores, Wire), figures, Clock,
            NullLogger<PostDelivery>.Instance);
        Round = new PostRound(
            Stores, new DuePosts(kinds), new VoteClosing(Stores), delivery, claims, Sent, figures, Clock,
            NullLogger<PostRound>.Instance);
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
            LeadTimes = [Duration.FromHours(1), Duration.Zero],
            Channel = new ChannelId(10 * id.Value),
            Role = new RoleId(7),
        },
        Seminars = [new Seminar { Id = new SeminarId(1), Number = 1, Topic = "A topic", Date = new SeminarDate.On(
            new LocalDate(2026, 12, 4), null) }],
    });
}
