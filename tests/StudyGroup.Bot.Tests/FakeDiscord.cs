using System.Runtime.CompilerServices;
using System.Threading.Channels;
using StudyGroup.Discord;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Tests;

/// <summary>Discord as the bot sees it: records every call, and fails on demand.</summary>
internal sealed partial class FakeDiscord : IDiscord
{
    private readonly Channel<Interaction> _interactions = Channel.CreateUnbounded<Interaction>();
    private readonly Dictionary<string, Snowflake> _byNonce = [];
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ulong _lastMessage = 1_000;

    private readonly Channel<Snowflake> _news = Channel.CreateUnbounded<Snowflake>();

    public List<(Snowflake Id, Snowflake Channel, MessageBody Body, string Nonce)> Posted { get; } = [];

    public List<(Snowflake Message, MessageBody Body)> Edited { get; } = [];

    public List<Snowflake> Deleted { get; } = [];

    /// <summary>What somebody deleted.</summary>
    public HashSet<Snowflake> Gone { get; } = [];

    public List<Snowflake> Pinned { get; } = [];

    /// <summary>How many requests the bot has made about channels and messages.</summary>
    public int Requests { get; private set; }

    /// <summary>The messages whose existence the bot checked.</summary>
    public List<Snowflake> Checked { get; } = [];

    public Exception? CheckFailure { get; set; }

    /// <summary>Thrown at each post.</summary>
    public Exception? PostFailure { get; set; }

    /// <summary>The messages that Discord accepts no edits of for now, because they're older than an hour.</summary>
    public HashSet<Snowflake> TooOld { get; } = [];

    public List<DateTimeOffset> SearchedSince { get; } = [];

    /// <summary>How many searches it takes to read all messages. Each reads those of a second.</summary>
    public int SearchesToGo { get; set; }

    /// <summary>What happens when the bot searches.</summary>
    public Action? OnSearch { get; set; }

    /// <summary>The id of the message that an answer becomes, if Discord tells it.</summary>
    public Snowflake? AnswerMessage { get; set; }

    /// <summary>What was done to interactions, in order: responses, and "edit", "delete", "follow" with their messages.</summary>
    public Channel<(string Verb, object? What)> Said { get; } = Channel.CreateUnbounded<(string, object?)>();

    public Queue<Exception> RespondFailures { get; } = new();

    public Queue<Exception> PostFailures { get; } = new();

    /// <summary>Thrown after a post has had its effect.</summary>
    public Queue<Exception> LostAnswers { get; } = new();

    public Exception? LogInFailure { get; init; }

    public Exception? SearchFailure { get; set; }

    /// <summary>Whether the bot has Read Message History.</summary>
    public bool MayRead { get; set; } = true;

    /// <summary>The users with whom direct messages were opened, in order.</summary>
    public List<Snowflake> Opened { get; } = [];

    public Queue<Exception> OpenFailures { get; } = new();

    public Exception? EditFailure { get; set; }

    /// <summary>What somebody does while an edit is on its way.</summary>
    public Func<Task>? OnEdit { get; set; }

    public Exception? PinFailure { get; set; }

    public Exception? DeleteFailure { get; set; }

    /// <summary>The servers of channels; others are in the server 1.</summary>
    public Dictionary<Snowflake, Snowflake> Homes { get; } = [];

    /// <summary>The channels whose server was asked for, in order.</summary>
    public List<Snowflake> AskedHomes { get; } = [];

    public Queue<Exception> HomeFailures { get; } = new();

    public bool NoncesExpire { get; set; }

    public bool IsConnected { get; set; } = true;

    /// <summary>The channel of the next post.</summary>
    public Task<Snowflake> NextPostAsync(CancellationToken cancel) => _news.Reader.ReadAsync(cancel).AsTask();

    public void Send(Interaction interaction) => _interactions.Writer.TryWrite(interaction);

    public void Break(Exception problem) => _interactions.Writer.TryComplete(problem);

    /// <summary>What Discord says about the gateway.</summary>
    public GatewayInfo Gateway { get; set; } = new(new Uri("wss://gateway.example"), 1, new(1000, 1000, TimeSpan.FromDays(1), 1));

    /// <summary>What was done to shards, in order.</summary>
    public Channel<(string Verb, Shard Shard, ShardSession? Session)> ShardCalls { get; } =
        Channel.CreateUnbounded<(string, Shard, ShardSession?)>();

    public IReadOnlyList<ShardStatus> Shards => [];

    public Task<GatewayInfo> LogInAsync(CancellationToken cancel) =>
        LogInFailure is { } problem ? Task.FromException<GatewayInfo>(problem) : Task.FromResult(Gateway);

    public void StartShard(Shard shard, ShardSession? resume = null)
    {
        ShardCalls.Writer.TryWrite(("start", shard, resume));
        _started.TrySetResult();
    }

    public Task<ShardSession?> StopShardAsync(Shard shard, bool keepSession)
    {
        var session = keepSession ? SessionOf(shard) : null;
        ShardCalls.Writer.TryWrite(("stop", shard, session));
        return Task.FromResult(session);
    }

    public ShardSession? SessionOf(Shard shard) => new(shard, "s", 7, null, 1, 2, []);

