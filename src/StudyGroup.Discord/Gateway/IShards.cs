using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>The bot's connections to the gateway, one for each shard.</summary>
public interface IShards
{
    /// <summary>Whether there are shards running, and all of them have a session right now. For health checks only.</summary>
    bool IsConnected { get; }

    /// <summary>The running shards, by their ids.</summary>
    IReadOnlyList<ShardStatus> Shards { get; }

    /// <summary>
    /// Checks the token and finds the gateway's address, retrying while Discord can't be reached. Doesn't connect. Calling it is optional,
    /// because a shard does the same first.
    /// </summary>
    /// <returns>How many shards Discord recommends, and how many sessions the bot may start.</returns>
    /// <exception cref="DiscordFatalException">Discord rejected the token.</exception>
    Task<GatewayInfo> LogInAsync(CancellationToken cancel);

    /// <summary>
    /// Connects a shard, and reconnects it as often as necessary until it's stopped. Returns at once; what it receives appears in
    /// <see cref="IInteractions.ListenAsync"/>, <see cref="IGuilds.WatchGuildsAsync"/> and
    /// <see cref="IScheduledEvents.WatchEventsAsync"/>. If reconnecting is forbidden, <see cref="IInteractions.ListenAsync"/> fails.
    /// </summary>
    /// <param name="shard">
    /// A shard that isn't running. In the whole bot, each must run only once: otherwise everything arrives twice.
    /// </param>
    /// <param name="resume">
    /// A session of the same shard that was left open by <see cref="StopShardAsync"/> or that a process which died has saved
    /// (<see cref="SessionOf"/>). What happened since then is replayed. If Discord no longer knows it, or it's another shard's, a new
    /// session is started. Discord.Net always starts a new one.
    /// </param>
    void StartShard(Shard shard, ShardSession? resume = null);

    /// <summary>
    /// Closes a shard's connection within a few seconds. When this completes, whoever enumerates
    /// <see cref="IInteractions.ListenAsync"/> has taken every interaction that arrived before; they can still be answered.
    /// Does nothing if the shard isn't running.
    /// </summary>
    /// <param name="keepSession">
    /// Whether to leave the session open (close code 4000), so that another connection can resume it within a few minutes; otherwise it
    /// ends (1000).
    /// </param>
    /// <returns>
    /// The session, if it was left open. Null if there was none, and always with Discord.Net, which can't hand sessions over.
    /// </returns>
    Task<ShardSession?> StopShardAsync(Shard shard, bool keepSession);

    /// <summary>
    /// The session of a running shard as it is now, for another process to resume in case this one dies. What arrives from now on is
    /// replayed to whoever resumes it. Null while there's none, and always with Discord.Net.
    /// </summary>
    ShardSession? SessionOf(Shard shard);
}
