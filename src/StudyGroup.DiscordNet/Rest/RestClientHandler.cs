using Discord.Net.Rest;
using StudyGroup.Discord.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>
/// Sends over the library's HTTP client, past its queue: that puts the answers to all interactions into one line, although
/// Discord limits none of them together, and an answer has 3 s. The client itself adds the bot's token and names the program.
/// </summary>
/// <param name="http">The library's.</param>
/// <param name="files">Sends what has files with it.</param>
/// <param name="api">The HTTP API's address, without a slash at the end.</param>
internal sealed class RestClientHandler(IRestClient http, FileRest files, Uri api) : HttpMessageHandler
{
    // The library's client opens a connection for every request that finds none free.
    private readonly SemaphoreSlim _free = new(RetryPolicy.CallbackConnections);
    private readonly int _prefix = api.AbsoluteUri.TrimEnd('/').Length + 1;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is MultipartFormDataContent)
            return await files.Http.SendAsync(request, cancellationToken);

        var endpoint = request.RequestUri!.AbsoluteUri[_prefix..];
        await _free.WaitAsync(cancellationToken);
        try
        {
            var answer = request.Content is { } content
                ? await http.SendAsync(request.Method.Method, endpoint, await content.ReadAsStringAsync(cancellationToken), cancellationToken)
                : await http.SendAsync(request.Method.Method, endpoint, cancellationToken);

            var response = LibraryAnswer.Message(answer);
            response.RequestMessage = request;
            return response;
        }
        finally
        {
            _free.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _free.Dispose();
        base.Dispose(disposing);
    }
}
