using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using StudyGroup.Bot.DiscordPlaces;
using StudyGroup.Bot.Posting;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Events;
using Xunit;

namespace StudyGroup.Bot.Tests.DiscordPlaces;

/// <summary>
/// A group with one seminar in ten days, its events and threads, with a clock that the test turns and a process that it restarts.
/// </summary>
public abstract class PlacesFixture : IAsyncDisposable
{
    private protected static readonly GroupId One = new(1);
    private protected static readonly SeminarId First = new(1);
    private static readonly DateTimeOffset Beginning = new(2026, 12, 4, 9, 0, 0, TimeSpan.Zero);

    private EventRound _events = null!;
    private ThreadRound _threads = null!;

    private protected PlacesFixture()
    {
        Stores.Groups.Add(One, new Group
        {
            Id = One,
            Server = new ServerId(One.Value),
            Settings = new GroupSettings
            {
                Zone = DateTimeZone.Utc,
                Start = new LocalTime(18, 0),
                Length = Duration.FromHours(1),
                LeadTimes = [],
                Place = "Room 2",
                Events = true,
                ThreadLead = Duration.FromDays(3),
            },
            Seminars =
            [
                new Seminar
                {
                    Id = First, Number = 1, Topic = "A topic", Date = new SeminarDate.On(new LocalDate(2026, 12, 14), null),
                },
            ],
        });
        Restart();
    }

    private protected FakeTimeProvider Clock { get; } = new(Beginning);

    private protected FakeDiscord Discord { get; } = new();

    private protected FakeStores Stores { get; } = new();

    private protected Places Places => ((IPlaces)Stores).Of(One);

    private protected ScheduledEvent Event => Assert.Single(Discord.Events);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Discord.DisposeAsync();
    }

    private protected Task EventsAsync() => _events.RunAsync(One, TestContext.Current.CancellationToken);

    private protected Task ThreadsAsync() => _threads.RunAsync(One, TestContext.Current.CancellationToken);

    /// <summary>A new process remembers only what is stored, and looks at everything.</summary>
    private protected void Restart()
    {
        var looks = new EventLooks();
        _events = new EventRound(
            Discord, Stores, Stores, new EventBodies(Stores, new EventVenues(Discord, Clock)),
            new EventSteps(Discord, Stores, Clock, NullLogger<EventSteps>.Instance),
            new EventSightings(Discord, Stores, Clock, NullLogger<EventSightings>.Instance), looks,
            new InterestCount(Discord, Stores, Stores, Stores, looks, Clock), Clock, NullLogger<EventRound>.Instance);
        _threads = new ThreadRound(
            Discord, Stores, Stores, Stores, new HomeChannels(Discord, Stores), Clock, NullLogger<ThreadRound>.Instance);
    }

    private protected void Change(Func<Group, Group> change) => Stores.Groups[One] = change(Stores.Groups[One]);

    private protected void Change(Func<Seminar, Seminar> change) => Change(group => group.With(change(group.Seminars[0])));

    /// <summary>Posts the message about the seminar.</summary>
    private protected MessageId Remind()
    {
        var group = Stores.Groups[One];
        var reminder = new LivingCard(group.KnownStartOf(group.Seminars[0])!.Value, Duration.FromDays(7));
        var post = Post.Waiting(One, First, reminder, new ChannelId(10), Instant.FromDateTimeOffset(Clock.GetUtcNow()));
        Stores.Posts.Add(post.Key, post with { State = PostState.Posted, Message = new MessageId(77), ContentHash = "" });
        return new MessageId(77);
    }
}
