using System.Net;
using Discord.Net.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>Converts a response of the library's HTTP client to .NET's.</summary>
internal static class LibraryResponse
{
    /// <summary>The response. Its content is read from the library's stream.</summary>
    public static HttpResponseMessage Message(RestResponse answer)
    {
        var message = new HttpResponseMessage(answer.StatusCode);
        foreach (var (name, value) in answer.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (answer.Stream is { } stream && answer.StatusCode is not HttpStatusCode.NoContent)
            message.Content = new StreamContent(stream);
        return message;
    }
}
