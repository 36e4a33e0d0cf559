using Discord.Net.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// Limits how many requests the library's HTTP client sends at the same time. Without a limit, it opens a new connection whenever all are
/// busy.
/// </summary>
/// <param name="http">The library's client, which stays the caller's.</param>
internal sealed class BoundedRest(IRestClient http, int maxRequests) : IRestClient
{
    private readonly SemaphoreSlim _free = new(maxRequests);

    public void SetHeader(string key, string? value) => http.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => http.SetCancelToken(cancelToken);

    // The semaphore holds no handle, and running requests still release it.
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
