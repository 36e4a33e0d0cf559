namespace StudyGroup.Discord.Gateway;

/// <summary>The address to connect to. See https://docs.discord.com/developers/events/gateway#connecting.</summary>
internal static class GatewayAddress
{
    /// <summary>Discord's URL, to connect or to resume, with our query in place of its own; host, port and path are kept.</summary>
    public static Uri Of(Uri url) => new UriBuilder(url) { Query = "v=10&encoding=json", Fragment = "" }.Uri;
}
