namespace StudyGroup.Discord.Rest;

/// <summary>A call to the HTTP API.</summary>
internal sealed record RestRequest(Route Route, RequestBody Body = default)
{
    /// <summary>Whether a POST returns what already exists instead of creating another.</summary>
    public bool IsGetOrCreate { get; init; }

    /// <summary>
    /// Whether sending the request twice has the same effect as sending it once. A message's nonce isn't enough for that: Discord remembers
    /// it only for a few minutes, so callers look in the channel before they post again.
    /// </summary>
    public bool IsRepeatable => IsGetOrCreate || Route.Method != HttpMethod.Post;

    /// <summary>Besides the bot's token, what to hide in case Discord's message repeats it.</summary>
    public string Secret { get; init; } = "";

    /// <summary>How long the call may spend waiting for rate limits and between tries.</summary>
    public TimeSpan Patience { get; init; } = RetryPolicy.Patience;

    /// <summary>The route, without content and tokens.</summary>
    public override string ToString() => Route.ToString();
}
