using System.Net;
using System.Text;
using System.Text.Json;
using Discord.Net.Rest;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// The library's HTTP client, which is its one way to send what it has no words for. The library queues a call and waits
/// for its limits; here the call's body is replaced by ours, and the answer kept as it came (<see cref="RawCall"/>).
/// It also ends a try that hangs: the library waits for 100 s.
/// </summary>
/// <param name="http">The library's own.</param>
/// <param name="files">Sends what has files with it: the library's cannot be given a body of ours with files, nor a file's type.</param>
/// <param name="invalid">Counts what Discord refuses.</param>
/// <param name="clock">The wire's clock.</param>
internal sealed class RawRest(IRestClient http, FileRest files, InvalidRequests invalid, TimeProvider clock) : IRestClient
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
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders) => RawCall.Current is { Told: { } told }
        ? Task.FromResult(new RestResponse(HttpStatusCode.OK, [], new MemoryStream(told.ToArray(), writable: false)))
        : TryAsync(cancel => http.SendAsync(method, endpoint, cancel, headerOnly && RawCall.Current is null, reason, requestHeaders), cancelToken);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly, string? reason,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders)
    {
        if (RawCall.Current is { Body.Files.Count: > 0 } upload)
            return TryAsync(cancel => files.SendAsync(method, endpoint, upload.Body, cancel), cancelToken);
        var body = RawCall.Current is { Body.Json.IsEmpty: false } call ? Encoding.UTF8.GetString(call.Body.Json.Span) : json;
        return TryAsync(
            cancel => http.SendAsync(method, endpoint, body, cancel, headerOnly && RawCall.Current is null, reason, requestHeaders), cancelToken);
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken, bool headerOnly,
        string? reason, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders) =>
        TryAsync(cancel => http.SendAsync(method, endpoint, multipartParams, cancel, headerOnly, reason, requestHeaders), cancelToken);

    private async Task<RestResponse> TryAsync(Func<CancellationToken, Task<RestResponse>> send, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(RetryPolicy.TryWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            var response = await send(either.Token);
            invalid.Count((int)response.StatusCode);
            if ((int)response.StatusCode == 429)
                return await LegibleAsync(response, either.Token);
            if ((int)response.StatusCode >= 400)
                return await WithCodeAsync(response, either.Token);
            if (RawCall.Current is not { } call || (int)response.StatusCode is < 200 or >= 300)
                return response;

            call.Answer = await BytesAsync(response.Stream, either.Token);
            return new RestResponse(response.StatusCode, response.Headers, new MemoryStream(call.Answer, writable: false));
        }
        catch (OperationCanceledException failure) when (either.IsCancellationRequested)
        {
            // It may have had its effect; what the library cancels in its queue can't.
            throw new TimeoutException(
                timeout.IsCancellationRequested ? $"no answer within {RetryPolicy.TryWithin.TotalSeconds:0.#} s" : "the call's time was over", failure);
        }
    }

    /// <summary>
    /// A 429 as the library can read it: at a page of Cloudflare's it stumbles, and keeps the channel shut for a minute or more.
    /// Where the wait is longer than the call's patience, the library would wait that out for nothing.
    /// </summary>
    private static async Task<RestResponse> LegibleAsync(RestResponse response, CancellationToken cancel)
    {
        using var message = LibraryAnswer.Message(response);
        var limited = TooManyRequests.Parse(new Outcome.Answered(429, RateLimitHeaders.Parse(message.Headers), await BytesAsync(response.Stream, cancel)));
        if (limited.Reach is Reach.OldMessages)
            throw new OldEditException(limited.Wait);
        if (limited.Wait > RetryPolicy.Patience)
            throw new DiscordUnavailableException("Discord asks to wait longer than this call would.") { HadNoEffect = true };

        var seconds = limited.Wait.TotalSeconds;
        var headers = new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase) { ["Retry-After"] = $"{Math.Ceiling(seconds):0}" };
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, double> { ["retry_after"] = seconds });
        return new RestResponse(response.StatusCode, headers, new MemoryStream(body, writable: false));
    }

    /// <summary>An error as the library can read it: where JSON of Cloudflare's has no code, it would find code 0, as though Discord had refused.</summary>
    private static async Task<RestResponse> WithCodeAsync(RestResponse response, CancellationToken cancel)
    {
        var body = await BytesAsync(response.Stream, cancel);
        return new RestResponse(response.StatusCode, response.Headers, new MemoryStream(ErrorBody.Parse(body).Code is null ? [] : body, writable: false));
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
