using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>A message that a command is used on. See https://docs.discord.com/developers/resources/message#message-object.</summary>
/// <param name="AuthorName">As the server shows it if Discord says so, or else the display name or user name.</param>
/// <param name="IsByPerson">Whether a person wrote it, and not a bot or a webhook.</param>
/// <param name="Content">What was written, in Discord's Markdown; empty if it only has attachments, or is Discord's own.</param>
/// <param name="Mentioned">The names of the people it mentions.</param>
public sealed record TargetMessage(
    Snowflake Id, Snowflake ChannelId, Snowflake AuthorId, string AuthorName, bool IsByPerson, string Content,
    IReadOnlyDictionary<Snowflake, string> Mentioned);
