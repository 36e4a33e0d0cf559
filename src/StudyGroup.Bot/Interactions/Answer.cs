using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Interactions;

/// <summary>
/// The answer to one interaction. Discord waits 3 s for the first: if it is not there in time, another is given in its place,
/// and then the real one follows. Exactly one of the two is the first. Once the time for it is over nothing is written before Discord has
/// taken one: whoever was told that the interaction failed does it again. See
/// https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages.
/// </summary>
internal sealed class Answer : IAsyncDisposable, IWriteGate
{
    private readonly IDiscord _discord;
    private readonly Interaction _interaction;
    private readonly InteractionResponse _ifLate;
    private readonly TimeSpan _budget;
    private readonly TimeProvider _wire;
    private readonly CancellationToken _cancel;
    private readonly ITimer _timer;
    private readonly Lock _turn = new();
    private Task? _first;
    private InteractionResponse? _given;

    /// <param name="discord">Takes the answer.</param>
    /// <param name="interaction">What is answered.</param>
    /// <param name="ifLate">What is given first if the answer is not there in time.</param>
    /// <param name="budget">How long after the interaction's arrival that is.</param>
    /// <param name="wire">The wire's clock.</param>
    /// <param name="cancel">Gives up.</param>
    public Answer(
        IDiscord discord, Interaction interaction, InteractionResponse ifLate, TimeSpan budget, TimeProvider wire, CancellationToken cancel)
    {
        (_discord, _interaction, _ifLate, _budget, _wire, _cancel) = (discord, interaction, ifLate, budget, wire, cancel);
        var left = TimeLeft;
        _timer = wire.CreateTimer(
            static answer => ((Answer)answer!).TryFirst(((Answer)answer)._ifLate, out _),
            this,
            left > TimeSpan.Zero ? left : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc />
    public bool IsOpen
    {
        get
        {
            lock (_turn)
                return _first is { } first ? first.IsCompletedSuccessfully : TimeLeft > TimeSpan.Zero;
        }
    }

    private TimeSpan TimeLeft => _budget - _wire.GetElapsedTime(_interaction.ReceivedAt);

    /// <inheritdoc />
    public Task OpenAsync() => IsOpen ? Task.CompletedTask : DeferAsync();

    /// <summary>Gives the answer that comes in the place of one that is late, unless another is given or being given.</summary>
    public Task DeferAsync() => FirstAsync(_ifLate);

    /// <summary>Gives the first answer, unless one is given or being given.</summary>
    /// <returns>The one that was given instead, once it is; null where this was the first.</returns>
    public async Task<InteractionResponse?> FirstAsync(InteractionResponse response)
    {
        var isFirst = TryFirst(response, out var given);
        try
        {
            await given;
        }
        catch (DiscordRefusedException refused)
            when (refused.Code is not (DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged))
        {
            // Discord did not take it, so the interaction has had no answer yet: another may be the first.
            lock (_turn)
            {
                if (_first == given) (_first, _given) = (null, null);
            }

            if (isFirst) throw;
            return await FirstAsync(response);
        }

        return isFirst ? null : _given;
    }

    /// <summary>Fills in the first answer.</summary>
    public Task EditAsync(MessageBody body) => _discord.EditOriginalAsync(_interaction, body, _cancel);

    /// <summary>Takes the first answer away.</summary>
    public Task DeleteAsync() => _discord.DeleteOriginalAsync(_interaction, _cancel);

    /// <summary>Says something more.</summary>
    public Task FollowUpAsync(MessageBody body, bool ephemeral) => _discord.FollowUpAsync(_interaction, body, ephemeral, _cancel);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private bool TryFirst(InteractionResponse response, out Task first)
    {
        lock (_turn)
        {
            if (_first is not null)
            {
                first = _first;
                return false;
            }

            _given = response;
            first = _first = RespondAsync(response);
            return true;
        }
    }

    // Whatever goes wrong belongs to the task: it may be started by a timer.
    private async Task RespondAsync(InteractionResponse response) => await _discord.RespondAsync(_interaction, response, _cancel);
}
