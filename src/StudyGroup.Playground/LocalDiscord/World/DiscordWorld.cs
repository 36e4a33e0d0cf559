using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Gateway;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Wire;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>All that this Discord knows. Everything is read and changed under <see cref="Gate"/>.</summary>
internal sealed class DiscordWorld
{
    public DiscordWorld(LocalDiscordOptions options)
    {
        Options = options;
        Ids = new Snowflakes(Clock, options.Ids);
        Application = new User(Ids.Next(), options.ApplicationName, IsBot: true);
        Bot = new User(Ids.Next(), options.ApplicationName, IsBot: true);
        Nonces = new Nonces(options.WireClock, options.NonceWindow);
        OldEdits = new OldEdits(this);
        Commands = new CommandStore(this);
        DirectMessages = new DirectMessages(this);
        Attachments = new Attachments(this);
        Interactions = new InteractionDesk(this);
        Gateway = new GatewayHub(this);
    }

    public Lock Gate { get; } = new();

    public LocalDiscordOptions Options { get; }

    public TimeProvider Clock => Options.WorldClock ?? Options.WireClock;

    public Snowflakes Ids { get; }

    public User Application { get; }

    public User Bot { get; }

    public Nonces Nonces { get; }

    public OldEdits OldEdits { get; }

    public CommandStore Commands { get; }

    public DirectMessages DirectMessages { get; }

    public Attachments Attachments { get; }

    public InteractionDesk Interactions { get; }

    public GatewayHub Gateway { get; }

    public Changes Changes { get; } = new();

    public Waiters<Message> MessageWaiters { get; } = new();

    public Dictionary<ulong, Guild> Guilds { get; } = [];

    /// <summary>The guilds that the bot was removed from.</summary>
    public Dictionary<ulong, Guild> FormerGuilds { get; } = [];

    public Dictionary<ulong, Channel> Channels { get; } = [];

    public T Read<T>(Func<T> read)
    {
        lock (Gate)
            return read();
    }

    public Guild AddGuild(string name, Permissions botPermissions)
    {
        lock (Gate)
        {
            var guild = new Guild(this, Ids.Next(), name, botPermissions);
            Guilds.Add(guild.Id, guild);
            Gateway.Dispatch("GUILD_CREATE", Intents.Guilds, guild.Id, () => GuildJson.Full(guild));
            return guild;
        }
    }

    public void RemoveBot(Guild guild)
    {
        lock (Gate)
        {
            if (!Guilds.Remove(guild.Id))
                return;
            FormerGuilds.Add(guild.Id, guild);
            Gateway.Dispatch("GUILD_DELETE", Intents.Guilds, guild.Id, () => new JsonObject { ["id"] = Snowflakes.Text(guild.Id) });
        }
    }

    public void ReturnBot(Guild guild)
    {
        lock (Gate)
        {
            if (!FormerGuilds.Remove(guild.Id))
                return;
            Guilds.Add(guild.Id, guild);
            Gateway.Dispatch("GUILD_CREATE", Intents.Guilds, guild.Id, () => GuildJson.Full(guild));
        }
    }

    public void OutageChanged(Guild guild)
    {
        if (guild.IsUnavailable)
            Gateway.Dispatch("GUILD_DELETE", Intents.Guilds, guild.Id, () => GuildJson.Unavailable(guild));
        else
            Gateway.Dispatch("GUILD_CREATE", Intents.Guilds, guild.Id, () => GuildJson.Full(guild));
    }

    public void ChannelChanged(Channel channel, string name) =>
        Gateway.Dispatch(name, Intents.Guilds, channel.Guild.Id, () => ChannelJson.Of(channel));

    public void ThreadChanged(Channel thread, string name) =>
        Gateway.Dispatch(name, Intents.Guilds, thread.Guild.Id, () => ThreadJson.ForGateway(thread, name));

    public void RoleChanged(Role role, string name) => Gateway.Dispatch(
        name, Intents.Guilds, role.Guild.Id, () => new JsonObject { ["guild_id"] = Snowflakes.Text(role.Guild.Id), ["role"] = RoleJson.Of(role) });

    public void MessageChanged(ChangeKind kind, Message message)
    {
        Changes.Tell(new Change(kind, message));
        if (kind != ChangeKind.MessageDeleted)
            MessageWaiters.Offer(message);
        if (message.OnlyFor is null)
            Tell(message.Channel, GatewayName(kind), Intents.GuildMessages, () => MessageJson.ForGateway(kind, message));
    }

    /// <summary>The channel has other pinned messages than before.</summary>
    public void PinsChanged(Channel channel) => Tell(channel, "CHANNEL_PINS_UPDATE", Intents.Guilds, () => ChannelJson.Pins(channel));

    // Direct messages belong to the first shard.
    private void Tell(Channel channel, string name, int intentInGuild, Func<JsonObject> data) => Gateway.Dispatch(
        name, channel.IsDirect ? Intents.DirectMessages : intentInGuild, channel.IsDirect ? 0 : channel.Guild.Id, data);

    private static string GatewayName(ChangeKind kind) => kind switch
    {
        ChangeKind.MessageCreated => "MESSAGE_CREATE",
        ChangeKind.MessageUpdated => "MESSAGE_UPDATE",
        _ => "MESSAGE_DELETE",
    };
}
