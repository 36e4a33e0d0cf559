using System.Globalization;

namespace StudyGroup.Core.Text;

/// <summary>A Discord server.</summary>
public readonly record struct ServerId(ulong Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A reading group. Only a stored group says which server it's in: its id doesn't.</summary>
/// <param name="Value">
/// 64 bits. The first group of a server has its server's; the others have their server's with other low bits, so that all of them belong to
/// their server's shard, which the upper 42 bits decide.
/// </param>
public readonly record struct GroupId(ulong Value)
{
    /// <summary>The highest ordinal of a group in its server.</summary>
    public const int MaxOrdinal = (1 << 22) - 1;

    /// <summary>The id of the first group of a server, unless a group of another server has it.</summary>
    public static GroupId FirstOf(ServerId server) => Of(server, 0);

    /// <summary>The id of a group in a server, unless a group of another server has it.</summary>
    /// <param name="ordinal">0 for the first group, up to <see cref="MaxOrdinal"/>.</param>
    public static GroupId Of(ServerId server, int ordinal) => new(server.Value ^ (ulong)ordinal);

    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A person's id.</summary>
public readonly record struct MemberId(ulong Value)
{
    /// <summary>Stands for someone who had their data deleted. Discord gives nobody this id.</summary>
    public static MemberId Erased => default;

    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A role's id.</summary>
public readonly record struct RoleId(ulong Value)
{
    /// <summary>@everyone, whose id is its server's. See https://docs.discord.com/developers/topics/permissions#role-object.</summary>
    public static RoleId EveryoneOf(ServerId server) => new(server.Value);

    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A channel's id.</summary>
public readonly record struct ChannelId(ulong Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A message's id.</summary>
public readonly record struct MessageId(ulong Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The id of an event in a server's events tab.</summary>
public readonly record struct EventId(ulong Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
