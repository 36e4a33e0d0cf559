namespace StudyGroup.DiscordNet.Rest;

/// <summary>The library's endpoints as templates, because they contain ids and tokens: <c>/channels/{channel}/messages</c>.</summary>
internal static class EndpointTemplate
{
    /// <summary>The template of an endpoint such as <c>channels/5/messages?limit=1</c>.</summary>
    public static string Of(string endpoint)
    {
        var query = endpoint.IndexOf('?');
        var parts = (query < 0 ? endpoint : endpoint[..query]).Trim('/').Split('/');
        var template = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var isToken = i == 2 && parts[0] is ("webhooks" or "interactions");
            template[i] = isToken ? "{token}" : IsId(parts[i]) ? Placeholder(i == 0 ? "" : parts[i - 1]) : parts[i];
        }

        return $"/{string.Join('/', template)}";
    }

    private static bool IsId(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);

    private static string Placeholder(string before) => before switch
    {
        "channels" => "{channel}",
        "guilds" => "{guild}",
        "messages" or "pins" => "{message}",
        "members" or "users" => "{user}",
        "applications" or "webhooks" => "{application}",
        "interactions" => "{interaction}",
        "scheduled-events" => "{event}",
        _ => "{id}",
    };
}
