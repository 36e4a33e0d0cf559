using StudyGroup.Discord.Errors;

namespace StudyGroup.Discord.Gateway;

/// <summary>A shard's connection to the gateway.</summary>
internal interface IShardConnection : IAsyncDisposable
{
    /// <summary>Whether its session is established.</summary>
    bool IsReady { get; }

    /// <summary>Its session, for somebody else to resume, perhaps once it has ended; null if that isn't possible.</summary>
    ShardSession? Session { get; }

    /// <summary>Logs in if necessary, then stays connected until it's stopped. Called only once.</summary>
    /// <exception cref="DiscordFatalException">Reconnecting is forbidden.</exception>
    Task RunAsync();

    /// <summary>Ends <see cref="RunAsync"/> within a few seconds.</summary>
    /// <param name="keepSession">Whether to leave the session open.</param>
    void Stop(bool keepSession);
}
