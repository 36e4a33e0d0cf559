using Discord.Net.Rest;
using StudyGroup.Discord.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// Sends over the library's HTTP client, past its queue: that puts the answers to all interactions into one line, although
/// Discord limits none of them together, and an answer has 3 s. The client itself adds the bot's token and names the program.
/// </summary>
/// <param name="http">The library's.</param>
/// <param name="api">The HTTP API's address, without a slash at the end.</param>
/// <param name="maxConnections">How many connections there are for what has files with it, which the library's client can't send.</param>
internal sealed class RestClientHandler(IRestClient http, Uri api, int maxConnections) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _files = new(HttpWire.Handler(api, maxConnections));
    private readonly int _prefix = api.AbsoluteUri.TrimEnd('/').Length + 1;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is MultipartFormDataContent)
            return await _files.SendAsync(request, cancellationToken);

        var endpoint = request.RequestUri!.AbsoluteUri[_prefix..];
        var answer = request.Content is { } content
            ? await http.SendAsync(request.Method.Method, endpoint, await content.ReadAsStringAsync(cancellationToken), cancellationToken)
            : await http.SendAsync(request.Method.Method, endpoint, cancellationToken);

        var response = LibraryAnswer.Message(answer);
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
