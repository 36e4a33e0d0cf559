using System.Runtime.CompilerServices;
using System.Threading.Channels;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord;

/// <summary>The part of a connection that doesn't depend on which library does the work.</summary>
internal sealed class DiscordClient(
    Inbox inbox, IGateway gateway, HttpSide http, IMessageRequests messages, IChannels channels, CommandRegistration commands) : IDiscord
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly InteractionAnswers _answers = new(http.Rest);
    private readonly RunningShards _shards = new(gateway, inbox);
    private int _isListening;
    private volatile bool _isBeingRead;

    public bool IsConnected => _shards.AreConnected;

    public IReadOnlyList<ShardStatus> Shards => _shards.Statuses;

    public Task<GatewayInfo> LogInAsync(CancellationToken cancel) => gateway.LogInAsync(cancel);

    public void StartShard(Shard shard, ShardSession? resume = null) => _shards.Start(shard, resume);

    public async Task<ShardSession?> StopShardAsync(Shard shard, bool keepSession)
    {
        var session = await _shards.StopAsync(shard, keepSession);
        if (_isBeingRead)
            await inbox.TakenAsync();
        return session;
    }

    public ShardSession? SessionOf(Shard shard) => _shards.SessionOf(shard);

    public async IAsyncEnumerable<Interaction> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (Interlocked.Exchange(ref _isListening, 1) != 0)
            throw new InvalidOperationException("Only one listener is allowed, and there already is one.");

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel, _disposed.Token);
        _isBeingRead = true;
        try
        {
            do
            {
                while (inbox.Interactions.TryRead(out var arrived))
                {
                    if (arrived.Interaction is { } interaction)
                        yield return interaction;
                    else
                        arrived.Taken?.SetResult();
                }
            }
            while (await MoreAsync(inbox.Interactions, ending.Token));
        }
        finally
        {
            _isBeingRead = false;
        }
    }

    public IAsyncEnumerable<GuildEvent> WatchGuildsAsync(CancellationToken cancel) => inbox.Guilds.ReadAllAsync(cancel);

    public IAsyncEnumerable<EventNotice> WatchEventsAsync(CancellationToken cancel) => inbox.Events.ReadAllAsync(cancel);

    public Task<Snowflake?> RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancel) =>
        http.Callbacks.SendAsync(interaction, response, cancel);

    public Task<Snowflake?> EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancel) =>
        _answers.EditOriginalAsync(interaction, body, cancel);

    public Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancel) =>
        _answers.DeleteOriginalAsync(interaction, cancel);

    public Task<Snowflake?> FollowUpAsync(Interaction interaction, MessageBody body, bool ephemeral, CancellationToken cancel) =>
        _answers.FollowUpAsync(interaction, body, ephemeral, cancel);

    public Task<Snowflake> PostAsync(Snowflake channel, MessageBody body, string nonce, CancellationToken cancel) =>
        messages.PostAsync(channel, body, nonce, cancel);

    public Task EditMessageAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancel) =>
        messages.EditAsync(channel, message, body, cancel);

    public Task<bool> IsThereAsync(Snowflake channel, Snowflake message, CancellationToken cancel) =>
        messages.IsThereAsync(channel, message, cancel);

    public Task DeleteMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel) =>
        messages.DeleteAsync(channel, message, cancel);

    public Task PinMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel) =>
        messages.PinAsync(channel, message, cancel);

    public async Task<MessageSearchResult> FindMessageAsync(
        Snowflake channel, string customId, DateTimeOffset since, CancellationToken cancel) =>
        await messages.FindAsync(
            channel, customId, since, (await IdentityAsync(cancel)).UserId, () => MayReadHistoryAsync(channel, cancel), cancel);

    public Task<Snowflake> OpenDirectMessagesAsync(Snowflake user, CancellationToken cancel) =>
        channels.OpenDirectMessagesAsync(user, cancel);

    public Task<Snowflake?> GetGuildAsync(Snowflake channel, CancellationToken cancel) => channels.GetGuildAsync(channel, cancel);

    public Task<bool> IsMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancel) =>
        channels.IsMemberAsync(guild, user, cancel);

    public async Task<ChannelAccess> GetOwnPermissionsAsync(Snowflake guild, Snowflake channel, CancellationToken cancel) =>
        await channels.GetAccessAsync(guild, channel, (await IdentityAsync(cancel)).UserId, cancel);

    public async Task<Permissions> GetOwnPermissionsAsync(Snowflake guild, CancellationToken cancel) =>
        await http.Guilds.InGuildAsync(guild, (await IdentityAsync(cancel)).UserId, cancel);

    public async Task<IReadOnlyList<ScheduledEvent>> ListEventsAsync(Snowflake guild, CancellationToken cancel) =>
        await http.Events.ListAsync(guild, (await IdentityAsync(cancel)).UserId, cancel);

    public async Task<ScheduledEvent?> FindEventAsync(Snowflake guild, Snowflake id, CancellationToken cancel) =>
        await http.Events.FindAsync(guild, id, (await IdentityAsync(cancel)).UserId, cancel);

    public async Task<ScheduledEvent> CreateEventAsync(Snowflake guild, EventBody body, CancellationToken cancel) =>
        await http.Events.CreateAsync(guild, body, (await IdentityAsync(cancel)).UserId, cancel);

    public async Task<ScheduledEvent> EditEventAsync(Snowflake guild, Snowflake id, EventChange change, CancellationToken cancel) =>
        await http.Events.EditAsync(guild, id, change, (await IdentityAsync(cancel)).UserId, cancel);

    public Task DeleteEventAsync(Snowflake guild, Snowflake id, CancellationToken cancel) => http.Events.DeleteAsync(guild, id, cancel);

    public Task<IReadOnlySet<Snowflake>> ListInterestedAsync(Snowflake guild, Snowflake id, CancellationToken cancel) =>
        http.Events.ListInterestedAsync(guild, id, cancel);

    public Task<EventKind> GetEventKindAsync(Snowflake guild, Snowflake channel, CancellationToken cancel) =>
        http.Events.KindInAsync(guild, channel, cancel);

    public Task StartThreadAsync(Snowflake channel, Snowflake message, string name, CancellationToken cancel) =>
        http.Threads.StartAsync(channel, message, name, cancel);

    public Task ArchiveThreadAsync(Snowflake thread, CancellationToken cancel) => http.Threads.ArchiveAsync(thread, cancel);

    public async Task<CommandSyncResult> SyncCommandsAsync(
        IReadOnlyList<ApplicationCommand> all, Snowflake? guild, CancellationToken cancel) =>
        await commands.SyncAsync(all, (await IdentityAsync(cancel)).ApplicationId, guild, cancel);

    /// <summary>Closes the connection within a few seconds and ends every call that is waiting for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed.IsCancellationRequested)
            return;
        await _disposed.CancelAsync();
        await _shards.DisposeAsync();
        inbox.Complete();
        await gateway.DisposeAsync();
        http.Dispose();
    }

    private Task<Identity> IdentityAsync(CancellationToken cancel) => inbox.Identity.WaitAsync(cancel);

    /// <summary>In direct messages the bot always may.</summary>
    private async Task<bool> MayReadHistoryAsync(Snowflake channel, CancellationToken cancel) =>
        await GetGuildAsync(channel, cancel) is not { } guild
        || (await GetOwnPermissionsAsync(guild, channel, cancel)).Has(Permissions.ReadMessageHistory);

    /// <summary>Whether there's another interaction; false at the end, or once cancelled and everything that had arrived is read.</summary>
    private static async Task<bool> MoreAsync(ChannelReader<Arrival> interactions, CancellationToken cancel)
    {
        try
        {
            return await interactions.WaitToReadAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return interactions.TryPeek(out _);
        }
    }
}
