using Discord;
using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using StudyGroup.Discord;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>How the library is to be. See https://docs.discordnet.dev/api/Discord.WebSocket.DiscordSocketConfig.html.</summary>
internal static class ClientSettings
{
    /// <param name="options">The door's.</param>
    /// <param name="rest">What it is to send its requests with.</param>
    /// <param name="listen">Puts an ear at its web socket.</param>
    /// <param name="leastSeverity">Of what it logs.</param>
    public static DiscordSocketConfig Of(
        DiscordOptions options, IRestClient rest, Func<IWebSocketClient, IWebSocketClient> listen, LogSeverity leastSeverity)
    {
        var sockets = DefaultWebSocketProvider.Create(options.ApiBaseUrl.IsLoopback ? null : HttpClient.DefaultProxy);
        return new DiscordSocketConfig
        {
            // The address that it passes is a constant of its own; the gateway's then comes from there.
            RestClientProvider = _ => rest,
            WebSocketProvider = () => listen(sockets()),
            GatewayIntents = GatewayIntents.Guilds,
            ShardId = options.Shard.Count > 1 ? options.Shard.Id : null,
            TotalShards = options.Shard.Count > 1 ? options.Shard.Count : null,

            // Its measure of the 3 s is the interaction's id against this machine's clock, which may be wrong.
            ResponseInternalTimeCheck = false,
            UseInteractionSnowflakeDate = false,

            // Rate limits by how long they last, not until what o'clock. All else is asked again by us: it knows 502 alone.
            UseSystemClock = false,
            DefaultRetryMode = RetryMode.RetryRatelimit,
            MessageCacheSize = 0,
            AlwaysDownloadUsers = false,
            LogGatewayIntentWarnings = false,
            SuppressUnknownDispatchWarnings = true,
            HandlerTimeout = null,
            LogLevel = leastSeverity,
        };
    }
}
