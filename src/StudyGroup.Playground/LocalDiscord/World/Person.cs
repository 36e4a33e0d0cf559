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

    internal DateTimeOffset JoinedAt { get; }

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
}
