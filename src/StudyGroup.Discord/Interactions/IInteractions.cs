using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>What members do with the bot, and its answers.</summary>
public interface IInteractions
{
    /// <summary>
    /// Returns each interaction of the running shards once, in order of arrival, however many sessions it arrived in. Once
    /// <paramref name="cancel"/> is cancelled, returns what has arrived by then and ends. Can be enumerated only once.
    /// </summary>
    /// <exception cref="DiscordFatalException">The gateway closed a connection with a code that forbids reconnecting.</exception>
    IAsyncEnumerable<Interaction> ListenAsync(CancellationToken cancel);

    /// <summary>
    /// Gives the first answer to an interaction, within 3 s of its arrival. Never waits for other requests.
    /// See https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response.
    /// </summary>
    /// <returns>
    /// The id of the new message if the response asks for it (<see cref="InteractionResponse.Message.AsksForId"/>); otherwise, or if
    /// Discord's answer got lost, null.
    /// </returns>
    Task<Snowflake?> RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancel);

    /// <summary>Replaces the first answer's message, or completes a deferred answer, within 15 min of the interaction.</summary>
    /// <returns>The message's id; null if Discord didn't tell it.</returns>
    Task<Snowflake?> EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancel);

    /// <summary>Deletes the first answer's message, within 15 min of the interaction.</summary>
    Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancel);

    /// <summary>Sends another message in answer to an interaction, within 15 min of it.</summary>
    /// <returns>The message's id; null if Discord didn't tell it.</returns>
    Task<Snowflake?> FollowUpAsync(Interaction interaction, MessageBody body, bool ephemeral, CancellationToken cancel);
}
