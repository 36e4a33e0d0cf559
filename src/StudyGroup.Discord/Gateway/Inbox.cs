using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>Takes the gateway's dispatches as they come, and holds each interaction, and what is said about the bot's servers, until it is asked for.</summary>
/// <param name="clock">The wire's clock.</param>
/// <param name="log">Hears what is passed over.</param>
internal sealed class Inbox(TimeProvider clock, ILogger log)
{
    // Of the 3 s that Discord waits.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(2);

    private readonly RecentIds _given = new(10_000);
    private readonly TaskCompletionSource<Identity> _identity = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GuildRoll _roll = new();
    private readonly ArrivalDelay _delay = new();
    private readonly Channel<GuildEvent> _guilds = Channel.CreateUnbounded<GuildEvent>(new() { SingleReader = true });
    private readonly Channel<Interaction> _interactions = Channel.CreateUnbounded<Interaction>(new() { SingleWriter = false, SingleReader = true });

    /// <summary>Known from the first READY on; fails with what ended the connection for good.</summary>
    public Task<Identity> Identity => _identity.Task;

    public ChannelReader<Interaction> Interactions => _interactions.Reader;

    public ChannelReader<GuildEvent> Guilds => _guilds.Reader;

    /// <summary>Reads a dispatch; what is of no use to the bot is passed over.</summary>
    /// <param name="type">The event's name.</param>
    /// <param name="data">Its payload.</param>
    /// <param name="receivedAt">When it came: a timestamp of the wire's clock.</param>
    /// <param name="replayed">Whether it comes from before a connection was lost, and while the session is being resumed.</param>
    public void Take(string type, JsonElement data, long receivedAt, bool replayed = false)
    {
        if (type == "INTERACTION_CREATE")
        {
            if (InteractionReading.Parse(data, receivedAt) is { } interaction && _given.Add(interaction.Id))
                _interactions.Writer.TryWrite(interaction with { MayBeLate = IsLate(interaction) || replayed });
            return;
        }

        if (type == "READY")
            Ready(data);
        if (_roll.Take(type, data) is { } change)
            _guilds.Writer.TryWrite(change);
        else if (type != "READY")
            log.LogDebug("Passed over: {Event}", type);
    }

    /// <summary>No more interactions will come.</summary>
    public void Complete(Exception? failure = null)
    {
        _interactions.Writer.TryComplete(failure);
        _guilds.Writer.TryComplete();
        if (failure is not null && _identity.TrySetException(failure))
            _ = _identity.Task.Exception; // Nobody need be waiting for it.
    }

    private bool IsLate(Interaction interaction) => _delay.Of(interaction.Id, clock.GetElapsedTime(0, interaction.ReceivedAt)) >= Late;

    private void Ready(JsonElement data)
    {
        var user = (data.Member("user"u8)?.Id("id"u8)).Needed("user.id");
        _identity.TrySetResult(new Identity(data.Member("application"u8)?.Id("id"u8) ?? user, user));
    }
}
