using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Rest;

/// <summary>An address of the HTTP API, and what its rate limit goes by. No token of an interaction is in <paramref name="Template"/> or <paramref name="Major"/>.</summary>
/// <param name="Method">The method; each has limits of its own.</param>
/// <param name="Template">The path with its parameters unfilled: what may be logged.</param>
/// <param name="Major">The channel, server or interaction that limits are counted for, or "".</param>
/// <param name="Path">The path as it is sent, which may hold an interaction's token: never logged.</param>
internal sealed record Route(HttpMethod Method, string Template, string Major, string Path)
{
    /// <summary>Whether an interaction's token is what entitles to the call: a 401 there says nothing about the bot's own token.</summary>
    public bool ByInteraction { get; init; }

    /// <summary>The message of a channel that the call edits, or null: see <see cref="OldEdits"/>.</summary>
    public Snowflake? Edits { get; init; }

    /// <summary>Whether Discord counts it against the bot's 50 a second.</summary>
    public bool CountsGlobally => !ByInteraction;

    /// <summary>As it may be logged.</summary>
    public override string ToString() => $"{Method} {Template}";
}
