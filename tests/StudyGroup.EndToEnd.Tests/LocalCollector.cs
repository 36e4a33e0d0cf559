using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>An OpenTelemetry collector on 127.0.0.1, which records what is sent to it over HTTP.</summary>
internal sealed class LocalCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<(string Path, string Body)> _requests = Channel.CreateUnbounded<(string, string)>();
    private readonly List<(string Path, string Body)> _read = [];

    private LocalCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>The requests that have been read, and those that are still waiting.</summary>
    public IReadOnlyList<(string Path, string Body)> Requests
    {
        get
        {
            while (_requests.Reader.TryRead(out var request)) _read.Add(request);
            return _read;
        }
    }

    public static async Task<LocalCollector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var collector = new LocalCollector(builder.Build());
        collector._app.Run(collector.TakeAsync);
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>Completes when a text has arrived at a path. Protocol Buffers leave texts as they are.</summary>
    public async Task UntilAsync(string path, string text, CancellationToken cancel)
    {
        while (!Requests.Any(request => request.Path == path && request.Body.Contains(text, StringComparison.Ordinal)))
            await _requests.Reader.WaitToReadAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _requests.Writer.TryWrite((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
        context.Response.ContentType = "application/x-protobuf";
    }
}
