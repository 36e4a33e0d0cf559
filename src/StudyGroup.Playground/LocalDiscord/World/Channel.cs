namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// A text, voice or stage channel, a thread, or the direct messages between somebody and the bot.
/// See https://docs.discord.com/developers/resources/channel#channel-object.
/// </summary>
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

    /// <summary>The guild it belongs to; for direct messages, the one the two share.</summary>
    public Guild Guild { get; }

    /// <summary>Whom the bot talks to in direct messages; null for a guild's channels.</summary>
    public Person? Recipient { get; internal init; }

    /// <summary>Whether these are direct messages.</summary>
    public bool IsDirect => Recipient is not null;

    /// <summary>Its id.</summary>
    public ulong Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; internal set; }

    /// <summary>Whether it is a thread in another channel.</summary>
    public bool IsThread => Thread is not null;

    /// <summary>The channel a thread belongs to; null for other channels.</summary>
    public Channel? Parent => Thread?.Parent;

    /// <summary>Its mention, as written in a message.</summary>
    public string Mention => $"<#{Id}>";

    /// <summary>Whether people talk in it: a voice or a stage channel.</summary>
    public bool IsSpoken => Type is ChannelType.Voice or ChannelType.Stage;

    internal int Type => IsDirect ? ChannelType.DirectMessages : IsThread ? ChannelType.PublicThread : OwnType;

    internal int OwnType { get; init; } = ChannelType.GuildText;

    internal ThreadDetails? Thread { get; init; }

    internal int Position { get; }

    internal ChannelMessages Stored { get; }

    internal IReadOnlyCollection<Overwrite> Overwrites => _overwrites.Values;

    /// <summary>
    /// The channel's messages, oldest first, with the ephemeral ones for <paramref name="viewer"/> but nobody else's.
    /// </summary>
    public IReadOnlyList<Message> Messages(Person? viewer = null) => World.Read(() => Stored.VisibleTo(viewer).ToArray());

    /// <summary>
    /// The first message, existing or future, that matches <paramref name="predicate"/>. An edit counts as
    /// new. Ephemeral messages for <paramref name="viewer"/> are included.
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

    /// <summary>The pinned messages, most recently pinned first.</summary>
    public IReadOnlyList<Message> Pins() => World.Read(() => Stored.Pinned.ToArray());

    /// <summary>Allows a role something here.</summary>
    public void Allow(Role role, Permissions permissions) => Set(role.Id, 0, permissions, Permissions.None);

    /// <summary>Allows a member something here.</summary>
    public void Allow(Person person, Permissions permissions) => Set(person.Id, 1, permissions, Permissions.None);

    /// <summary>Denies a role something here.</summary>
    public void Deny(Role role, Permissions permissions) => Set(role.Id, 0, Permissions.None, permissions);

    /// <summary>Denies a member something here, for instance the bot (<see cref="Guild.Bot"/>).</summary>
    public void Deny(Person person, Permissions permissions) => Set(person.Id, 1, Permissions.None, permissions);

    /// <summary>Clears everything that was allowed or denied here.</summary>
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

    /// <summary>Archives a thread, as a moderator would.</summary>
    public void Archive() => ChangeThread(thread => thread.Archive(true, World.Clock.GetUtcNow()));

    /// <summary>Locks or unlocks a thread, as a moderator would.</summary>
    public void Lock(bool isLocked = true) => ChangeThread(thread => thread.IsLocked = isLocked);

    /// <summary>Whether it is an archived thread.</summary>
    public bool IsArchived => World.Read(() => Thread is { IsArchived: true });

    /// <summary>Deletes the channel and everything in it.</summary>
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
            change(Thread ?? throw new InvalidOperationException($"#{Name} isn't a thread."));
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
