using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>What decides over a member's permissions in a channel.</summary>
internal sealed record PermissionFacts
{
    /// <summary>The server, whose id is also that of its role for everyone.</summary>
    public required Snowflake Guild { get; init; }

    /// <summary>The member.</summary>
    public required Snowflake Member { get; init; }

    /// <summary>The member's roles, without that for everyone.</summary>
    public required IReadOnlySet<Snowflake> MemberRoles { get; init; }

    /// <summary>What each of the server's roles may do.</summary>
    public required IReadOnlyDictionary<Snowflake, Permissions> Roles { get; init; }

    /// <summary>The channel's exceptions; a thread's are those of the channel that it is in.</summary>
    public required IReadOnlyList<Overwrite> Overwrites { get; init; }

    /// <summary>Whether the channel is a thread.</summary>
    public bool IsThread { get; init; }

    /// <summary>Whether the member is in a time-out.</summary>
    public bool IsTimedOut { get; init; }
}
