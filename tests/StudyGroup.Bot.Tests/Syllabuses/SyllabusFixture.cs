using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Syllabuses;
using StudyGroup.Bot.Tests.Sharding;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Syllabuses;

/// <summary>The keeping of a group's syllabus, with clocks that the test turns and a process that it restarts.</summary>
public abstract class SyllabusFixture : IAsyncDisposable
{
    private protected static readonly GroupId One = new(1);
    private protected static readonly ChannelId Ten = new(10);
    private static readonly DateTimeOffset Start = new(2026, 12, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeLifetime _lifetime = new();
    private SyllabusRound _round = null!;

    private protected SyllabusFixture()
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
                SyllabusChannel = Ten,
            },
            Seminars = [new Seminar { Id = new SeminarId(1), Number = 1, Topic = "A topic", Date = SeminarDate.Unknown }],
        });
        Restart();
    }

    private protected FakeTimeProvider Clock { get; } = new(Start);
    private protected FakeTimeProvider Wire { get; } = new(Start);
    private protected FakeDiscord Discord { get; } = new();
    private protected FakeStores Stores { get; } = new();

    private protected Syllabus Syllabus => ((ISyllabuses)Stores).Of(One);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Discord.DisposeAsync();
    }

    private protected Task RunAsync() => _round.RunAsync(One, TestContext.Current.CancellationToken);

    private protected Task PassAsync(TimeSpan time, bool restart = false)
    {
        Clock.Advance(time);
        Wire.Advance(time);
        if (restart) Restart();
        return RunAsync();
    }

    // A new process remembers only what is stored.
    private protected void Restart()
    {
        var claims = new Claims(Clock, Wire);
        var channels = new HomeChannels(Discord, Stores);
        var notes = new SyllabusNotes(Stores, Clock, NullLogger<SyllabusNotes>.Instance);
        var posting = new SyllabusPosting(Discord, channels, notes, claims, Clock, NullLogger<SyllabusPosting>.Instance);
        var steps = new SyllabusSteps(Discord, channels, posting, notes, Clock, NullLogger<SyllabusSteps>.Instance);
        _round = new SyllabusRound(Stores, Stores, Stores, steps, Clock, NullLogger<SyllabusRound>.Instance);
    }

    private protected OwnedShards Roster { get; } = OneShard.Owned();

    private protected SyllabusLoop Loop() =>
        new(
            Stores, _round,
            new LoopContext(Roster, new FatalShutdown(_lifetime, NullLogger<FatalShutdown>.Instance), new LoopActivity(), Wire));

    private protected void Want(ChannelId? channel) =>
        Stores.Groups[One] = Stores.Groups[One] with { Settings = Stores.Groups[One].Settings with { SyllabusChannel = channel } };

    /// <summary>Gives the group that many seminars; thirty are about a page.</summary>
    private protected void Hold(int seminars, char topic = 't') => Stores.Groups[One] = Stores.Groups[One] with
    {
        Seminars = [.. Enumerable.Range(1, seminars).Select(i => new Seminar
        {
            Id = new SeminarId(i),
            Number = i,
            Chapter = $"Chapter {i}",
            Topic = new string(topic, 60),
            Date = SeminarDate.Unknown,
        })],
    };

    /// <summary>The messages in the channels as they are now, oldest first.</summary>
    private protected IEnumerable<string> Posted() =>
        Discord.Posted.Where(p => !Discord.Deleted.Contains(p.Id) && !Discord.Gone.Contains(p.Id))
            .Select(p => Discord.Edited.Where(e => e.Message == p.Id).Select(e => e.Body).LastOrDefault(p.Body).Embeds[0].Description);

    private protected static DiscordRefusedException No(int code) => new(403, code, "no");
}
