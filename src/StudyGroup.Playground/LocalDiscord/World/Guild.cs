namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A Discord server that the bot is a member of. See https://docs.discord.com/developers/resources/guild#guild-object.</summary>
public sealed class Guild
{
    private readonly List<Role> _roles = [];
    private readonly List<Channel> _channels = [];
    private readonly Dictionary<ulong, Person> _people = [];

    internal Guild(DiscordWorld world, ulong id, string name, Permissions botPermissions)
    {
        World = world;
        Threads = new Threads(world);
        Events = new ScheduledEvents(this);
        Id = id;
        Name = name;
        OwnerId = world.Ids.Next();
        CreatedAt = world.Clock.GetUtcNow();
        Everyone = NewRole(id, "@everyone", Permissions.Everyone, mentionable: false, managed: false);
        NewPerson(new User(OwnerId, "Owner", IsBot: false));
        Bot = NewPerson(world.Bot);
        BotRole = NewRole(world.Ids.Next(), world.Bot.Name, botPermissions, mentionable: false, managed: true);
        Bot.Give(BotRole);
    }

    /// <summary>Its id.</summary>
    public ulong Id { get; }

    /// <summary>The id of its shard.</summary>
    public int ShardOf(int shards) => Sharding.ShardOf(Id, shards);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The role that everyone has.</summary>
    public Role Everyone { get; }

    /// <summary>The bot's membership.</summary>
    public Person Bot { get; }

    /// <summary>The role that came with the bot's invite, with the permissions the invite asked for.</summary>
    public Role BotRole { get; }

    /// <summary>All roles, @everyone first.</summary>
    public IReadOnlyList<Role> Roles => World.Read(() => _roles.ToArray());

    /// <summary>The existing channels.</summary>
    public IReadOnlyList<Channel> Channels => World.Read(() => _channels.ToArray());

    /// <summary>All members: the owner, the bot, and everybody who was added.</summary>
    public IReadOnlyList<Person> People => World.Read(() => _people.Values.ToArray());

    /// <summary>Where Discord posts notices such as joins; null if nowhere.</summary>
    public Channel? SystemChannel { get; internal set; }

    /// <summary>When the bot was added, by the world's clock.</summary>
    public DateTimeOffset BotJoinedAt
    {
        get => World.Read(() => Bot.JoinedAt);
        set => World.Read(() => Bot.JoinedAt = value);
    }

    /// <summary>Whether the bot is a member.</summary>
    public bool HasBot => World.Read(() => World.Guilds.ContainsKey(Id));

    /// <summary>Whether an outage hides the guild; the bot stays a member.</summary>
    public bool IsUnavailable
    {
        get;
        set
        {
            lock (World.Gate)
            {
                if (field == value)
                    return;
                field = value;
                World.OutageChanged(this);
            }
        }
    }

    /// <summary>Somebody removes the bot. Its messages stay, but it no longer sees anything here.</summary>
    public void RemoveBot() => World.RemoveBot(this);

    /// <summary>Somebody adds the bot, perhaps again after <see cref="RemoveBot"/>, with the permissions of its role.</summary>
    public void ReturnBot() => World.ReturnBot(this);

    internal DiscordWorld World { get; }

    internal Threads Threads { get; }

    internal ScheduledEvents Events { get; }

    internal ulong OwnerId { get; }

    internal DateTimeOffset CreatedAt { get; }

    /// <summary>The scheduled and active events, earliest first.</summary>
    public IReadOnlyList<ScheduledEvent> ScheduledEvents => World.Read(() => Events.Open.ToArray());

    /// <summary>All threads, archived or not, in the order they were started.</summary>
    public IReadOnlyList<Channel> AllThreads => World.Read(() => Threads.All.ToArray());

    /// <summary>An event, even if it is over or was canceled; null if it was deleted or never existed.</summary>
    public ScheduledEvent? FindEvent(ulong id) => World.Read(() => Events.Find(id));

    /// <summary>Adds a text channel that everyone sees.</summary>
    public Channel AddChannel(string name) => AddChannel(name, ChannelType.GuildText);

    /// <summary>Adds a voice channel that everyone sees.</summary>
    public Channel AddVoiceChannel(string name) => AddChannel(name, ChannelType.Voice);

    /// <summary>Adds a stage channel that everyone sees.</summary>
    public Channel AddStageChannel(string name) => AddChannel(name, ChannelType.Stage);

    /// <summary>Adds a role.</summary>
    public Role AddRole(string name, Permissions permissions = Permissions.None, bool mentionable = false)
    {
        lock (World.Gate)
        {
            var role = NewRole(World.Ids.Next(), name, permissions, mentionable, managed: false);
            World.Listener?.RoleChanged(role, Lifecycle.Created);
            return role;
        }
    }

    /// <summary>Adds a person with a new account. <paramref name="permissions"/> come with a role of their own.</summary>
    public Person AddPerson(string name, Permissions permissions = Permissions.None, params Role[] roles)
    {
        lock (World.Gate)
            return Join(new User(World.Ids.Next(), name, IsBot: false), permissions, roles);
    }

    /// <summary>Adds somebody who is already a member of another guild.</summary>
    public Person AddPerson(Person person, Permissions permissions = Permissions.None, params Role[] roles)
    {
        lock (World.Gate)
            return Join(person.User, permissions, roles);
    }

    internal Person? FindPerson(ulong id) => _people.GetValueOrDefault(id);

    internal Role? FindRole(ulong id) => _roles.Find(role => role.Id == id);

    internal void Forget(Channel channel) => _channels.Remove(channel);

    internal void Forget(Person person) => _people.Remove(person.Id);

    private Channel AddChannel(string name, int type)
    {
        lock (World.Gate)
        {
            var channel = new Channel(this, World.Ids.Next(), name, _channels.Count) { OwnType = type };
            _channels.Add(channel);
            World.Channels.Add(channel.Id, channel);
            World.Listener?.ChannelChanged(channel, Lifecycle.Created);
            return channel;
        }
    }

    private Person Join(User user, Permissions permissions, Role[] roles)
    {
        var person = NewPerson(user);
        foreach (var role in roles)
            person.Give(role);
        if (permissions != Permissions.None)
            person.Give(AddRole($"{user.Name}'s", permissions));
        return person;
    }

    private Person NewPerson(User user)
    {
        var person = new Person(this, user, World.Clock.GetUtcNow());
        _people.Add(user.Id, person);
        return person;
    }

    private Role NewRole(ulong id, string name, Permissions permissions, bool mentionable, bool managed)
    {
        var role = new Role(this, id, name, permissions, mentionable, _roles.Count, managed);
        _roles.Add(role);
        return role;
    }
}
