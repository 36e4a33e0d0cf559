namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A role of a guild. See https://docs.discord.com/developers/topics/permissions#role-object.</summary>
public sealed class Role
{
    internal Role(Guild guild, ulong id, string name, Permissions permissions, bool mentionable, int position, bool managed)
    {
        Guild = guild;
        Id = id;
        Name = name;
        Permissions = permissions;
        IsMentionable = mentionable;
        Position = position;
        IsManaged = managed;
    }

    /// <summary>The guild it belongs to.</summary>
    public Guild Guild { get; }

    /// <summary>Its id; @everyone's is the guild's.</summary>
    public ulong Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What its members may do; see <see cref="Change"/>.</summary>
    public Permissions Permissions { get; private set; }

    /// <summary>Whether everyone may ping it; see <see cref="Change"/>.</summary>
    public bool IsMentionable { get; private set; }

    /// <summary>Its mention, as written in a message.</summary>
    public string Mention => $"<@&{Id}>";

    internal int Position { get; }

    internal bool IsManaged { get; }

    /// <summary>Changes what its members may do, or whether everyone may ping it; null means no change.</summary>
    public void Change(Permissions? permissions = null, bool? mentionable = null)
    {
        lock (Guild.World.Gate)
        {
            Permissions = permissions ?? Permissions;
            IsMentionable = mentionable ?? IsMentionable;
            Guild.World.Listener?.RoleChanged(this, Lifecycle.Updated);
        }
    }
}
