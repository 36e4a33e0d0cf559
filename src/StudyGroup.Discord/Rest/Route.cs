using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Rest;

/// <summary>An endpoint of the HTTP API and what its rate limits depend on.</summary>
/// <param name="Template">The path with placeholders, safe to log.</param>
/// <param name="Major">The channel, server or interaction that has a rate limit of its own, or "".</param>
/// <param name="Path">The path as sent. It may contain an interaction's token, so it is never logged.</param>
internal sealed record Route(HttpMethod Method, string Template, string Major, string Path)
{
    /// <summary>Whether an interaction's token authorizes the call. A 401 then says nothing about the bot's own token.</summary>
    public bool ByInteraction { get; init; }

    /// <summary>The message that the call edits, if any: see <see cref="OldEdits"/>.</summary>
    public Snowflake? Edits { get; init; }

    /// <summary>Whether it counts towards the bot's 50 requests per second.</summary>
    public bool CountsGlobally => !ByInteraction;

    /// <summary>The method and the template, safe to log.</summary>
    public override string ToString() => $"{Method} {Template}";
}
