using System.Net;
using System.Text;
using System.Text.Json;
using Discord.Net.Rest;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Rest;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// Replaces the bodies of the library's requests and keeps the answers as they arrived (see <see cref="RawCall"/>), while the library still
/// queues the calls and waits for rate limits. Also ends requests that hang, for which the library would wait 100 s.
/// </summary>
/// <param name="files">
/// Sends requests with files: the library's client accepts neither a body of ours with files nor a file's media type.
/// </param>
internal sealed class RawRest(IRestClient http, FileRest files, InvalidRequests invalid, RequestFigures figures, TimeProvider clock)
    : IRestClient
{
    public void SetHeader(string key, string value)
    {
        http.SetHeader(key, value);
        files.SetHeader(key, value);
    }

    public void SetCancelToken(CancellationToken cancelToken) => http.SetCancelToken(cancelToken);

    public void Dispose()
    {
        http.Dispose();
        files.Dispose();
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly, string? reason,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders) => RawCall.Current is { MadeUpAnswer: { } answer }
        ? Task.FromResult(new RestResponse(HttpStatusCode.OK, [], new MemoryStream(answer.ToArray(), writable: false)))
        : TryAsync(
            method, endpoint,
            cancel => http.SendAsync(method, endpoint, cancel, headerOnly && RawCall.Current is null, reason, requestHeaders), cancelToken);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly, string? reason,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders)
    {
        if (RawCall.Current is { Body.Files.Count: > 0 } upload)
            return TryAsync(method, endpoint, cancel => files.SendAsync(method, endpoint, upload.Body, cancel), cancelToken);
        var body = RawCall.Current is { Body.Json.IsEmpty: false } call ? Encoding.UTF8.GetString(call.Body.Json.Span) : json;
        return TryAsync(
            method, endpoint,
            cancel => http.SendAsync(method, endpoint, body, cancel, headerOnly && RawCall.Current is null, reason, requestHeaders),
            cancelToken);
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken, bool headerOnly,
        string? reason, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders) =>
        TryAsync(
            method, endpoint, cancel => http.SendAsync(method, endpoint, multipartParams, cancel, headerOnly, reason, requestHeaders),
            cancelToken);

    private async Task<RestResponse> TryAsync(
        string method, string endpoint, Func<CancellationToken, Task<RestResponse>> send, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(RetryPolicy.TryWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            var response = await MeasuredAsync(method, endpoint, send, either.Token);
            invalid.Count((int)response.StatusCode);
            if ((int)response.StatusCode == 429)
                return await ReadableAsync(response, either.Token);
            if ((int)response.StatusCode >= 400)
                return await WithCodeAsync(response, either.Token);
            if (RawCall.Current is not { } call || (int)response.StatusCode is < 200 or >= 300)
                return response;

            call.Answer = await BytesAsync(response.Stream, either.Token);
            return new RestResponse(response.StatusCode, response.Headers, new MemoryStream(call.Answer, writable: false));
        }
        catch (OperationCanceledException failure) when (either.IsCancellationRequested)
        {
            // The request may have taken effect, unlike those the library cancels in its queue.
            var reason = timeout.IsCancellationRequested
                ? $"no answer within {RetryPolicy.TryWithin.TotalSeconds:0.#} s"
                : "the call ran out of time";
            throw new TimeoutException(reason, failure);
        }
    }

    private async Task<RestResponse> MeasuredAsync(
        string method, string endpoint, Func<CancellationToken, Task<RestResponse>> send, CancellationToken cancel)
    {
        var sent = figures.Begin(method, EndpointTemplate.Of(endpoint));
        try
        {
            var response = await send(cancel);
            sent.Answered((int)response.StatusCode);
            return response;
        }
        catch (Exception problem)
        {
            sent.Failed(problem);
            throw;
        }
    }

    /// <summary>
    /// Makes a 429 readable for the library: a page from Cloudflare would make it block the channel for a minute or more. Throws if the
    /// wait is longer than the call allows, because the library would sit it out for nothing.
    /// </summary>
    private static async Task<RestResponse> ReadableAsync(RestResponse response, CancellationToken cancel)
    {
        using var message = LibraryResponse.Message(response);
        var content = await BytesAsync(response.Stream, cancel);
        var limited = TooManyRequests.Parse(new Outcome.Answered(429, RateLimitHeaders.Parse(message.Headers), content));
        if (limited.Scope is LimitScope.OldMessages)
            throw new OldEditException(limited.Wait);
        if (limited.Wait > RetryPolicy.Patience)
            throw new DiscordUnavailableException("Discord asks for a longer wait than this call allows.") { HadNoEffect = true };

        var seconds = limited.Wait.TotalSeconds;
        var headers = new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["Retry-After"] = $"{Math.Ceiling(seconds):0}",
        };
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, double> { ["retry_after"] = seconds });
        return new RestResponse(response.StatusCode, headers, new MemoryStream(body, writable: false));
    }

    /// <summary>
    /// Empties errors without a code: the library would take JSON from Cloudflare for a refusal from Discord with code 0.
    /// </summary>
    private static async Task<RestResponse> WithCodeAsync(RestResponse response, CancellationToken cancel)
    {
        var body = await BytesAsync(response.Stream, cancel);
        var kept = ErrorBody.Parse(body).Code is null ? [] : body;
        return new RestResponse(response.StatusCode, response.Headers, new MemoryStream(kept, writable: false));
    }

    private static async Task<byte[]> BytesAsync(Stream? answer, CancellationToken cancel)
    {
        if (answer is null)
            return [];
        using var bytes = new MemoryStream();
        await answer.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
