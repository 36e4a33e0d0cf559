using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Discord;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Sharding;

/// <summary>Starts and stops shards: their connections, and the work for their groups.</summary>
internal sealed class ShardControl(IDiscord discord, OwnedShards owned, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
{
    private static readonly TimeSpan WorkEndsWithin = TimeSpan.FromSeconds(10);

    /// <summary>Connects a shard and works for its groups once it's known which servers the bot is in.</summary>
    /// <param name="resume">A session that another process left open.</param>
    public void Start(Shard shard, ShardSession? resume = null)
    {
        owned.Add(shard);
        discord.StartShard(shard, resume);
    }

    /// <inheritdoc cref="IShards.SessionOf"/>
    public ShardSession? SessionOf(Shard shard) => discord.SessionOf(shard);

    /// <summary>
    /// Closes a shard's connection, then ends the work for its groups. When this completes, everything that arrived has been answered and
    /// nothing more is being done for its groups, unless something took more than 10 s.
    /// </summary>
    /// <param name="keepSession">Whether to leave the session open for whoever runs the shard next.</param>
    /// <returns>The session if it was left open.</returns>
    public async Task<ShardSession?> StopAsync(Shard shard, bool keepSession)
    {
        using var enough = new CancellationTokenSource(WorkEndsWithin, wire);
        var session = await discord.StopShardAsync(shard, keepSession);
        await owned.RemoveAsync(shard, enough.Token);
        return session;
    }
}
