namespace StudyGroup.Discord;

/// <summary>What a connection to Discord is built from.</summary>
public sealed record DiscordOptions
{
    /// <summary>The bot's token. Never logged.</summary>
    public required string Token { get; init; }

    /// <summary>The HTTP API with its version and no slash at the end.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>What stands in <c>User-Agent: DiscordBot (url, version)</c>. See https://docs.discord.com/developers/reference#user-agent.</summary>
    public required (Uri Url, string Version) Program { get; init; }

    /// <summary>This connection's shard and their number. See https://docs.discord.com/developers/events/gateway#sharding.</summary>
    public (int Id, int Count) Shard { get; init; } = (0, 1);

    /// <summary>All but the token.</summary>
    public override string ToString() => $"{ApiBaseUrl} shard {Shard.Id}/{Shard.Count}";
}
