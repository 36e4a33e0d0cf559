using System.Net;
using System.Net.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Web;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>
/// The web with one more site in it, https://readers.example, which a server on this machine keeps; it starts when it is first asked. The
/// bot's own fetcher goes there over real sockets, by its own rules; all other addresses are real.
/// </summary>
internal sealed class LocalWeb : IAsyncDisposable
{
    private readonly Uri _site = new("https://readers.example");
    private readonly Lazy<Task<LocalSite>> _server;
    private readonly SitePages _pages = new();

    public LocalWeb() => _server = new(() => LocalSite.StartAsync(_site.Host, _pages.AnswerAsync));

    /// <summary>The clock of the fetcher's patience. It stands still unless advanced.</summary>
    public FakeTimeProvider Clock { get; } = new();

    /// <summary>What the site was asked and answered, in order; what it has yet to answer is not there.</summary>
    public IReadOnlyList<SiteRequest> Requests => _pages.Requests;

    /// <summary>Completes when the last request is as it should be.</summary>
    public Task UntilAskedAsync(Func<SiteRequest, bool> isIt, CancellationToken cancel) => _pages.UntilAskedAsync(isIt, cancel);

    /// <summary>The whole address of a path.</summary>
    public string Address(string path) => new Uri(_site, path).AbsoluteUri;

    /// <summary>Puts a text there, in the place of what stood there. Whoever names its ETag hears that it has not changed.</summary>
    public void Serve(string path, string text, string contentType = "text/markdown", string? etag = null) =>
        Answer(path, SitePages.Text(text, contentType, etag));

    /// <summary>Puts something else there: whatever the function answers.</summary>
    public void Answer(string path, Func<HttpContext, Task> answer) => _pages[path] = answer;

    /// <summary>Answers with a status and, if given, a redirect.</summary>
    public void Answer(string path, HttpStatusCode status, string? location = null) => Answer(path, context =>
    {
        context.Response.StatusCode = (int)status;
        if (location is not null) context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    /// <summary>Never answers there; or only begins to, with a text.</summary>
    /// <returns>Completes when that has gone out.</returns>
    public Task Stall(string path, string? begins = null)
    {
        var stalls = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Answer(path, async context =>
        {
            if (begins is not null)
            {
                context.Response.ContentType = "text/markdown";
                await context.Response.WriteAsync(begins);
                await context.Response.Body.FlushAsync();
            }

            stalls.TrySetResult();
            var gone = new TaskCompletionSource();
            using var hangsUp = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        });
        return stalls.Task;
    }

    /// <summary>The bot's fetcher, to which this is the web.</summary>
    public WebFetcher Fetcher(BotSettings settings) =>
        new(WebAllowance.Open, WebAllowance.Attachments(settings.ApiBaseUrl), Clock, ConnectAsync);

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated) await (await _server.Value).DisposeAsync();
    }

    private async ValueTask<Stream> ConnectAsync(DnsEndPoint host, WebAllowance allowance, CancellationToken cancel)
    {
        if (host.Host != _site.Host) return await WebFetcher.ConnectAsync(host, allowance, cancel);
        var server = await _server.Value;
        var wire = await WebFetcher.ConnectAsync(server.Address, new(_ => true, IPAddress.IsLoopback), cancel);
        var sealing = new SslStream(wire, leaveInnerStreamOpen: false, (_, certificate, _, _) => server.IsItsOwn(certificate));
        await sealing.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host.Host }, cancel);
        return sealing;
    }
}
