namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>A method and a path with named segments, and what answers it under the world's lock.</summary>
internal sealed record Route(string Method, string Template, Func<RestRequest, RestAnswer> Answer)
{
    private readonly string[] _segments = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a path with a secret of its own needs no bot token.</summary>
    public bool NeedsToken => !Template.Contains("{token}", StringComparison.Ordinal) && Template != "/gateway";

    /// <summary>Whether it is counted in no bucket: an interaction's first answer.</summary>
    public bool IsUnlimited => Template.EndsWith("/callback", StringComparison.Ordinal);

    /// <summary>Whether it posts, edits, deletes or pins a channel's messages.</summary>
    public bool ChangesMessages => Method != "GET"
        && (Template.StartsWith("/channels/{channel}/messages", StringComparison.Ordinal)
            || Template.StartsWith("/channels/{channel}/pins", StringComparison.Ordinal));

    /// <summary>Whether files may come with it: a message, or an answer that may be one.</summary>
    public bool TakesFiles => Method is "POST" or "PATCH"
        && (Template.Contains("/messages", StringComparison.Ordinal) || Template.StartsWith("/webhooks", StringComparison.Ordinal) || IsUnlimited);

    /// <summary>The named segments, or null where the path is another.</summary>
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
