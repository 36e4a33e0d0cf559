namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A guild's events, which start and end by the world's clock. Use it under the world's lock.</summary>
internal sealed class ScheduledEvents : IDisposable
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(40);

    private readonly SortedDictionary<ulong, ScheduledEvent> _events = [];
    private readonly Guild _guild;
    private ITimer? _next;

    public ScheduledEvents(Guild guild) => _guild = guild;

    public IEnumerable<ScheduledEvent> All => _events.Values;

    /// <summary>The scheduled and active events, earliest first.</summary>
    public IEnumerable<ScheduledEvent> Open => All.Where(item => item.IsOpen).OrderBy(item => item.Start).ThenBy(item => item.Id);

    private DiscordWorld World => _guild.World;

    public ScheduledEvent? Find(ulong id) => _events.GetValueOrDefault(id);

    public void Add(ScheduledEvent item) => Put(item, Lifecycle.Created);

    public void Replace(ScheduledEvent item) => Put(item, Lifecycle.Updated);

    /// <summary>Restores a saved event without telling anybody.</summary>
    public void Load(ScheduledEvent item)
    {
        _events[item.Id] = item;
        Arm();
    }

    public void Remove(ScheduledEvent item)
    {
        _events.Remove(item.Id);
        World.Listener?.EventChanged(item, _guild, Lifecycle.Deleted);
        World.Changes.Tell(new Change(ChangeKind.EventDeleted, Event: item));
        Arm();
    }

    /// <summary>Marks somebody as interested, or no longer interested.</summary>
    public void SetInterest(ulong id, Person person, bool isInterested)
    {
        if (Find(id) is not { IsOpen: true } item || item.Interested.Contains(person.Id) == isInterested)
            return;
        IReadOnlyList<ulong> interested = isInterested
            ? [.. item.Interested, person.Id]
            : [.. item.Interested.Where(other => other != person.Id)];
        _events[id] = item = item with { Interested = interested };
        World.Listener?.InterestChanged(item, person, isInterested);
        World.Changes.Tell(new Change(ChangeKind.EventChanged, Event: item));
    }

    public void Dispose() => _next?.Dispose();

    private void Put(ScheduledEvent item, Lifecycle stage)
    {
        _events[item.Id] = item;
        World.Listener?.EventChanged(item, _guild, stage);
        World.Changes.Tell(new Change(ChangeKind.EventChanged, Event: item));
        Arm();
    }

    // Wakes when the next event starts or ends, or earlier, since a timer can't wait longer than some weeks.
    private void Arm()
    {
        _next?.Dispose();
        _next = null;
        var now = World.Clock.GetUtcNow();
        if (Open.Where(item => item.Channel is null).SelectMany(item => (DateTimeOffset[])[item.Start, item.End!.Value])
                .Where(at => at > now).DefaultIfEmpty().Min() is var next
            && next == default)
            return;
        _next = World.Clock.CreateTimer(_ => Advance(), null, next - now < MaxWait ? next - now : MaxWait, Timeout.InfiniteTimeSpan);
    }

    private void Advance()
    {
        lock (World.Gate)
        {
            var now = World.Clock.GetUtcNow();
            foreach (var item in All.Where(item => item.At(now) != item).ToList())
                Replace(item.At(now));
            Arm();
        }
    }
}
