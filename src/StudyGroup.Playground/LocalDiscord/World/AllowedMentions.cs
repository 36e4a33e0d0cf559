namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// Whom a message may notify: null lists stand for all of that kind.
/// See https://docs.discord.com/developers/resources/message#allowed-mentions-object.
/// </summary>
internal sealed record AllowedMentions(bool Everyone, IReadOnlySet<ulong>? Roles, IReadOnlySet<ulong>? Users)
{
    /// <summary>Of a channel's message that names none.</summary>
    public static AllowedMentions All { get; } = new(Everyone: true, null, null);

    /// <summary>Of an interaction's answer that names none.</summary>
    public static AllowedMentions UsersOnly { get; } = new(Everyone: false, new HashSet<ulong>(), null);

    public bool AllowsRole(ulong id) => Roles?.Contains(id) ?? true;

    public bool AllowsUser(ulong id) => Users?.Contains(id) ?? true;
}