    public async IAsyncEnumerable<Interaction> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var interaction in _interactions.Reader.ReadAllAsync(cancel)) yield return interaction;
    }

    /// <summary>What is said of the bot's servers.</summary>
    public Channel<GuildEvent> Guilds { get; } = Channel.CreateUnbounded<GuildEvent>();

    public async IAsyncEnumerable<GuildEvent> WatchGuildsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        // Nothing arrives before a shard is started.
        await _started.Task.WaitAsync(cancel);
        await foreach (var change in Guilds.Reader.ReadAllAsync(cancel)) yield return change;
    }

    public async Task<Snowflake?> RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancel)
    {
        if (RespondFailures.TryDequeue(out var problem)) throw problem;
        await SayAsync("respond", response);
        return response is InteractionResponse.Message { AsksForId: true } ? AnswerMessage : null;
    }

    public async Task<Snowflake?> EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancel)
    {
        await SayAsync("edit", body);
        return AnswerMessage;
    }

    public Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancel) => SayAsync("delete", null);

    public async Task<Snowflake?> FollowUpAsync(Interaction interaction, MessageBody body, bool ephemeral, CancellationToken cancel)
    {
        await SayAsync(ephemeral ? "follow privately" : "follow", body);
        return AnswerMessage;
    }

    public Task<Snowflake> PostAsync(Snowflake channel, MessageBody body, string nonce, CancellationToken cancel)
    {
        Requests++;
        if (PostFailure is { } refused) throw refused;
        if (PostFailures.TryDequeue(out var problem)) throw problem;
        if (body.RepliesTo is not null && !MayRead)
            throw new DiscordRefusedException(403, DiscordErrorCode.CannotReply, "Cannot reply without permission to read message history");
        if (NoncesExpire || !_byNonce.TryGetValue(nonce, out var id))
        {
            id = _byNonce[nonce] = new Snowflake(++_lastMessage);
            Posted.Add((id, channel, body, nonce));
            _news.Writer.TryWrite(channel);
        }

        return LostAnswers.TryDequeue(out var lost) ? throw lost : Task.FromResult(id);
    }

    public async Task EditMessageAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancel)
    {
        Requests++;
        if (EditFailure is { } problem) throw problem;
        if (TooOld.Contains(message)) throw new DiscordUnavailableException("not yet") { IsAboutOldMessages = true };
        CheckIsThere(message);
        Edited.Add((message, body));
        if (OnEdit is { } meanwhile) await meanwhile();
    }

    public Task<bool> IsThereAsync(Snowflake channel, Snowflake message, CancellationToken cancel)
    {
        Requests++;
        Checked.Add(message);
        if (CheckFailure is { } problem) throw problem;
        return Task.FromResult(!Gone.Contains(message) && !Deleted.Contains(message));
    }

    public Task DeleteMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel)
    {
        Requests++;
        if (DeleteFailure is { } problem) throw problem;
        Deleted.Add(message);
        return Task.CompletedTask;
    }

    public Task PinMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel)
    {
        Requests++;
        if (PinFailure is { } problem) throw problem;
        CheckIsThere(message);
        Pinned.Add(message);
        return Task.CompletedTask;
    }

    /// <summary>The channel of direct messages with a user has the user's id.</summary>
    public Task<Snowflake> OpenDirectMessagesAsync(Snowflake user, CancellationToken cancel)
    {
        if (OpenFailures.TryDequeue(out var problem)) throw problem;
        Opened.Add(user);
        return Task.FromResult(user);
    }

    public Task<MessageSearchResult> FindMessageAsync(Snowflake channel, string customId, DateTimeOffset since, CancellationToken cancel)
    {
        if (SearchFailure is { } problem) throw problem;
        SearchedSince.Add(since);
        OnSearch?.Invoke();
        if (!MayRead) throw new DiscordRefusedException(403, DiscordErrorCode.MissingPermissions, "Read Message History");
        var found = Posted.Where(p => p.Channel == channel && p.Body.Buttons.Any(row => row.Any(b => b.CustomId == customId))).ToList();
        if (--SearchesToGo > 0) return Task.FromResult(new MessageSearchResult(null, since + TimeSpan.FromSeconds(1), IsComplete: false));
        return Task.FromResult(new MessageSearchResult(found.Count == 0 ? null : found[0].Id, since, IsComplete: true));
    }

    public Task<Snowflake?> GetGuildAsync(Snowflake channel, CancellationToken cancel)
    {
        if (HomeFailures.TryDequeue(out var problem)) throw problem;
        AskedHomes.Add(channel);
        return Task.FromResult<Snowflake?>(Homes.GetValueOrDefault(channel, new Snowflake(1)));
    }

    /// <summary>Who has left every server.</summary>
    public HashSet<Snowflake> Left { get; } = [];

    /// <summary>Whose membership the bot asked about, in order.</summary>
    public List<Snowflake> AskedMembers { get; } = [];

    public Exception? MemberFailure { get; set; }

    public Task<bool> IsMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancel)
    {
        AskedMembers.Add(user);
        return MemberFailure is { } problem ? Task.FromException<bool>(problem) : Task.FromResult(!Left.Contains(user));
    }

    public Task<ChannelAccess> GetOwnPermissionsAsync(Snowflake guild, Snowflake channel, CancellationToken cancel) =>
        Task.FromResult(new ChannelAccess(Permissions.None));

    public Task<CommandSyncResult> SyncCommandsAsync(
        IReadOnlyList<ApplicationCommand> commands, Snowflake? guild, CancellationToken cancel) =>
        Task.FromResult(new CommandSyncResult(false, new Dictionary<string, Snowflake>()));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void CheckIsThere(Snowflake message)
    {
        if (Gone.Contains(message) || Deleted.Contains(message))
            throw new DiscordRefusedException(404, DiscordErrorCode.UnknownMessage, "Unknown Message");
    }

    private Task SayAsync(string verb, object? what)
    {
        Said.Writer.TryWrite((verb, what));
        return Task.CompletedTask;
    }
}
