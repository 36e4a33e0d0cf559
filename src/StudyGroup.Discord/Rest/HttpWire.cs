using System.Net;
using System.Net.Sockets;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.Discord.Rest;

/// <summary>Sends a request once and returns whatever happens as a value. Knows nothing of rate limits and retries.</summary>
internal sealed class HttpWire : IDisposable
{
    private const int MaxBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private readonly HttpMessageInvoker _http;
    private readonly string _base;
    private readonly string _authorization;
    private readonly string _userAgent;
    private readonly TimeProvider _clock;
    private readonly RequestFigures _figures;

    /// <param name="handler">Sends the requests and stays the caller's; null for a connection pool of its own.</param>
    /// <param name="maxConnections">The size of that pool.</param>
    public HttpWire(
        Uri api, string token, string userAgent, TimeProvider clock, RequestFigures figures, HttpMessageHandler? handler,
        int maxConnections)
    {
        _http = new HttpMessageInvoker(handler ?? CreateHandler(api, maxConnections), disposeHandler: handler is null);
        _base = api.AbsoluteUri.TrimEnd('/');
        _authorization = $"Bot {token}";
        _userAgent = userAgent;
        _clock = clock;
        _figures = figures;
    }

    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async Task<Outcome> TryAsync(Route route, RequestBody body, TimeSpan within, CancellationToken cancel)
    {
        var sent = _figures.Begin(route.Method.Method, route.Template);
        try
        {
            var outcome = await SendAsync(route, body, within, cancel);
            switch (outcome)
            {
                case Outcome.Answered answer:
                    sent.Answered(answer.Status);
                    break;
                case Outcome.NotSent { Failure: var failure }:
                    sent.Failed(failure);
                    break;
                case Outcome.Lost { Failure: var failure }:
                    sent.Failed(failure);
                    break;
            }

            return outcome;
        }
        catch (OperationCanceledException cancelled)
        {
            sent.Failed(cancelled);
            throw;
        }
    }

    private async Task<Outcome> SendAsync(Route route, RequestBody body, TimeSpan within, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(within, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        using var request = Request(route, body);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            var content = await ReadAsync(response, either.Token);
            return new Outcome.Answered((int)response.StatusCode, RateLimitHeaders.Parse(response.Headers), content);
        }
        catch (HttpRequestException failure)
        {
            return IsBeforeSending(failure) ? new Outcome.NotSent(failure) : new Outcome.Lost(failure);
        }
        catch (IOException failure)
        {
            return new Outcome.Lost(failure);
        }
        catch (OperationCanceledException failure) when (!cancel.IsCancellationRequested)
        {
            // Our own timeout covers the whole request; the handler's covers only connecting.
            return timeout.IsCancellationRequested
                ? new Outcome.Lost(new TimeoutException($"no answer within {within.TotalSeconds:0.#} s", failure))
                : new Outcome.NotSent(new TimeoutException($"no connection within {ConnectTimeout.TotalSeconds:0.#} s", failure));
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A pool of connections to the API. If all are busy, a request waits: opening thousands at once would take longer.</summary>
    public static SocketsHttpHandler CreateHandler(Uri api, int maxConnections) => new()
    {
        MaxConnectionsPerServer = maxConnections,
        // Connections are renewed to notice DNS changes, but idle ones are kept for the next interaction.
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
        ConnectTimeout = ConnectTimeout,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !api.IsLoopback,
        ActivityHeadersPropagator = null,
    };

    private HttpRequestMessage Request(Route route, RequestBody body)
    {
        var request = new HttpRequestMessage(route.Method, new Uri(_base + route.Path)) { Content = body.ToContent() };
        request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        return request;
    }

    private static async ValueTask<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.StatusCode is HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0)
            return [];

        await response.Content.LoadIntoBufferAsync(MaxBytes, cancel);
        return await response.Content.ReadAsByteArrayAsync(cancel);
    }

    /// <summary>Whether the failure came so early that the other side hasn't seen the request.</summary>
    public static bool IsBeforeSending(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        || failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
}
