using System.Net;
using Discord.Net.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>An answer of the library's HTTP client in .NET's own form.</summary>
internal static class LibraryAnswer
{
    /// <summary>The answer, whose content is still to be read.</summary>
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
