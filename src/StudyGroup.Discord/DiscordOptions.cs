using StudyGroup.Discord.Gateway;

namespace StudyGroup.Discord;

/// <summary>The settings of a connection to Discord.</summary>
public sealed record DiscordOptions
{
    /// <summary>The bot's token. Never logged.</summary>
    public required string Token { get; init; }

    /// <summary>The HTTP API's address with its version and without a trailing slash.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>
    /// The values for <c>User-Agent: DiscordBot (url, version)</c>. See https://docs.discord.com/developers/reference#user-agent.
    /// </summary>
    public required (Uri Url, string Version) Program { get; init; }

    /// <summary>Spaces out the sessions that are started; null if no other process starts any.</summary>
    public IIdentifyGate? IdentifyGate { get; init; }

    /// <summary>
    /// Which part of Discord's 50 requests per second this connection may use, if other processes with the same token use the rest: above
    /// 0, at most 1. Asked before each request. Discord.Net always uses all of them.
    /// </summary>
    public Func<double> RequestShare { get; init; } = () => 1;

    /// <summary>Everything except the token.</summary>
    public override string ToString() => $"{ApiBaseUrl}";
}
