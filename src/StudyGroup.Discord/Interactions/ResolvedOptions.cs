using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>A role given as an option.</summary>
/// <param name="Mentionable">Whether everyone may ping it.</param>
public sealed record ResolvedRole(Snowflake Id, bool Mentionable);

/// <summary>A channel given as an option.</summary>
/// <param name="Access">What the bot may do there; null if Discord doesn't say.</param>
/// <param name="Guild">The channel's server; null if Discord doesn't say.</param>
public sealed record ResolvedChannel(Snowflake Id, ChannelAccess? Access, Snowflake? Guild = null);

/// <summary>A file given as an option. See https://docs.discord.com/developers/resources/message#attachment-object.</summary>
/// <param name="Name">The name its owner gave it; anything is possible.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Url">Where it can be downloaded for some hours, over http or https.</param>
/// <param name="ContentType">The media type; null if Discord doesn't know it.</param>
public sealed record ResolvedFile(Snowflake Id, string Name, long Size, Uri Url, string? ContentType);
