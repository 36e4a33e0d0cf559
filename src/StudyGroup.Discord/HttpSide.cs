using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Rest;
using StudyGroup.Discord.Telemetry;
using StudyGroup.Discord.Threads;

namespace StudyGroup.Discord;

/// <summary>
/// The HTTP side of a connection. First answers to interactions get connections of their own, so they never wait for other requests.
/// </summary>
internal sealed class HttpSide : IDisposable
{
    private readonly DiscordMeter _meter;
    private readonly HttpWire _wire;
    private readonly HttpWire _callbackWire;

    /// <param name="handler">Sends the requests and stays the caller's; null for a connection pool of its own.</param>
    /// <param name="callbackHandler">The same for first answers to interactions.</param>
    public HttpSide(
        DiscordOptions options, Inbox inbox, TimeProvider clock, Func<double> chance, DiscordMeter meter, ILogger log,
        HttpMessageHandler? handler, HttpMessageHandler? callbackHandler)
    {
        _meter = meter;
        _wire = Wire(options, clock, meter.Requests, handler, RetryPolicy.Connections);
        _callbackWire = Wire(options, clock, meter.Requests, callbackHandler, RetryPolicy.CallbackConnections);
        Latch = new TokenLatch(inbox.Complete);
        Invalid = new InvalidRequests(clock, log);
        Rest = new RestClient(
            _wire, new RateLimits(options.RequestShare, clock, meter.Requests, log), Invalid, Latch, options.Token, clock, chance);
        Events = new RestEvents(Rest);
        Threads = new RestThreads(Rest);
        Guilds = new OwnPermissions(Rest, clock);
        Callbacks = new CallbackLane(_callbackWire, Invalid, Latch, options.Token, clock, chance);
    }

    public TokenLatch Latch { get; }

    public InvalidRequests Invalid { get; }

    public RestClient Rest { get; }

    public RestEvents Events { get; }

    public RestThreads Threads { get; }

    public OwnPermissions Guilds { get; }

    public CallbackLane Callbacks { get; }

    public void Dispose()
    {
        _wire.Dispose();
        _callbackWire.Dispose();
        _meter.Dispose();
    }

    private static HttpWire Wire(
        DiscordOptions options, TimeProvider clock, RequestFigures figures, HttpMessageHandler? handler, int maxConnections) =>
        new(options.ApiBaseUrl, options.Token, UserAgent(options), clock, figures, handler, maxConnections);

    private static string UserAgent(DiscordOptions options) => $"DiscordBot ({options.Program.Url}, {options.Program.Version})";
}
