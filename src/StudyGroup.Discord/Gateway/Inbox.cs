using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>Takes the gateway's dispatches as they come, and holds each interaction until it is asked for.</summary>
internal sealed class Inbox(ILogger log)
{
    private readonly RecentIds _given = new(10_000);
    private readonly TaskCompletionSource<Identity> _identity = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<Interaction> _interactions = Channel.CreateUnbounded<Interaction>(new() { SingleWriter = false, SingleReader = true });

    /// <summary>Known from the first READY on; fails with what ended the connection for good.</summary>
    public Task<Identity> Identity => _identity.Task;

    public ChannelReader<Interaction> Interactions => _interactions.Reader;

    /// <summary>Reads a dispatch; what is of no use to the bot is passed over.</summary>
    /// <param name="type">The event's name.</param>
    /// <param name="data">Its payload.</param>
    /// <param name="receivedAt">When it came: a timestamp of the wire's clock.</param>
    public void Take(string type, JsonElement data, long receivedAt)
    {
        if (type == "READY")
            Ready(data);
        else if (type == "INTERACTION_CREATE" && InteractionReading.Parse(data, receivedAt) is { } interaction && _given.Add(interaction.Id))
            _interactions.Writer.TryWrite(interaction);
        else
            log.LogDebug("Passed over: {Event}", type);
    }

    /// <summary>No more interactions will come.</summary>
    public void Complete(Exception? failure = null)
    {
        _interactions.Writer.TryComplete(failure);
        if (failure is not null && _identity.TrySetException(failure))
            _ = _identity.Task.Exception; // Nobody need be waiting for it.
    }

    private void Ready(JsonElement data)
    {
        var user = (data.Member("user"u8)?.Id("id"u8)).Needed("user.id");
        _identity.TrySetResult(new Identity(data.Member("application"u8)?.Id("id"u8) ?? user, user));
    }
}
