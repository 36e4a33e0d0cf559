using System.Runtime.CompilerServices;
using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Rest;
using StudyGroup.DiscordNet.Channels;
using StudyGroup.DiscordNet.Commands;
using StudyGroup.DiscordNet.Gateway;
using StudyGroup.DiscordNet.Rest;
using IDiscord = StudyGroup.Discord.IDiscord;
using Interaction = StudyGroup.Discord.Interactions.Interaction;
using InteractionResponse = StudyGroup.Discord.Interactions.InteractionResponse;

namespace StudyGroup.DiscordNet;

/// <summary>
/// The door to Discord on the package Discord.Net: its client keeps the gateway session, its queue keeps the limits of
/// channels, servers and commands, and all requests go over its HTTP client. See docs/discord-library.md.
/// </summary>
public sealed class DiscordNetConnection : IDiscord
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly DiscordSocketClient _client;
    private readonly Lazy<Task> _token;
    private readonly Inbox _inbox;
    private readonly ClientLife _life;
    private readonly IReadOnlyList<IDisposable> _connections;
    private readonly GatewayDirectory _directory;
    private readonly CallbackLane _callbacks;
    private readonly InteractionAnswers _answers;
    private readonly LibraryMessages _messages;
    private readonly LibraryDirectMessages _directMessages;
    private readonly LibraryChannelHome _home;
    private readonly LibraryPermissions _permissions;
    private readonly CommandRegistration _commands;
    private Task? _running;
    private int _isListening;

    /// <summary>Builds the connection; nothing is sent before it is asked for something.</summary>
    /// <param name="options">The token, the API's address and the shard. The library names itself as the program.</param>
    /// <param name="clock">The wire's clock, which never jumps. The library goes by the system's own for heartbeats, back-off and its queue.</param>
    /// <param name="logs">Where it reports. No token is ever written there.</param>
    public DiscordNetConnection(DiscordOptions options, TimeProvider clock, ILoggerFactory logs)
    {
        Func<double> chance = Random.Shared.NextDouble;
        var log = logs.CreateLogger("StudyGroup.DiscordNet");
        var restLog = logs.CreateLogger("StudyGroup.DiscordNet.Rest");
        _inbox = new Inbox(clock, log);
        var latch = new TokenLatch(_inbox.Complete);

        var http = DefaultRestClientProvider.Create(useProxy: !options.ApiBaseUrl.IsLoopback)($"{options.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/");
        var files = new FileRest(options.ApiBaseUrl);
        var others = new BoundedRest(http, RetryPolicy.Connections);
        var callbacks = new BoundedRest(http, RetryPolicy.CallbackConnections);
        var invalid = new InvalidRequests(clock, restLog);
        var libraryLog = new LibraryLog(log, options.Token);
        _client = new DiscordSocketClient(ClientSettings.Of(
            options, new RawRest(others, files, invalid, clock), socket => new FrameTap(socket, _inbox, clock, log), libraryLog.Least));
        _client.Log += libraryLog.WriteAsync;
        _token = new(() => _client.LoginAsync(TokenType.Bot, options.Token, validateToken: false));
        _life = new ClientLife(_client, _inbox, latch, clock);

        // What has to do with an interaction's own token goes past the library's queue.
        var handler = new RestClientHandler(others, options.ApiBaseUrl, RetryPolicy.Connections);
        var callbackHandler = new RestClientHandler(callbacks, options.ApiBaseUrl, RetryPolicy.CallbackConnections);
        var wire = new HttpWire(options, clock, handler, RetryPolicy.Connections);
        var callbackWire = new HttpWire(options, clock, callbackHandler, RetryPolicy.CallbackConnections);
        _connections = [wire, callbackWire, handler, callbackHandler, http];
        var rest = new RestClient(wire, new RateLimits(clock, restLog), invalid, latch, options.Token, clock, chance);
        _directory = new GatewayDirectory(rest, clock, chance, log);
        _callbacks = new CallbackLane(callbackWire, invalid, latch, options.Token, clock, chance);
        _answers = new InteractionAnswers(rest);

        var calls = new LibraryCalls(latch, options.Token, clock, chance, _token);
        _messages = new LibraryMessages(_client, calls, _inbox, clock);
        _directMessages = new LibraryDirectMessages(_client, calls);
        _home = new LibraryChannelHome(_client, calls);
        _permissions = new LibraryPermissions(_client, calls, clock);
        _commands = new CommandRegistration(new LibraryCommands(_client, calls), logs.CreateLogger("StudyGroup.DiscordNet.Commands"));
    }

    /// <inheritdoc />
    public bool IsConnected => _life.IsConnected && _running is { IsCompleted: false };

    /// <inheritdoc />
    public async Task LogInAsync(CancellationToken cancel)
    {
        await _token.Value;
        await _directory.LogInAsync(cancel);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<Interaction> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (Interlocked.Exchange(ref _isListening, 1) != 0)
            throw new InvalidOperationException("The connection is listened to already.");

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel, _disposed.Token);
        _running = RunAsync(ending.Token);
        try
        {
            await foreach (var interaction in _inbox.Interactions.ReadAllAsync(CancellationToken.None))
            {
                if (ending.IsCancellationRequested)
                    break;
                yield return interaction;
            }
        }
        finally
        {
            await ending.CancelAsync();
            await _running;
        }
    }

    /// <inheritdoc />
    public IAsyncEnumerable<GuildEvent> WatchGuildsAsync(CancellationToken cancel) => _inbox.Guilds.ReadAllAsync(cancel);

    /// <inheritdoc />
    public Task RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancel) =>
        _callbacks.SendAsync(interaction, ResponseWriting.Body(response), cancel);

    /// <inheritdoc />
    public Task EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancel) =>
        _answers.EditOriginalAsync(interaction, body, cancel);

    /// <inheritdoc />
    public Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancel) =>
        _answers.DeleteOriginalAsync(interaction, cancel);

    /// <inheritdoc />
    public Task FollowUpAsync(Interaction interaction, MessageBody body, bool ephemeral, CancellationToken cancel) =>
        _answers.FollowUpAsync(interaction, body, ephemeral, cancel);

    /// <inheritdoc />
    public Task<Snowflake> PostAsync(Snowflake channel, MessageBody body, string nonce, CancellationToken cancel) =>
        _messages.PostAsync(channel, body, nonce, cancel);

    /// <inheritdoc />
    public Task EditMessageAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancel) =>
        _messages.EditAsync(channel, message, body, cancel);

    /// <inheritdoc />
    public Task<bool> IsThereAsync(Snowflake channel, Snowflake message, CancellationToken cancel) =>
        _messages.IsThereAsync(channel, message, cancel);

    /// <inheritdoc />
    public Task DeleteMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel) =>
        _messages.DeleteAsync(channel, message, cancel);

    /// <inheritdoc />
    public Task PinMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel) =>
        _messages.PinAsync(channel, message, cancel);

    /// <inheritdoc />
    public Task<Snowflake> OpenDirectMessagesAsync(Snowflake user, CancellationToken cancel) =>
        _directMessages.OpenAsync(user, cancel);

    /// <inheritdoc />
    public async Task<Snowflake?> FindMessageAsync(Snowflake channel, string customId, DateTimeOffset since, CancellationToken cancel) =>
        await _messages.FindAsync(
            channel, customId, since, (await IdentityAsync(cancel)).UserId, () => ReadRight.HasAsync(this, channel, cancel), cancel);

    /// <inheritdoc />
    public Task<Snowflake?> GetGuildAsync(Snowflake channel, CancellationToken cancel) => _home.OfAsync(channel, cancel);

    /// <inheritdoc />
    public async Task<ChannelAccess> GetOwnPermissionsAsync(Snowflake guild, Snowflake channel, CancellationToken cancel) =>
        await _permissions.OfAsync(guild, channel, (await IdentityAsync(cancel)).UserId, cancel);

    /// <inheritdoc />
    public async Task<bool> SyncCommandsAsync(IReadOnlyList<ApplicationCommand> commands, Snowflake? guild, CancellationToken cancel) =>
        await _commands.SyncAsync(commands, (await IdentityAsync(cancel)).ApplicationId, guild, cancel);

    /// <summary>Ends the connection, within a few seconds, and every call that waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed.IsCancellationRequested)
            return;
        await _disposed.CancelAsync();
        if (_running is not null)
            await _running;
        await _client.DisposeAsync();
        foreach (var connection in _connections)
            connection.Dispose();
    }

    private Task<Identity> IdentityAsync(CancellationToken cancel) => _inbox.Identity.WaitAsync(cancel);

    /// <summary>Runs the gateway; how it ended is told through the inbox.</summary>
    private async Task RunAsync(CancellationToken ending)
    {
        try
        {
            await Task.Yield();
            if (!_directory.IsKnown)
                await LogInAsync(ending);
            // The library does not look at how often the bot may still identify; a bot that restarts in a loop must.
            await _directory.UrlAsync(identify: true, ending);
            await _life.RunAsync(ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            _inbox.Complete();
        }
        catch (Exception failure)
        {
            // A fatal answer of Discord's, or a mistake of ours: whoever listens must learn of it.
            _inbox.Complete(failure);
        }
    }
}
