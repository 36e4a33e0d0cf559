using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Interactions;

/// <summary>What the bot says after an interaction's first answer. See https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages.</summary>
internal sealed class InteractionAnswers(RestClient rest)
{
    public Task EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancel) =>
        rest.SendAsync(new RestRequest(InteractionRoutes.Original(HttpMethod.Patch, interaction), MessageWriting.Body(body)) { Secret = interaction.Token.Value }, cancel);

    public Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancel) =>
        rest.SendAsync(new RestRequest(InteractionRoutes.Original(HttpMethod.Delete, interaction)) { Secret = interaction.Token.Value }, cancel);

    public Task FollowUpAsync(Interaction interaction, MessageBody body, bool ephemeral, CancellationToken cancel) =>
        rest.SendAsync(new RestRequest(InteractionRoutes.FollowUp(interaction), MessageWriting.Body(body, ephemeral)) { Secret = interaction.Token.Value }, cancel);
}
