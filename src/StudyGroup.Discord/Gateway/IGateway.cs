using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>Opens the gateway's sessions. What they receive goes to the <see cref="Inbox"/>.</summary>
internal interface IGateway : IAsyncDisposable
{
    /// <summary>Checks the token and finds the gateway's address, retrying while Discord can't be reached.</summary>
    /// <exception cref="DiscordFatalException">Discord rejected the token.</exception>
    Task<GatewayInfo> LogInAsync(CancellationToken cancel);

    /// <summary>A shard's connection, which isn't running yet.</summary>
    /// <param name="resume">A session to resume, if that's possible.</param>
    IShardConnection Open(Shard shard, ShardSession? resume);
}
