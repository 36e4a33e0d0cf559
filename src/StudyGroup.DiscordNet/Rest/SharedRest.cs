using Discord.Net.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// Lets another client of the library use the first one's HTTP client, which neither ends with it nor is cancelled by it.
/// </summary>
internal sealed class SharedRest(IRestClient rest) : IRestClient
{
    public void SetHeader(string key, string value)
    {
        // The first client's are the same, and they mustn't be changed while it sends requests.
    }

    public void SetCancelToken(CancellationToken cancelToken)
    {
        // Only the first client's requests end with its token.
    }

    public void Dispose()
    {
        // The first client's.
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly, string? reason,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders) =>
        rest.SendAsync(method, endpoint, cancelToken, headerOnly, reason, requestHeaders);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly, string? reason,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders) =>
        rest.SendAsync(method, endpoint, json, cancelToken, headerOnly, reason, requestHeaders);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken,
        bool headerOnly, string? reason, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders) =>
        rest.SendAsync(method, endpoint, multipartParams, cancelToken, headerOnly, reason, requestHeaders);
}
