namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>A method, a path with named segments, and the handler that answers under the world's lock.</summary>
internal sealed record Route(string Method, string Template, Func<RestRequest, RestAnswer> Answer)
{
    private readonly string[] _segments = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>False for paths that contain a secret of their own.</summary>
    public bool NeedsToken => !Template.Contains("{token}", StringComparison.Ordinal) && Template != "/gateway";

    /// <summary>Whether no rate limit applies: an interaction's first answer.</summary>
    public bool IsUnlimited => Template.EndsWith("/callback", StringComparison.Ordinal);

    /// <summary>Whether it posts, edits, deletes or pins a channel's messages.</summary>
    public bool ChangesMessages => Method != "GET"
        && (Template.StartsWith("/channels/{channel}/messages", StringComparison.Ordinal)
            || Template.StartsWith("/channels/{channel}/pins", StringComparison.Ordinal));

    /// <summary>Whether files may be attached: for messages, and answers that can be messages.</summary>
    public bool TakesFiles => Method is "POST" or "PATCH"
        && (Template.Contains("/messages", StringComparison.Ordinal)
            || Template.StartsWith("/webhooks", StringComparison.Ordinal) || IsUnlimited);

    /// <summary>The named segments, or null if the path doesn't match.</summary>
    public Dictionary<string, string>? Match(string[] path)
    {
        if (path.Length != _segments.Length)
            return null;
        var values = new Dictionary<string, string>();
        for (var i = 0; i < path.Length; i++)
        {
            if (_segments[i].StartsWith('{'))
                values[_segments[i].Trim('{', '}')] = path[i];
            else if (_segments[i] != path[i])
                return null;
        }

        return values;
    }
}
