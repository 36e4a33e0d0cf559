using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>What determines a member's permissions in a channel.</summary>
internal sealed record PermissionFacts
{
    /// <summary>The server. Its id is also the id of the @everyone role.</summary>
    public required Snowflake Guild { get; init; }

    public required Snowflake Member { get; init; }

    /// <summary>The member's roles without @everyone.</summary>
    public required IReadOnlySet<Snowflake> MemberRoles { get; init; }

    /// <summary>The permissions of each of the server's roles.</summary>
    public required IReadOnlyDictionary<Snowflake, Permissions> Roles { get; init; }

    /// <summary>The channel's overwrites; a thread has those of its parent channel.</summary>
    public required IReadOnlyList<Overwrite> Overwrites { get; init; }

    public bool IsThread { get; init; }

    /// <summary>Whether the member is timed out.</summary>
    public bool IsTimedOut { get; init; }
}
