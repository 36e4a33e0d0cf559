namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A member of a guild, human or bot. See https://docs.discord.com/developers/resources/guild#guild-member-object.</summary>
public sealed class Person
{
    private readonly List<Role> _roles = [];

    internal Person(Guild guild, User user, DateTimeOffset joinedAt)
    {
        Guild = guild;
        User = user;
        JoinedAt = joinedAt;
    }

    /// <summary>The guild of this membership.</summary>
    public Guild Guild { get; }

    /// <summary>The account's id, the same in every guild.</summary>
    public ulong Id => User.Id;

    /// <summary>The name others see.</summary>
    public string Name => User.Name;

    /// <summary>The roles, without @everyone.</summary>
    public IReadOnlyList<Role> Roles
    {
        get
        {
            lock (Guild.World.Gate)
                return [.. _roles];
        }
    }

    internal User User { get; }

    internal DateTimeOffset JoinedAt { get; set; }

    internal IEnumerable<ulong> RoleIds => _roles.Select(role => role.Id);

    internal IEnumerable<Role> RolesWithEveryone => _roles.Prepend(Guild.Everyone);

    /// <summary>The direct-message channel with the bot; null if the bot hasn't opened one.</summary>
    public Channel? DirectMessages => Guild.World.Read(() => Guild.World.DirectMessages.Find(Id));

    /// <summary>Whether they accept direct messages, as they do by default.</summary>
    public bool TakesDirectMessages => !Guild.World.Read(() => Guild.World.DirectMessages.AreClosedBy(this));

    /// <summary>Stops accepting direct messages, from the bot or anyone.</summary>
    public void CloseDirectMessages()
    {
        lock (Guild.World.Gate)
            Guild.World.DirectMessages.Close(Id);
    }

    /// <summary>Accepts direct messages again.</summary>
    public void ReopenDirectMessages()
    {
        lock (Guild.World.Gate)
            Guild.World.DirectMessages.Reopen(Id);
    }

    /// <summary>The first direct message from the bot, existing or future, that matches <paramref name="predicate"/>.</summary>
    public Task<Message> WaitForDirectMessageAsync(Func<Message, bool> predicate, CancellationToken cancel)
    {
        lock (Guild.World.Gate)
        {
            return Guild.World.MessageWaiters.WaitAsync(
                Guild.World.DirectMessages.Find(Id)?.Stored.VisibleTo(this) ?? [],
                message => message.Channel.Recipient?.Id == Id && message.IsVisibleTo(this) && predicate(message),
                cancel);
        }
    }

    /// <summary>Marks them as interested in an event, or no longer interested.</summary>
    public void SetInterest(ScheduledEvent item, bool isInterested)
    {
        lock (Guild.World.Gate)
            Guild.Events.SetInterest(item.Id, this, isInterested);
    }

    /// <summary>Changes an open event, as its creator or somebody with Manage Events can.</summary>
    /// <param name="change">What becomes of it; its id, creator and status stay.</param>
    /// <returns>Whether they may, and the event is still open.</returns>
    public bool EditEvent(ScheduledEvent item, Func<ScheduledEvent, ScheduledEvent> change) => OnEvent(item, found =>
        Guild.Events.Replace(change(found) with { Id = found.Id, Creator = found.Creator, Status = found.Status }));

    /// <summary>Cancels an event that hasn't started, as its creator or somebody with Manage Events can.</summary>
    /// <returns>Whether they may, and it hasn't started.</returns>
    public bool CancelEvent(ScheduledEvent item) => item.Status == EventStatus.Scheduled && OnEvent(item, found =>
        Guild.Events.Replace(found with { Status = EventStatus.Canceled }));

    /// <summary>Deletes an event, as its creator or somebody with Manage Events can.</summary>
    /// <returns>Whether they may, and it's there.</returns>
    public bool DeleteEvent(ScheduledEvent item) => OnEvent(item, Guild.Events.Remove);

    /// <summary>Schedules an external event, as somebody with Create Events or Manage Events can.</summary>
    public ScheduledEvent AddEvent(string name, string location, DateTimeOffset start, DateTimeOffset end)
    {
        lock (Guild.World.Gate)
        {
            var item = new ScheduledEvent(Guild.World.Ids.Next(), this, name, null, location, start, end, EventStatus.Scheduled, []);
            Guild.Events.Add(item);
            return item;
        }
    }

    /// <summary>Leaves the guild.</summary>
    public void Leave()
    {
        lock (Guild.World.Gate)
        {
            Guild.Forget(this);
            Guild.World.DirectMessages.Left(this);
        }
    }

    /// <summary>Gives a role.</summary>
    public void Give(Role role)
    {
        lock (Guild.World.Gate)
        {
            if (!_roles.Contains(role))
                _roles.Add(role);
        }
    }

    /// <summary>Takes a role away.</summary>
    public void Take(Role role)
    {
        lock (Guild.World.Gate)
            _roles.Remove(role);
    }

    private bool OnEvent(ScheduledEvent item, Action<ScheduledEvent> act)
    {
        lock (Guild.World.Gate)
        {
            if (Guild.Events.Find(item.Id) is not { IsOpen: true } found || !EventRights.MayChange(this, found))
                return false;
            act(found);
            return true;
        }
    }
}
