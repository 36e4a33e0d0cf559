using System.Diagnostics.Metrics;
using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Rest;
using StudyGroup.Discord.Telemetry;
using StudyGroup.DiscordNet.Channels;
using StudyGroup.DiscordNet.Commands;
using StudyGroup.DiscordNet.Gateway;
using StudyGroup.DiscordNet.Messages;
using StudyGroup.DiscordNet.Rest;
using IDiscord = StudyGroup.Discord.IDiscord;

namespace StudyGroup.DiscordNet;

/// <summary>
/// A connection to Discord through the package Discord.Net. Its clients keep the gateway sessions, one for each shard; their queues observe
/// the rate limits of channels, servers and commands, and every request without files uses their HTTP client. The library can't take over
/// another process's session, so a shard always identifies anew. See docs/discord-library.md.
/// </summary>
public static class DiscordNetConnection
{
    /// <summary>Builds the connection without sending anything yet.</summary>
    /// <param name="options">The token and the API's address. The library puts its own name into <c>User-Agent</c>.</param>
    /// <param name="clock">
    /// Times deadlines and retries, and must never jump. The library's heartbeats, back-off and queue use the system's clock.
    /// </param>
    /// <param name="logs">Where to log. Tokens are never logged.</param>
    /// <param name="meters">Makes its meter and keeps it; null for a meter of the connection's own.</param>
    public static IDiscord Create(DiscordOptions options, TimeProvider clock, ILoggerFactory logs, IMeterFactory? meters = null)
    {
        Func<double> chance = Random.Shared.NextDouble;
        var log = logs.CreateLogger("StudyGroup.DiscordNet");
        var inbox = new Inbox(clock, log);
        var meter = new DiscordMeter(meters, clock);

        // Calls that an interaction's own token authorizes bypass the library's queue.
        var baseUrl = $"{options.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/";
        var http = DefaultRestClientProvider.Create(useProxy: !options.ApiBaseUrl.IsLoopback)(baseUrl);
        var others = new BoundedRest(http, RetryPolicy.Connections);
        var callbacks = new BoundedRest(http, RetryPolicy.CallbackConnections);
        var handler = new RestClientHandler(others, options.ApiBaseUrl, RetryPolicy.Connections);
        var callbackHandler = new RestClientHandler(callbacks, options.ApiBaseUrl, RetryPolicy.CallbackConnections);
        var side = new HttpSide(
            options, inbox, clock, chance, meter, logs.CreateLogger("StudyGroup.DiscordNet.Rest"), handler, callbackHandler);

        var libraryLog = new LibraryLog(log, options.Token);
        var raw = new RawRest(others, new FileRest(options.ApiBaseUrl), side.Invalid, meter.Requests, clock);
        var directory = new GatewayDirectory(side.Rest, clock, chance, log);
        var gate = options.IdentifyGate ?? new IdentifyGate(clock);
        LibraryClient Client(IRestClient rest) => new(
            served => Socket(
                ClientSettings.Of(
                    options, rest, socket => new FrameTap(socket, served, gate, directory, clock, log), libraryLog.MinSeverity),
                libraryLog),
            socket => socket.LoginAsync(TokenType.Bot, options.Token, validateToken: false));
        var clients = new LibraryClients(Client(raw), () => Client(new SharedRest(raw)));
        var calls = new LibraryCalls(side.Latch, options.Token, clock, chance, clients.LogInAsync);
        return new DiscordClient(
            inbox,
            new LibraryGateway(clients, directory, gate, inbox, side.Latch, meter, clock, [handler, callbackHandler, http]),
            side,
            new LibraryMessages(clients, calls, inbox, clock),
            new LibraryChannels(clients, calls, clock),
            new CommandRegistration(new LibraryCommands(clients, calls), logs.CreateLogger("StudyGroup.DiscordNet.Commands")));
    }

    private static DiscordSocketClient Socket(DiscordSocketConfig settings, LibraryLog log)
    {
        var client = new DiscordSocketClient(settings);
        client.Log += log.WriteAsync;
        return client;
    }
}
