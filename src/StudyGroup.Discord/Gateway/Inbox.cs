using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// Queues interactions and changes of the bot's servers and their events, from all shards, until somebody reads them.
/// </summary>
internal sealed class Inbox(TimeProvider clock, ILogger log)
{
    // Discord waits 3 s for an answer.
    private static readonly TimeSpan LateAfter = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan TakenWithin = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly RecentIds _seen = new(10_000);
    private readonly ArrivalDelay _delay = new();
    private readonly TaskCompletionSource<Identity> _identity = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<GuildEvent> _guilds = Channel.CreateUnbounded<GuildEvent>(new() { SingleReader = true });
    private readonly Channel<EventNotice> _events = Channel.CreateUnbounded<EventNotice>(new() { SingleReader = true });
    private readonly Channel<Arrival> _interactions = Channel.CreateUnbounded<Arrival>(new() { SingleReader = true });

    /// <summary>Completes with the first session, or fails with whatever ended the connection for good.</summary>
    public Task<Identity> Identity => _identity.Task;

    public ChannelReader<Arrival> Interactions => _interactions.Reader;

    public ChannelReader<GuildEvent> Guilds => _guilds.Reader;

    public ChannelReader<EventNotice> Events => _events.Reader;

    /// <summary>What takes a shard's dispatches.</summary>
    /// <param name="resume">The session that will be resumed, if one was taken over.</param>
    public ShardInbox For(Shard shard, ShardSession? resume = null) => new(this, shard, resume);

    /// <summary>Queues an interaction unless it has been queued before.</summary>
    /// <param name="replayed">Whether the session missed it while disconnected.</param>
    public void Put(Interaction interaction, bool replayed)
    {
        bool isNew, isLate;
        lock (_lock)
        {
            isNew = _seen.Add(interaction.Id);
            isLate = isNew && _delay.Of(interaction.Id, clock.GetElapsedTime(0, interaction.ReceivedAt)) >= LateAfter;
        }

        if (isNew)
            _interactions.Writer.TryWrite(new Arrival(interaction with { MayBeLate = isLate || replayed }));
    }

    /// <summary>Completes when the reader has taken every interaction that was queued before, or after 2 s.</summary>
    public async Task TakenAsync()
    {
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_interactions.Writer.TryWrite(new Arrival(null, taken)))
            return;
        using var patience = new CancellationTokenSource(TakenWithin, clock);
        try
        {
            await taken.Task.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            log.LogDebug("Nobody is answering the interactions that have arrived.");
        }
    }

    public void Put(GuildEvent change) => _guilds.Writer.TryWrite(change);

    public void Put(EventNotice notice) => _events.Writer.TryWrite(notice);

    /// <summary>The bot has no use for a dispatch.</summary>
    public void Ignore(string type) => log.LogDebug("Ignoring {Event}.", type);

    public void Know(Identity identity) => _identity.TrySetResult(identity);

    /// <summary>Ends the queues.</summary>
    public void Complete(Exception? failure = null)
    {
        _interactions.Writer.TryComplete(failure);
        _guilds.Writer.TryComplete();
        _events.Writer.TryComplete();
        if (failure is not null && _identity.TrySetException(failure))
            _ = _identity.Task.Exception; // Perhaps nobody is waiting for it.
    }
}
