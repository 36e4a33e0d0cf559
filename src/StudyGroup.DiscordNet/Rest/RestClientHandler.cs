using Discord.Net.Rest;
using StudyGroup.Discord.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// Sends requests over the library's HTTP client but not through its queue, which would make all answers to interactions wait in one line,
/// although they share no rate limit and have to arrive within 3 s. The client itself adds the bot's token and the user agent.
/// </summary>
/// <param name="maxConnections">The number of connections for requests with files, which the library's client can't send.</param>
internal sealed class RestClientHandler(IRestClient http, Uri api, int maxConnections) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _files = new(HttpWire.CreateHandler(api, maxConnections));
    private readonly int _prefix = api.AbsoluteUri.TrimEnd('/').Length + 1;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is MultipartFormDataContent)
            return await _files.SendAsync(request, cancellationToken);

        var endpoint = request.RequestUri!.AbsoluteUri[_prefix..];
        var answer = request.Content is { } content
            ? await http.SendAsync(request.Method.Method, endpoint, await content.ReadAsStringAsync(cancellationToken), cancellationToken)
            : await http.SendAsync(request.Method.Method, endpoint, cancellationToken);

        var response = LibraryResponse.Message(answer);
        response.RequestMessage = request;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _files.Dispose();
        base.Dispose(disposing);
    }
}
