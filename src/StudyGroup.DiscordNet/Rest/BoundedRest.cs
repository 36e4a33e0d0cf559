using Discord.Net.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>The library's HTTP client with a limit on requests under way: by itself it opens a connection for each that finds none free.</summary>
/// <param name="http">The library's, which stays the caller's.</param>
/// <param name="maxRequests">How many requests there are at once; the others wait for their turn.</param>
internal sealed class BoundedRest(IRestClient http, int maxRequests) : IRestClient
{
    private readonly SemaphoreSlim _free = new(maxRequests);

    public void SetHeader(string key, string? value) => http.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => http.SetCancelToken(cancelToken);

    // The semaphore holds nothing of the system's, and requests under way still give their place back.
    public void Dispose()
    {
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly, string? reason,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders) =>
        InTurnAsync(() => http.SendAsync(method, endpoint, cancelToken, headerOnly, reason, requestHeaders), cancelToken);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly, string? reason,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders) =>
        InTurnAsync(() => http.SendAsync(method, endpoint, json, cancelToken, headerOnly, reason, requestHeaders), cancelToken);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken, bool headerOnly,
        string? reason, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders) =>
        InTurnAsync(() => http.SendAsync(method, endpoint, multipartParams, cancelToken, headerOnly, reason, requestHeaders), cancelToken);

    private async Task<RestResponse> InTurnAsync(Func<Task<RestResponse>> send, CancellationToken cancel)
    {
        await _free.WaitAsync(cancel);
        try
        {
            return await send();
        }
        finally
        {
            _free.Release();
        }
    }
}
