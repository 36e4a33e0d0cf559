using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord;

/// <summary>Our own connection to Discord: one gateway session and the HTTP API, version 10.</summary>
public sealed class DiscordConnection : IDiscord
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly HttpWire _wire;
    private readonly HttpWire _callbackWire;
    private readonly Inbox _inbox;
    private readonly GatewayDirectory _directory;
    private readonly GatewayLoop _gateway;
    private readonly CallbackLane _callbacks;
    private readonly InteractionAnswers _answers;
    private readonly ChannelMessages _messages;
    private readonly DirectMessages _directMessages;
    private readonly ChannelHome _home;
    private readonly OwnPermissions _permissions;
    private readonly CommandRegistration _commands;
    private Task? _running;
    private int _isListening;

    /// <summary>Builds the connection; nothing is sent before it is asked for something.</summary>
    /// <param name="options">The token, the API's address and the shard.</param>
    /// <param name="clock">The wire's clock, which never jumps: heartbeats, deadlines, limits and back-off go by it.</param>
    /// <param name="logs">Where it reports. No token is ever written there.</param>
    /// <param name="chance">Numbers from 0 to 1 that spread waits; null for random ones.</param>
    /// <param name="http">What sends HTTP requests, and stays the caller's; null for a pool of connections of its own.</param>
    public DiscordConnection(
        DiscordOptions options, TimeProvider clock, ILoggerFactory logs, Func<double>? chance = null, HttpMessageHandler? http = null)
    {
        chance ??= Random.Shared.NextDouble;
        var restLog = logs.CreateLogger("StudyGroup.Discord.Rest");
        var gatewayLog = logs.CreateLogger("StudyGroup.Discord.Gateway");
        _inbox = new Inbox(clock, gatewayLog);
        _wire = new HttpWire(options, clock, http, RetryPolicy.Connections);
        _callbackWire = new HttpWire(options, clock, http, RetryPolicy.CallbackConnections);
        var latch = new TokenLatch(_inbox.Complete);
        var invalid = new InvalidRequests(clock, restLog);
        var rest = new RestClient(_wire, new RateLimits(clock, restLog), invalid, latch, options.Token, clock, chance);
        _directory = new GatewayDirectory(rest, clock, chance, gatewayLog);
        _gateway = new GatewayLoop(options, _directory, _inbox, clock, chance, gatewayLog);
        _callbacks = new CallbackLane(_callbackWire, invalid, latch, options.Token, clock, chance);
        _answers = new InteractionAnswers(rest);
        _messages = new ChannelMessages(rest);
        _directMessages = new DirectMessages(rest);
        _home = new ChannelHome(rest);
        _permissions = new OwnPermissions(rest, clock);
        _commands = new CommandRegistration(new RestCommands(rest), logs.CreateLogger("StudyGroup.Discord.Commands"));
    }

    /// <inheritdoc />
    public bool IsConnected => _gateway.IsReady && _running is { IsCompleted: false };

    /// <inheritdoc />
    public Task LogInAsync(CancellationToken cancel) => _directory.LogInAsync(cancel);

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
    public Task PinMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel) => _messages.PinAsync(channel, message, cancel);

    /// <inheritdoc />
    public Task<Snowflake> OpenDirectMessagesAsync(Snowflake user, CancellationToken cancel) => _directMessages.OpenAsync(user, cancel);

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
        _wire.Dispose();
        _callbackWire.Dispose();
    }

    private Task<Identity> IdentityAsync(CancellationToken cancel) => _inbox.Identity.WaitAsync(cancel);

    /// <summary>Runs the gateway; how it ended is told through the inbox.</summary>
    private async Task RunAsync(CancellationToken ending)
    {
        try
        {
            await Task.Yield();
            await _gateway.RunAsync(ending);
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
