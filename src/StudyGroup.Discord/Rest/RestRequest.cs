namespace StudyGroup.Discord.Rest;

/// <summary>A call of the HTTP API.</summary>
/// <param name="Route">Where.</param>
/// <param name="Body">What it says.</param>
internal sealed record RestRequest(Route Route, RequestBody Body = default)
{
    /// <summary>Whether a POST asks for what is there already, if it is.</summary>
    public bool IsForOne { get; init; }

    /// <summary>
    /// Whether asking twice does no more than asking once. A message's nonce isn't enough for that: Discord honours it for a few minutes only,
    /// so whoever posts looks in the channel before posting again.
    /// </summary>
    public bool IsRepeatable => IsForOne || Route.Method != HttpMethod.Post;

    /// <summary>What must not show should Discord's words repeat it, besides the bot's token.</summary>
    public string Secret { get; init; } = "";

    /// <summary>How long the call may wait for rate limits and between tries.</summary>
    public TimeSpan Patience { get; init; } = RetryPolicy.Patience;

    /// <summary>Where it goes; neither what it says nor a token.</summary>
    public override string ToString() => Route.ToString();
}
