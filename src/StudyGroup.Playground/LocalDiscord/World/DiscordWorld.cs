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
        Commands = new CommandStore(this);
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

    public CommandStore Commands { get; }

    public InteractionDesk Interactions { get; }

    public GatewayHub Gateway { get; }

    public Changes Changes { get; } = new();

    public Waiters<Message> MessageWaiters { get; } = new();

    public Dictionary<ulong, Guild> Guilds { get; } = [];

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

    public void ChannelChanged(Channel channel, string name) =>
        Gateway.Dispatch(name, Intents.Guilds, channel.Guild.Id, () => ChannelJson.Of(channel));

    public void RoleChanged(Role role, string name) => Gateway.Dispatch(
        name, Intents.Guilds, role.Guild.Id, () => new JsonObject { ["guild_id"] = Snowflakes.Text(role.Guild.Id), ["role"] = RoleJson.Of(role) });

    public void MessageChanged(ChangeKind kind, Message message)
    {
        Changes.Tell(new Change(kind, message));
        if (kind != ChangeKind.MessageDeleted)
            MessageWaiters.Offer(message);
        if (message.OnlyFor is null)
            Gateway.Dispatch(GatewayName(kind), Intents.GuildMessages, message.Channel.Guild.Id, () => MessageJson.ForGateway(kind, message));
    }

    private static string GatewayName(ChangeKind kind) => kind switch
    {
        ChangeKind.MessageCreated => "MESSAGE_CREATE",
        ChangeKind.MessageUpdated => "MESSAGE_UPDATE",
        _ => "MESSAGE_DELETE",
    };
}
