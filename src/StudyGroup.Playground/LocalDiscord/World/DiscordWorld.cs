using Microsoft.AspNetCore.Http.Features;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>Everything this Discord knows. All of it is read and changed under <see cref="Gate"/>.</summary>
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

    /// <summary>Passes what happens on to the bot; null until the server is composed.</summary>
    public IWorldListener? Listener { get; set; }

    /// <summary>What the folders above this one attach to a world.</summary>
    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Changes Changes { get; } = new();

    public Waiters<Message> MessageWaiters { get; } = new();

    public Dictionary<ulong, Guild> Guilds { get; } = [];

    /// <summary>The guilds that the bot isn't in: it was removed, or hasn't been added yet.</summary>
    public Dictionary<ulong, Guild> FormerGuilds { get; } = [];

    public Dictionary<ulong, Channel> Channels { get; } = [];

    public T Read<T>(Func<T> read)
    {
        lock (Gate)
            return read();
    }

    /// <param name="hasBot">Whether the bot is in it from the start; otherwise somebody may add it later.</param>
    /// <param name="on">The shard to put it on, and the number of shards; null for any.</param>
    public Guild AddGuild(string name, Permissions botPermissions, string? systemChannel, bool hasBot, (int Id, int Count)? on = null)
    {
        lock (Gate)
        {
            var guild = new Guild(this, on is { } shard ? Ids.NextOn(shard.Id, shard.Count) : Ids.Next(), name, botPermissions);
            if (systemChannel is not null)
                guild.SystemChannel = guild.AddChannel(systemChannel);
            (hasBot ? Guilds : FormerGuilds).Add(guild.Id, guild);
            if (hasBot)
                Listener?.GuildAvailable(guild);
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
            Listener?.GuildLeft(guild);
        }
    }

    public void ReturnBot(Guild guild)
    {
        lock (Gate)
        {
            if (!FormerGuilds.Remove(guild.Id))
                return;
            guild.Bot.JoinedAt = Clock.GetUtcNow();
            Guilds.Add(guild.Id, guild);
            Listener?.GuildAvailable(guild);
        }
    }

    public void OutageChanged(Guild guild)
    {
        if (guild.IsUnavailable)
            Listener?.GuildUnavailable(guild);
        else
            Listener?.GuildAvailable(guild);
    }

    public void MessageChanged(Message message, Lifecycle stage)
    {
        Changes.Tell(new Change(KindOf(stage), message));
        if (stage != Lifecycle.Deleted)
            MessageWaiters.Offer(message);
        if (message.OnlyFor is null)
            Listener?.MessageChanged(message, stage);
    }

    private static ChangeKind KindOf(Lifecycle stage) => stage switch
    {
        Lifecycle.Created => ChangeKind.MessageCreated,
        Lifecycle.Updated => ChangeKind.MessageUpdated,
        _ => ChangeKind.MessageDeleted,
    };
}
