using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// Decides when a shard may send IDENTIFY: Discord accepts one per rate limit key and 5 s, counted over all of the bot's connections, and
/// answers more of them with an invalid session. The key is <c>shard id % max_concurrency</c>. The default
/// (<see cref="IdentifyGate"/>) knows only this process; several processes with the same token must share one.
/// See https://docs.discord.com/developers/events/gateway#sharding-max-concurrency.
/// </summary>
/// <remarks>
/// An implementation must guarantee:
/// <list type="bullet">
/// <item>Two calls with the same key complete at least 5 s apart, wherever they were made, plus a margin for the network.</item>
/// <item>Calls with the same key complete about in the order they were made, so that no shard waits forever.</item>
/// <item>A cancelled call throws <see cref="OperationCanceledException"/> soon, and takes up no turn for long: connections may be lost and
/// made again many times while Discord has an outage.</item>
/// <item>It throws nothing else. If whatever it's shared through can't be reached, it keeps trying until it's cancelled.</item>
/// </list>
/// It's called after the connection is open, so heartbeats go on meanwhile, and IDENTIFY is sent as soon as it completes. How many sessions
/// may still be started isn't its business: Discord says so, and each connection asks.
/// </remarks>
public interface IIdentifyGate
{
    /// <summary>Completes when the shard may send IDENTIFY, which it then does at once.</summary>
    /// <param name="maxConcurrency">How many keys there are, according to Discord: at least 1.</param>
    /// <param name="cancel">Gives the turn up.</param>
    Task WaitAsync(Shard shard, int maxConcurrency, CancellationToken cancel);
}
