using System.Globalization;

namespace StudyGroup.Core.Groups;

/// <summary>A group: the id of the server it lives in.</summary>
/// <param name="Value">The 64 bits.</param>
public readonly record struct GroupId(ulong Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A person.</summary>
/// <param name="Value">The 64 bits.</param>
public readonly record struct MemberId(ulong Value)
{
    /// <summary>Stands for somebody who had their data deleted. Discord gives nobody this id.</summary>
    public static MemberId Erased => default;

    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A role that people of a group may have.</summary>
/// <param name="Value">The 64 bits.</param>
public readonly record struct RoleId(ulong Value)
{
    /// <summary>@everyone, whose id is its server's. See https://docs.discord.com/developers/topics/permissions#role-object.</summary>
    public static RoleId EveryoneOf(GroupId group) => new(group.Value);

    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A channel in which a group talks.</summary>
/// <param name="Value">The 64 bits.</param>
public readonly record struct ChannelId(ulong Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A message in a channel.</summary>
/// <param name="Value">The 64 bits.</param>
public readonly record struct MessageId(ulong Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
