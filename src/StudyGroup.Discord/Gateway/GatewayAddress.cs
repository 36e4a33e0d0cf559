namespace StudyGroup.Discord.Gateway;

/// <summary>The gateway's address. See https://docs.discord.com/developers/events/gateway#connecting.</summary>
internal static class GatewayAddress
{
    /// <summary>Replaces the query of a URL from Discord with our own.</summary>
    public static Uri Of(Uri url) => new UriBuilder(url) { Query = "v=10&encoding=json", Fragment = "" }.Uri;
}
