using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyGroup.Discord.Tests.Wire;

/// <summary>A request as received.</summary>
internal sealed record Seen(string Method, string Path, string Body, string? Authorization, string? UserAgent);

/// <summary>A scripted answer.</summary>
internal sealed record Answer(int Status, string Body = "", string Type = "application/json", params (string Name, string Value)[] Headers);

/// <summary>A server on loopback that records requests, answers as scripted by the test, and hands out its WebSockets.</summary>
internal sealed class ScriptedDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<GatewayPeer> _peers = Channel.CreateUnbounded<GatewayPeer>();
    private readonly Channel<Seen> _seen = Channel.CreateUnbounded<Seen>();

    private ScriptedDiscord(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.Single()).Port;

    /// <summary>Answers everything except <c>GET /gateway/bot</c>. Paths don't include <c>/api/v10</c>.</summary>
    public Func<Seen, Task<Answer>> Answers { get; set; } = _ => Task.FromResult(new Answer(204));

    /// <summary>The answer to <c>GET /gateway/bot</c>, or null for the default.</summary>
    public Answer? GatewayBot { get; set; }

    public int UnreadRequests => _seen.Reader.Count;

    public static async Task<ScriptedDiscord> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new ScriptedDiscord(builder.Build());
        server._app.UseWebSockets();
        server._app.Run(server.ServeAsync);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The bot's next gateway connection.</summary>
    public async Task<GatewayPeer> NextPeerAsync() => await _peers.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>The next request other than <c>GET /gateway/bot</c>.</summary>
    public async Task<Seen> NextRequestAsync() => await _seen.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public IDiscord Connect(TimeProvider? clock = null, double chance = 0, LogLines? log = null, IMeterFactory? meters = null) =>
        OwnConnection.Create(
            new DiscordOptions
            {
                Token = "bot-token",
                ApiBaseUrl = new($"http://127.0.0.1:{Port}/api/v10"),
                Program = (new("https://example.org/bot"), "1.2.3"),
            },
            clock ?? WireClocks.Real, log ?? new LogLines(), meters, () => chance);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            var peer = new GatewayPeer(await context.WebSockets.AcceptWebSocketAsync(), context);
            _peers.Writer.TryWrite(peer);
            await peer.Ended;
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var path = (context.Request.Path + context.Request.QueryString.Value).Replace("/api/v10", "", StringComparison.Ordinal);
        var seen = new Seen(
            context.Request.Method, path, await reader.ReadToEndAsync(),
            context.Request.Headers.Authorization, context.Request.Headers.UserAgent);
        await WriteAsync(context.Response, await AnswerAsync(seen));
    }

    private async Task<Answer> AnswerAsync(Seen seen)
    {
        if (seen.Path == "/gateway/bot")
            return GatewayBot ?? Gateway(remaining: 999, resetAfter: 0);

        _seen.Writer.TryWrite(seen);
        return await Answers(seen);
    }

    /// <summary>A valid answer to <c>GET /gateway/bot</c>.</summary>
    public Answer Gateway(int remaining, int resetAfter) => new(200, $$$"""
        {"url":"ws://127.0.0.1:{{{Port}}}/base","shards":1,
         "session_start_limit":{"total":1000,"remaining":{{{remaining}}},"reset_after":{{{resetAfter}}},"max_concurrency":1}}
        """);

    private static async Task WriteAsync(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.Type;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.Status != 204)
            await response.WriteAsync(answer.Body);
    }
}
