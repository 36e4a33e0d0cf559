using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Tests;

/// <summary>The server's events tab, and threads.</summary>
internal sealed partial class FakeDiscord
{
    /// <summary>The events that are scheduled or active.</summary>
    public List<ScheduledEvent> Events { get; } = [];

    /// <summary>What was done to events, in order: "list", "create", "edit", "delete".</summary>
    public List<string> EventRequests { get; } = [];

    /// <summary>Thrown before an event is created, changed or deleted.</summary>
    public Queue<Exception> EventFailures { get; } = new();

    /// <summary>Thrown after an event was created, changed or deleted.</summary>
    public Queue<Exception> LostEventAnswers { get; } = new();

    /// <summary>The voice and stage channels.</summary>
    public Dictionary<Snowflake, EventKind> Spoken { get; } = [];

    /// <summary>The names of the threads by their messages.</summary>
    public Dictionary<Snowflake, string> Threads { get; } = [];

    /// <summary>The archived threads.</summary>
    public List<Snowflake> Archived { get; } = [];

    /// <summary>Thrown at each attempt to start a thread.</summary>
    public Exception? ThreadFailure { get; set; }

    public IAsyncEnumerable<EventNotice> WatchEventsAsync(CancellationToken cancel) => AsyncEnumerable.Empty<EventNotice>();

    public Task<Permissions> GetOwnPermissionsAsync(Snowflake guild, CancellationToken cancel) => Task.FromResult(Permissions.None);

    /// <summary>The events that the list lacks although they're there.</summary>
    public HashSet<Snowflake> Unlisted { get; } = [];

    public Task<IReadOnlyList<ScheduledEvent>> ListEventsAsync(Snowflake guild, CancellationToken cancel)
    {
        EventRequests.Add("list");
        return Task.FromResult<IReadOnlyList<ScheduledEvent>>([.. Events.Where(item => !Unlisted.Contains(item.Id))]);
    }

    public Task<ScheduledEvent?> FindEventAsync(Snowflake guild, Snowflake id, CancellationToken cancel)
    {
        EventRequests.Add("find");
        return Task.FromResult(Events.Find(item => item.Id == id));
    }

    public Task<ScheduledEvent> CreateEventAsync(Snowflake guild, EventBody body, CancellationToken cancel) => DoAsync("create", () =>
    {
        var made = new ScheduledEvent
        {
            Id = new Snowflake(++_lastMessage),
            IsOwn = true,
            Name = body.Name,
            Description = body.Description,
            Place = body.Place,
            Start = body.Start,
            End = body.End,
            Status = EventStatus.Scheduled,
        };
        Events.Add(made);
        return made;
    });

    public Task<ScheduledEvent> EditEventAsync(Snowflake guild, Snowflake id, EventChange change, CancellationToken cancel) =>
        DoAsync("edit", () =>
        {
            var before = Find(id);
            var after = before with
            {
                Name = change.Name ?? before.Name,
                Description = change.Description ?? before.Description,
                Place = change.Place ?? before.Place,
                Start = change.Start ?? before.Start,
                End = change.End ?? before.End,
                Status = change.Status ?? before.Status,
            };
            Events.Remove(before);
            if (after.IsOpen) Events.Add(after);
            return after;
        });

    public Task DeleteEventAsync(Snowflake guild, Snowflake id, CancellationToken cancel) => DoAsync("delete", () =>
    {
        Events.RemoveAll(item => item.Id == id);
        return true;
    });

    public Task<IReadOnlySet<Snowflake>> ListInterestedAsync(Snowflake guild, Snowflake id, CancellationToken cancel) =>
        Task.FromResult<IReadOnlySet<Snowflake>>(new HashSet<Snowflake>());

    public Task<EventKind> GetEventKindAsync(Snowflake guild, Snowflake channel, CancellationToken cancel) =>
        Task.FromResult(Spoken.GetValueOrDefault(channel, EventKind.External));

    public Task StartThreadAsync(Snowflake channel, Snowflake message, string name, CancellationToken cancel)
    {
        if (ThreadFailure is not null) throw ThreadFailure;
        Threads.TryAdd(message, name);
        return Task.CompletedTask;
    }

    public Task ArchiveThreadAsync(Snowflake thread, CancellationToken cancel)
    {
        Archived.Add(thread);
        return Task.CompletedTask;
    }

    private ScheduledEvent Find(Snowflake id) =>
        Events.Find(item => item.Id == id) ?? throw new DiscordRefusedException(404, DiscordErrorCode.UnknownEvent, "Unknown Event");

    private Task<T> DoAsync<T>(string verb, Func<T> act)
    {
        EventRequests.Add(verb);
        if (EventFailures.TryDequeue(out var failure)) throw failure;
        var done = act();
        return LostEventAnswers.TryDequeue(out var lost) ? Task.FromException<T>(lost) : Task.FromResult(done);
    }
}
