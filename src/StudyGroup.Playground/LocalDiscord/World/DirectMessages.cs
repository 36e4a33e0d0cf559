namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>The bot's direct-message channels, and who doesn't accept direct messages. Use it under the world's lock.</summary>
internal sealed class DirectMessages(DiscordWorld world)
{
    private readonly Dictionary<ulong, Channel> _byUser = [];
    private readonly HashSet<ulong> _closedBy = [];
    private readonly Dictionary<ulong, Person> _left = [];
    private readonly Queue<long> _opened = [];

    public IEnumerable<Channel> All => _byUser.Values;

    /// <summary>The ids of everybody who doesn't accept direct messages.</summary>
    public IReadOnlyCollection<ulong> ClosedBy => _closedBy;

    /// <summary>Whoever has this account: a member of a guild, or somebody who has left them all.</summary>
    public Person? Account(ulong user) => Member(user) ?? _left.GetValueOrDefault(user);

    /// <summary>Whether the bot shares a guild with somebody. If it doesn't, Discord delivers nothing to them.</summary>
    public bool SharesGuild(Person person) => Member(person.Id) is not null;

    /// <summary>Remembers an account that is no longer in any guild.</summary>
    public void Left(Person person) => _left[person.Id] = person;

    /// <summary>Whether the bot may open a channel now, counting this try. Channels that are already open count too.</summary>
    public bool MayOpen()
    {
        var wire = world.Options.WireClock;
        while (_opened.TryPeek(out var at) && wire.GetElapsedTime(at) >= world.Options.DirectMessageWindow)
            _opened.Dequeue();
        _opened.Enqueue(wire.GetTimestamp());
        return _opened.Count <= world.Options.DirectMessageLimit;
    }

    public Channel? Find(ulong user) => _byUser.GetValueOrDefault(user);

    /// <summary>The channel with somebody, opened if there is none.</summary>
    public Channel With(Person person) => Find(person.Id) ?? Open(person, world.Ids.Next());

    /// <summary>Opens a channel with the id it had before.</summary>
    public Channel Open(Person person, ulong id)
    {
        var channel = new Channel(person.Guild, id, person.Name, position: 0) { Recipient = person };
        _byUser.Add(person.Id, channel);
        world.Channels.Add(id, channel);
        world.Changes.Tell(new Change(ChangeKind.DirectMessagesChanged, Channel: channel));
        return channel;
    }

    public bool AreClosedBy(Person person) => _closedBy.Contains(person.Id);

    public void Close(ulong user)
    {
        _closedBy.Add(user);
        world.Changes.Tell(new Change(ChangeKind.DirectMessagesChanged, Channel: Find(user)));
    }

    public void Reopen(ulong user)
    {
        _closedBy.Remove(user);
        world.Changes.Tell(new Change(ChangeKind.DirectMessagesChanged, Channel: Find(user)));
    }

    private Person? Member(ulong user) =>
        world.Guilds.Values.Select(guild => guild.FindPerson(user)).FirstOrDefault(person => person is not null);
}
