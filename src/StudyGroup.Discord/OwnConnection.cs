using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.Discord;

/// <summary>Our own connection to Discord: gateway sessions and the HTTP API, version 10.</summary>
public static class OwnConnection
{
    /// <summary>Builds the connection without sending anything yet.</summary>
    /// <param name="options">The token and the API's address.</param>
    /// <param name="clock">Times heartbeats, deadlines, rate limits and back-off. It must never jump.</param>
    /// <param name="logs">Where to log. Tokens are never logged.</param>
    /// <param name="meters">Makes its meter and keeps it; null for a meter of the connection's own.</param>
    /// <param name="chance">Random numbers from 0 to 1 that spread out waits; null for the system's.</param>
    /// <param name="http">Sends HTTP requests and stays the caller's; null for a connection pool of its own.</param>
    public static IDiscord Create(
        DiscordOptions options, TimeProvider clock, ILoggerFactory logs, IMeterFactory? meters = null, Func<double>? chance = null,
        HttpMessageHandler? http = null)
    {
        chance ??= Random.Shared.NextDouble;
        var log = logs.CreateLogger("StudyGroup.Discord.Gateway");
        var inbox = new Inbox(clock, log);
        var meter = new DiscordMeter(meters, clock);
        var side = new HttpSide(options, inbox, clock, chance, meter, logs.CreateLogger("StudyGroup.Discord.Rest"), http, http);
        var directory = new GatewayDirectory(side.Rest, clock, chance, log);
        return new DiscordClient(
            inbox,
            new OwnGateway(
                options.Token, directory, options.IdentifyGate ?? new IdentifyGate(clock), inbox, meter, clock, chance, log),
            side,
            new RestMessages(side.Rest),
            new RestChannels(side.Rest, clock),
            new CommandRegistration(new RestCommands(side.Rest), logs.CreateLogger("StudyGroup.Discord.Commands")));
    }
}
