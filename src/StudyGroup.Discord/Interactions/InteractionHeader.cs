using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// What all interactions have in common.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object.
/// </summary>
/// <param name="ApplicationId">The application that was addressed.</param>
/// <param name="Token">Authorizes the first answer for 3 s, and all others for 15 min.</param>
/// <param name="GuildId">The server, or null in direct messages.</param>
/// <param name="ChannelId">The channel or thread.</param>
/// <param name="Invoker">Who caused the interaction.</param>
/// <param name="ReceivedAt">
/// When the interaction arrived, as a <see cref="TimeProvider.GetTimestamp">timestamp</see> of the connection's clock.
/// </param>
public sealed record InteractionHeader(
    Snowflake Id, Snowflake ApplicationId, InteractionToken Token,
    Snowflake? GuildId, Snowflake? ChannelId, Invoker Invoker, long ReceivedAt)
{
    /// <summary>For a thread, the channel that it's in; for a channel, its category. Null if Discord doesn't say.</summary>
    public Snowflake? ParentId { get; init; }
}

/// <summary>A secret that authorizes answers to an interaction. It never shows up in logs.</summary>
public readonly record struct InteractionToken(string Value)
{
    /// <summary>Hides the token.</summary>
    public override string ToString() => "(hidden)";
}

/// <summary>The person behind an interaction.</summary>
/// <param name="Name">As the server shows it: the nickname, or else the display name, or else the user name.</param>
/// <param name="Permissions">In the interaction's channel; none in direct messages.</param>
/// <param name="Roles">In the server; none in direct messages.</param>
public sealed record Invoker(Snowflake Id, string Name, Permissions Permissions, IReadOnlyList<Snowflake> Roles);
