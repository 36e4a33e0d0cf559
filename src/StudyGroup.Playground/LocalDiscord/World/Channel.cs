namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A text channel, a thread in one, or one of direct messages between somebody and the bot. See https://docs.discord.com/developers/resources/channel#channel-object.</summary>
public sealed class Channel
{
    private readonly Dictionary<ulong, Overwrite> _overwrites = [];

    internal Channel(Guild guild, ulong id, string name, int position)
    {
        Guild = guild;
        Id = id;
        Name = name;
        Position = position;
        Stored = new ChannelMessages(this);
    }

    /// <summary>The guild it belongs to; of direct messages, the one by which the two know each other.</summary>
    public Guild Guild { get; }

    /// <summary>Of direct messages: with whom the bot talks. Null in a guild's channels.</summary>
    public Person? Recipient { get; internal init; }

    /// <summary>Whether it is one of direct messages.</summary>
    public bool IsDirect => Recipient is not null;

    /// <summary>Its id.</summary>
    public ulong Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; internal set; }

    /// <summary>Whether it is a thread in another channel.</summary>
    public bool IsThread => Thread is not null;

    /// <summary>Of a thread: the channel that it belongs to. Null of others.</summary>
    public Channel? Parent => Thread?.Parent;

    /// <summary>How its mention is written in a message.</summary>
    public string Mention => $"<#{Id}>";

    internal int Type => IsDirect ? ChannelType.DirectMessages : IsThread ? ChannelType.PublicThread : ChannelType.GuildText;

    internal ThreadDetails? Thread { get; init; }

    internal int Position { get; }

    internal ChannelMessages Stored { get; }

    internal IReadOnlyCollection<Overwrite> Overwrites => _overwrites.Values;

    /// <summary>
    /// What stands in the channel, oldest first: with the ephemeral messages of <paramref name="viewer"/>, and of nobody else.
    /// </summary>
    public IReadOnlyList<Message> Messages(Person? viewer = null) => World.Read(() => Stored.VisibleTo(viewer).ToArray());

    /// <summary>
    /// The first message, among those that stand and those to come, that <paramref name="predicate"/> takes. An edit counts
    /// as coming. The ephemeral ones of <paramref name="viewer"/> are seen too.
    /// </summary>
    public Task<Message> WaitForMessageAsync(Func<Message, bool> predicate, CancellationToken cancel, Person? viewer = null)
    {
        lock (World.Gate)
        {
            return World.MessageWaiters.WaitAsync(
                Stored.VisibleTo(viewer),
                message => message.Channel == this && message.IsVisibleTo(viewer) && predicate(message),
                cancel);
        }
    }

    /// <summary>The pinned messages, the last pinned first.</summary>
    public IReadOnlyList<Message> Pins() => World.Read(() => Stored.Pinned.ToArray());

    /// <summary>Allows a role something here.</summary>
    public void Allow(Role role, Permissions permissions) => Set(role.Id, 0, permissions, Permissions.None);

    /// <summary>Allows a member something here.</summary>
    public void Allow(Person person, Permissions permissions) => Set(person.Id, 1, permissions, Permissions.None);

    /// <summary>Denies a role something here.</summary>
    public void Deny(Role role, Permissions permissions) => Set(role.Id, 0, Permissions.None, permissions);

    /// <summary>Denies a member something here, the bot for instance (<see cref="Guild.Bot"/>).</summary>
    public void Deny(Person person, Permissions permissions) => Set(person.Id, 1, Permissions.None, permissions);

    /// <summary>Takes back all that was allowed and denied here.</summary>
    public void ClearOverwrites()
    {
        lock (World.Gate)
        {
            _overwrites.Clear();
            World.Listener?.ChannelChanged(this, Lifecycle.Updated);
        }
    }

    /// <summary>Deletes a message, as a moderator would.</summary>
    public void DeleteMessage(Message message)
    {
        lock (World.Gate)
            Stored.Remove(message.Id);
    }

    /// <summary>Of a thread: archives it, as a moderator would.</summary>
    public void Archive() => ChangeThread(thread => thread.Archive(true, World.Clock.GetUtcNow()));

    /// <summary>Of a thread: locks it or unlocks it, as a moderator would.</summary>
    public void Lock(bool isLocked = true) => ChangeThread(thread => thread.IsLocked = isLocked);

    /// <summary>Of a thread: whether it is archived at this moment.</summary>
    public bool IsArchived => World.Read(() => Thread is { IsArchived: true });

    /// <summary>Deletes the channel with all that stands in it.</summary>
    public void Delete()
    {
        lock (World.Gate)
        {
            World.Channels.Remove(Id);
            Guild.Forget(this);
            Guild.Threads.RemoveOf(this);
            World.Listener?.ChannelChanged(this, Lifecycle.Deleted);
        }
    }

    internal IEnumerable<Overwrite> OverwritesFor(IEnumerable<ulong> targets)
    {
        foreach (var target in targets)
        {
            if (_overwrites.TryGetValue(target, out var overwrite))
                yield return overwrite;
        }
    }

    private DiscordWorld World => Guild.World;

    private void ChangeThread(Action<ThreadDetails> change)
    {
        lock (World.Gate)
        {
            change(Thread ?? throw new InvalidOperationException($"#{Name} is no thread."));
            Guild.Threads.Changed(this);
        }
    }

    private void Set(ulong target, int type, Permissions allow, Permissions deny)
    {
        lock (World.Gate)
        {
            var old = _overwrites.GetValueOrDefault(target) ?? new Overwrite(target, type, Permissions.None, Permissions.None);
            _overwrites[target] = old with { Allow = (old.Allow & ~deny) | allow, Deny = (old.Deny & ~allow) | deny };
            World.Listener?.ChannelChanged(this, Lifecycle.Updated);
        }
    }
}
