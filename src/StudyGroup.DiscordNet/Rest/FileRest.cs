using System.Collections.Concurrent;
using Discord.Net.Rest;
using StudyGroup.Discord.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>Sends requests with files, with the same headers and to the same address as the library's HTTP client.</summary>
internal sealed class FileRest(Uri api) : IDisposable
{
    private readonly string _base = $"{api.AbsoluteUri.TrimEnd('/')}/";
    private readonly ConcurrentDictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HttpMessageInvoker _http = new(HttpWire.CreateHandler(api, RetryPolicy.Connections));

    public void SetHeader(string key, string? value)
    {
        if (value is null)
            _headers.TryRemove(key, out _);
        else
            _headers[key] = value;
    }

    public async Task<RestResponse> SendAsync(string method, string endpoint, RequestBody body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(_base + endpoint)) { Content = body.ToContent() };
        foreach (var (name, value) in _headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, cancel);
        var answer = await response.Content.ReadAsByteArrayAsync(cancel);
        var headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);
        return new RestResponse(response.StatusCode, headers, new MemoryStream(answer, writable: false));
    }

    public void Dispose() => _http.Dispose();
}
