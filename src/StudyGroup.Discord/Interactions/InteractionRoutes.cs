using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Where interactions are answered. The interaction's own token authorizes these calls.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints.
/// </summary>
internal static class InteractionRoutes
{
    /// <param name="withResponse">Whether Discord's answer says what became of it.</param>
    public static Route Callback(Interaction interaction, bool withResponse) =>
        new(
            HttpMethod.Post, "/interactions/{interaction}/{token}/callback", "",
            $"/interactions/{interaction.Id}/{Token(interaction)}/callback{(withResponse ? "?with_response=true" : "")}")
        {
            ByInteraction = true,
        };

    public static Route Original(HttpMethod method, Interaction interaction) => FollowUp(interaction) with
    {
        Method = method,
        Template = "/webhooks/{application}/{token}/messages/@original",
        Path = $"/webhooks/{interaction.ApplicationId}/{Token(interaction)}/messages/@original",
    };

    public static Route FollowUp(Interaction interaction) => new(
        HttpMethod.Post, "/webhooks/{application}/{token}", interaction.Id.ToString(),
        $"/webhooks/{interaction.ApplicationId}/{Token(interaction)}")
    {
        ByInteraction = true,
    };

    private static string Token(Interaction interaction) => Uri.EscapeDataString(interaction.Token.Value);
}
