using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Everything after the first answer to an interaction.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages.
/// </summary>
internal sealed class InteractionAnswers(RestClient rest)
{
    public Task<Snowflake?> EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancel) =>
        SayAsync(interaction, InteractionRoutes.Original(HttpMethod.Patch, interaction), MessageWriter.Body(body), cancel);

    public Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancel) =>
        rest.SendAsync(Request(interaction, InteractionRoutes.Original(HttpMethod.Delete, interaction), default), cancel);

    public Task<Snowflake?> FollowUpAsync(Interaction interaction, MessageBody body, bool ephemeral, CancellationToken cancel) =>
        SayAsync(interaction, InteractionRoutes.FollowUp(interaction), MessageWriter.Body(body, ephemeral), cancel);

    private Task<Snowflake?> SayAsync(Interaction interaction, Route route, RequestBody body, CancellationToken cancel) =>
        rest.SendAsync(Request(interaction, route, body), AnsweredMessage.OfMessage, cancel);

    private static RestRequest Request(Interaction interaction, Route route, RequestBody body) =>
        new(route, body) { Secret = interaction.Token.Value };
}
