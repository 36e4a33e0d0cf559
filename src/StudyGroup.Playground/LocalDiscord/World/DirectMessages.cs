namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>The bot's channels of direct messages, and who takes none. To be used under the world's lock.</summary>
internal sealed class DirectMessages(DiscordWorld world)
{
    private readonly Dictionary<ulong, Channel> _byUser = [];
    private readonly HashSet<ulong> _closedBy = [];

    public IEnumerable<Channel> All => _byUser.Values;

    /// <summary>Those who take no direct messages.</summary>
    public IReadOnlyCollection<ulong> ClosedBy => _closedBy;

    public Channel? Find(ulong user) => _byUser.GetValueOrDefault(user);

    /// <summary>The channel with somebody, which is opened where there is none.</summary>
    public Channel With(Person person) => Find(person.Id) ?? Open(person, world.Ids.Next());

    /// <summary>Opens a channel under an id that it had before.</summary>
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
}
