using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Messages;

/// <summary>What a search for one of the bot's messages has found so far.</summary>
/// <param name="Message">The message's id; null if it isn't among those that were read.</param>
/// <param name="ReadUntil">When the last message that was read was created. To continue, search from then on.</param>
/// <param name="IsComplete">Whether there are no more messages to read.</param>
public readonly record struct MessageSearchResult(Snowflake? Message, DateTimeOffset ReadUntil, bool IsComplete);
