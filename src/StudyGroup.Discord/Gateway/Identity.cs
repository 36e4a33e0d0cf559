using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>Who the bot is, according to READY.</summary>
internal sealed record Identity(Snowflake ApplicationId, Snowflake UserId);
