using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.Gateway;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Rest;
using StudyGroup.Playground.LocalDiscord.Traffic;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord;

/// <summary>
/// A small, strict Discord on loopback: HTTP API v10 and gateway v10 for one application and its bot, with people
/// who act in its guilds. It knows what Discord knows, and nothing about the bot.
/// </summary>
public sealed class LocalDiscordServer : IAsyncDisposable
{
    private readonly DiscordWorld _world;
    private readonly GatewayHub _gateway;
    private readonly RestApi _rest;
    private LoopbackHost? _host;
    private int _port;

    private LocalDiscordServer(LocalDiscordOptions options)
    {
        _world = new DiscordWorld(options);
        _gateway = new GatewayHub(_world);
        _world.Listener = new GatewayEvents(_gateway);
        var interactions = new InteractionDesk(_world, _gateway);
        _world.Features.Set(interactions);
        _rest = new RestApi(_world, _gateway, interactions, Faults);
        _port = options.Port;
        GatewayFaults = new GatewayFaults(_gateway);
    }

    /// <summary>Where the HTTP API is: <c>http://127.0.0.1:PORT/api/v10</c>.</summary>
    public string ApiBaseUrl => $"http://127.0.0.1:{_port}/api/v10";

    /// <summary>The bot's token.</summary>
    public string Token => _world.Options.Token;

    /// <summary>The application's id.</summary>
    public ulong ApplicationId => _world.Application.Id;

    /// <summary>The bot's user id.</summary>
    public ulong BotId => _world.Bot.Id;

    /// <summary>The guilds, in the order they were added.</summary>
    public IReadOnlyList<Guild> Guilds => _world.Read(() => _world.Guilds.Values.ToArray());

    /// <summary>The faults of the HTTP API.</summary>
    public RestFaults Faults { get; } = new();

    /// <summary>Faults of the gateway.</summary>
    public GatewayFaults GatewayFaults { get; }

    internal DiscordWorld World => _world;

    /// <summary>Everything that went over the wire.</summary>
    public TrafficLog Log => _gateway.Log;

    /// <summary>Whether a bot's session is up right now, of whichever shard.</summary>
    public bool IsBotConnected => _world.Read(() => _gateway.Live.Any());

    /// <summary>The ids of the shards with a session that is up right now, once for each session.</summary>
    public IReadOnlyList<int> ConnectedShards => _world.Read(() => _gateway.Live.Select(session => session.Shard).Order().ToArray());

    /// <summary>Creates a server and starts listening.</summary>
    public static async Task<LocalDiscordServer> StartAsync(LocalDiscordOptions options, CancellationToken cancel = default)
    {
        var server = new LocalDiscordServer(options);
        await server.ListenAsync(cancel);
        return server;
    }

    /// <summary>Listens again after <see cref="StopAsync"/>, on the same port and with the same state.</summary>
    public async Task ListenAsync(CancellationToken cancel = default)
    {
        _host = await LoopbackHost.StartAsync(_port, _gateway, _rest, cancel);
        _port = _host.Port;
        _gateway.Url = $"ws://127.0.0.1:{_port}";
        _world.Attachments.Root = $"http://127.0.0.1:{_port}";
    }

    /// <summary>Cuts every connection and stops listening; everything else stays.</summary>
    public async Task StopAsync()
    {
        if (_host is not { } host)
            return;
        _host = null;
        Faults.Clear();
        GatewayFaults.Drop();
        await host.DisposeAsync();
    }

    /// <summary>Adds a guild with @everyone, an owner and the bot.</summary>
    /// <param name="botPermissions">The permissions the bot's invite asks for.</param>
    /// <param name="systemChannel">The name of the channel it starts with, in which Discord posts notices; null for no channel.</param>
    /// <param name="hasBot">Whether the bot is in it from the start. Otherwise <see cref="Guild.ReturnBot"/> adds it.</param>
    public Guild AddGuild(
        string name, Permissions botPermissions = Permissions.Bot, string? systemChannel = null, bool hasBot = true) =>
        _world.AddGuild(name, botPermissions, systemChannel, hasBot);

    /// <summary>Adds a guild on a certain shard, with @everyone, an owner and the bot.</summary>
    public Guild AddGuildOn(int shard, int shards, string name) =>
        _world.AddGuild(name, Permissions.Bot, systemChannel: null, hasBot: true, (shard, shards));

    /// <summary>The commands offered to people in a guild, as Discord stores them: the guild's own and the global ones.</summary>
    public IReadOnlyList<JsonElement> Commands(Guild guild) => _world.Read(() => _world.Commands.VisibleIn(guild.Id));

    /// <summary>Forgets every nonce, as if its window were over.</summary>
    public void ForgetNonces()
    {
        lock (_world.Gate)
            _world.Nonces.Forget();
    }

    /// <summary>Completes when a session of a shard is up.</summary>
    public Task WaitForShardAsync(int shard, CancellationToken cancel)
    {
        lock (_world.Gate)
            return _gateway.ReadyWaiters.WaitAsync(_gateway.Live, session => session.Shard == shard, cancel);
    }

    /// <summary>Completes when a bot's session is up, of whichever shard.</summary>
    public Task WaitForBotAsync(CancellationToken cancel)
    {
        lock (_world.Gate)
            return _gateway.ReadyWaiters.WaitAsync(_gateway.Live, _ => true, cancel);
    }

    /// <summary>Completes when people in the guild are offered a command with this name (its first word).</summary>
    public async Task WaitForCommandAsync(Guild guild, string name, CancellationToken cancel)
    {
        var changes = WatchAsync(cancel);
        if (IsOffered(guild, name))
            return;
        await foreach (var _ in changes)
        {
            if (IsOffered(guild, name))
                return;
        }
    }

    /// <summary>Everything that happens from the call on, for a page that shows it live.</summary>
    public IAsyncEnumerable<Change> WatchAsync(CancellationToken cancel) => _world.Changes.WatchAsync(cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        foreach (var guild in _world.Read(() => _world.Guilds.Values.Concat(_world.FormerGuilds.Values).ToArray()))
            guild.Events.Dispose();
    }

    private bool IsOffered(Guild guild, string name) =>
        _world.Read(() => _world.Commands.Meant(guild.Id, CommandType.ChatInput, name) is not null);
}
