using System.Collections.Concurrent;
using Discord;
using Discord.WebSocket;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>
/// The library's clients: one for each shard, and the first one also for the HTTP API. That one therefore outlives its shard.
/// </summary>
/// <param name="create">Makes a client. The first one carries the others' requests.</param>
internal sealed class LibraryClients(LibraryClient first, Func<LibraryClient> create)
{
    private readonly ConcurrentDictionary<LibraryClient, bool> _serving = [];

    /// <summary>The one for the HTTP API. It knows who the bot is as soon as its shard has a session.</summary>
    public DiscordSocketClient Main => first.Socket;

    /// <summary>Completes once the one for the HTTP API knows who the bot is.</summary>
    public Task WasReady => first.WasReady;

    // Until it has had a session it doesn't know who the bot is, so it serves another shard if its own was stopped before.
    private bool IsFirstFree => first.Shard is null
        || (!_serving.ContainsKey(first) && !first.WasReady.IsCompleted && Main.ConnectionState is ConnectionState.Disconnected);

    /// <summary>Gives the first one its token.</summary>
    public Task LogInAsync() => first.LogInAsync();

    /// <summary>A client for a shard.</summary>
    public LibraryClient For(Shard shard, ShardInbox inbox, ShardFigures figures)
    {
        var client = IsFirstFree ? first : create();
        client.Serve(shard, inbox, figures);
        _serving[client] = true;
        return client;
    }

    /// <summary>The client no longer serves its shard.</summary>
    public async ValueTask ReleaseAsync(LibraryClient client)
    {
        _serving.TryRemove(client, out _);
        if (client != first)
            await client.Socket.DisposeAsync();
    }

    /// <summary>A channel that one of the shards has told the library about.</summary>
    public IChannel? FindChannel(ulong id) => Find(client => client.GetChannel(id));

    /// <summary>A user whom one of the shards has told the library about.</summary>
    public IUser? FindUser(ulong id) => Find(client => client.GetUser(id));

    private T? Find<T>(Func<DiscordSocketClient, T?> find)
        where T : class => _serving.Keys.Select(client => find(client.Socket)).FirstOrDefault(found => found is not null);
}
