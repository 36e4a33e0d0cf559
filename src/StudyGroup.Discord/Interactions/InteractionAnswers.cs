using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Everything after the first answer to an interaction.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages.
/// </summary>
internal sealed class InteractionAnswers(RestClient rest)
{
    public Task EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancel) =>
        SendAsync(interaction, InteractionRoutes.Original(HttpMethod.Patch, interaction), MessageWriter.Body(body), cancel);

    public Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancel) =>
        SendAsync(interaction, InteractionRoutes.Original(HttpMethod.Delete, interaction), default, cancel);

    public Task FollowUpAsync(Interaction interaction, MessageBody body, bool ephemeral, CancellationToken cancel) =>
        SendAsync(interaction, InteractionRoutes.FollowUp(interaction), MessageWriter.Body(body, ephemeral), cancel);

    private Task SendAsync(Interaction interaction, Route route, RequestBody body, CancellationToken cancel) =>
        rest.SendAsync(new RestRequest(route, body) { Secret = interaction.Token.Value }, cancel);
}
