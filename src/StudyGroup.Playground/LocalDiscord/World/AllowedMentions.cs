namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// Whom a message may ping. A null list means all of that kind.
/// See https://docs.discord.com/developers/resources/message#allowed-mentions-object.
/// </summary>
internal sealed record AllowedMentions(bool Everyone, IReadOnlySet<ulong>? Roles, IReadOnlySet<ulong>? Users)
{
    /// <summary>The default for messages in a channel.</summary>
    public static AllowedMentions All { get; } = new(Everyone: true, null, null);

    /// <summary>The default for answers to interactions.</summary>
    public static AllowedMentions UsersOnly { get; } = new(Everyone: false, new HashSet<ulong>(), null);

    public bool AllowsRole(ulong id) => Roles?.Contains(id) ?? true;

    public bool AllowsUser(ulong id) => Users?.Contains(id) ?? true;
}
