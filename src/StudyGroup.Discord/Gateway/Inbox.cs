using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// Takes dispatches from the gateway and queues interactions and changes of the bot's servers and their events until somebody reads them.
/// </summary>
internal sealed class Inbox(TimeProvider clock, ILogger log)
{
    // Discord waits 3 s for an answer.
    private static readonly TimeSpan LateAfter = TimeSpan.FromSeconds(2);

    private readonly RecentIds _seen = new(10_000);
    private readonly TaskCompletionSource<Identity> _identity = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly KnownGuilds _known = new();
    private readonly ArrivalDelay _delay = new();
    private readonly Channel<GuildEvent> _guilds = Channel.CreateUnbounded<GuildEvent>(new() { SingleReader = true });
    private readonly Channel<EventNotice> _events = Channel.CreateUnbounded<EventNotice>(new() { SingleReader = true });
    private readonly Channel<Interaction> _interactions = Channel.CreateUnbounded<Interaction>(new() { SingleReader = true });

    /// <summary>Completes with the first READY, or fails with whatever ended the connection for good.</summary>
    public Task<Identity> Identity => _identity.Task;

    public ChannelReader<Interaction> Interactions => _interactions.Reader;

    public ChannelReader<GuildEvent> Guilds => _guilds.Reader;

    public ChannelReader<EventNotice> Events => _events.Reader;

    /// <summary>Reads a dispatch and ignores it if the bot has no use for it.</summary>
    /// <param name="receivedAt">When it arrived, as a timestamp of the clock.</param>
    /// <param name="replayed">Whether the session missed it while disconnected.</param>
    public void Take(string type, JsonElement data, long receivedAt, bool replayed = false)
    {
        if (type == "INTERACTION_CREATE")
        {
            if (InteractionReader.Parse(data, receivedAt) is { } interaction && _seen.Add(interaction.Id))
                _interactions.Writer.TryWrite(interaction with { MayBeLate = IsLate(interaction) || replayed });
            return;
        }

        if (type == "READY")
            Ready(data);
        var notice = EventNotice.Read(type, data);
        if (notice is not null)
            _events.Writer.TryWrite(notice);
        if (_known.Take(type, data) is { } change)
            _guilds.Writer.TryWrite(change);
        else if (notice is null)
            log.LogDebug("Ignoring {Event}.", type);
    }

    /// <summary>Ends the queues.</summary>
    public void Complete(Exception? failure = null)
    {
        _interactions.Writer.TryComplete(failure);
        _guilds.Writer.TryComplete();
        _events.Writer.TryComplete();
        if (failure is not null && _identity.TrySetException(failure))
            _ = _identity.Task.Exception; // Perhaps nobody is waiting for it.
    }

    private bool IsLate(Interaction interaction) => _delay.Of(interaction.Id, clock.GetElapsedTime(0, interaction.ReceivedAt)) >= LateAfter;

    private void Ready(JsonElement data)
    {
        var user = (data.GetPropertyOrNull("user"u8)?.GetIdOrNull("id"u8)).Required("user.id");
        _identity.TrySetResult(new Identity(data.GetPropertyOrNull("application"u8)?.GetIdOrNull("id"u8) ?? user, user));
    }
}
