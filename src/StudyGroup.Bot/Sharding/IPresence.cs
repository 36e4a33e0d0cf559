using StudyGroup.Discord;

namespace StudyGroup.Bot.Sharding;

/// <summary>Tells whether this process is working as it should.</summary>
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
