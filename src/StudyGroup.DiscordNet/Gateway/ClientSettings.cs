using Discord;
using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using StudyGroup.Discord;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>The library's settings. See https://docs.discordnet.dev/api/Discord.WebSocket.DiscordSocketConfig.html.</summary>
internal static class ClientSettings
{
    /// <param name="rest">Sends the library's requests.</param>
    /// <param name="tap">Wraps the library's web socket to listen in.</param>
    public static DiscordSocketConfig Of(
        DiscordOptions options, IRestClient rest, Func<IWebSocketClient, IWebSocketClient> tap, LogSeverity minSeverity)
    {
        var sockets = DefaultWebSocketProvider.Create(options.ApiBaseUrl.IsLoopback ? null : HttpClient.DefaultProxy);
        return new DiscordSocketConfig
        {
            // The library passes the address of the real Discord, so it is ignored. The gateway's address comes from the API.
            RestClientProvider = _ => rest,
            WebSocketProvider = () => tap(sockets()),
            GatewayIntents = GatewayIntents.Guilds | GatewayIntents.GuildScheduledEvents,

            // The library compares interaction ids with this machine's clock, which may be wrong.
            ResponseInternalTimeCheck = false,
            UseInteractionSnowflakeDate = false,

            // Measure rate limits by their duration and not by the time of day. We do all other retries: the library knows only 502.
            UseSystemClock = false,
            DefaultRetryMode = RetryMode.RetryRatelimit,
            MessageCacheSize = 0,
            AlwaysDownloadUsers = false,
            LogGatewayIntentWarnings = false,
            SuppressUnknownDispatchWarnings = true,
            HandlerTimeout = null,
            LogLevel = minSeverity,
        };
    }
}
