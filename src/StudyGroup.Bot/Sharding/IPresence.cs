using StudyGroup.Discord;

namespace StudyGroup.Bot.Sharding;

/// <summary>Whether this process is doing its part right now.</summary>
internal interface IPresence
{
    /// <summary>Whether it is.</summary>
    bool IsPresent { get; }
}

/// <summary>A process that runs all shards: it has to be connected.</summary>
internal sealed class ConnectedPresence(IDiscord discord) : IPresence
{
    /// <inheritdoc />
    public bool IsPresent => discord.IsConnected;
}
