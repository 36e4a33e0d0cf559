using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>Who the bot is, as READY says.</summary>
internal sealed record Identity(Snowflake ApplicationId, Snowflake UserId);
