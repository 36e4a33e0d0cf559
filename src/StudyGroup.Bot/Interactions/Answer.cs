using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Interactions;

/// <summary>
/// The answer to one interaction. Discord waits 3 s for the first answer. If it isn't ready in time, a substitute is sent and the real one
/// follows; exactly one of the two is the first. Once the time is over, nothing is written until Discord has accepted an answer: a member
/// who was told that the interaction failed will try again. See
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
    private readonly ITimer? _timer;
    private readonly Lock _turn = new();
    private Task<Snowflake?>? _first;
    private InteractionResponse? _given;

    /// <param name="ifLate">The first answer if the real one isn't ready in time.</param>
    /// <param name="budget">How long after the interaction's arrival that is.</param>
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

    /// <summary>The answer to an interaction to which the substitute was given elsewhere.</summary>
    public Answer(IDiscord discord, Interaction interaction, InteractionResponse given, TimeProvider wire, CancellationToken cancel)
    {
        (_discord, _interaction, _ifLate, _wire, _cancel) = (discord, interaction, given, wire, cancel);
        (_first, _given) = (Task.FromResult<Snowflake?>(null), given);
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

    /// <summary>Whether the substitute was the first answer.</summary>
    public bool IsDeferred
    {
        get
        {
            lock (_turn) return ReferenceEquals(_given, _ifLate);
        }
    }

    private TimeSpan TimeLeft => _budget - _wire.GetElapsedTime(_interaction.ReceivedAt);

    /// <inheritdoc />
    public Task OpenAsync() => IsOpen ? Task.CompletedTask : DeferAsync();

    /// <summary>Sends the substitute for a late answer, unless an answer has been sent or is being sent.</summary>
    public Task DeferAsync() => FirstAsync(_ifLate);

    /// <summary>Sends the first answer, unless one has been sent or is being sent.</summary>
    /// <returns>
    /// The answer that was sent instead, once it has been; null if this one was the first. In that case, its message's id comes with it, if
    /// the response asked for it and Discord told it.
    /// </returns>
    public async Task<(InteractionResponse? Instead, Snowflake? Message)> FirstAsync(InteractionResponse response)
    {
        var isFirst = TryFirst(response, out var given);
        Snowflake? message;
        try
        {
            message = await given;
        }
        catch (DiscordRefusedException refused)
            when (refused.Code is not (DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged))
        {
            // Discord didn't accept it, so there's no answer yet, and another one may be the first.
            lock (_turn)
            {
                if (_first == given) (_first, _given) = (null, null);
            }

            if (isFirst) throw;
            return await FirstAsync(response);
        }

        return isFirst ? (null, message) : (_given, null);
    }

    /// <summary>Fills in the first answer.</summary>
    /// <inheritdoc cref="IInteractions.EditOriginalAsync" path="/returns"/>
    public Task<Snowflake?> EditAsync(MessageBody body) => _discord.EditOriginalAsync(_interaction, body, _cancel);

    /// <summary>Deletes the first answer.</summary>
    public Task DeleteAsync() => _discord.DeleteOriginalAsync(_interaction, _cancel);

    /// <summary>Sends another message.</summary>
    /// <inheritdoc cref="IInteractions.FollowUpAsync" path="/returns"/>
    public Task<Snowflake?> FollowUpAsync(MessageBody body, bool ephemeral) =>
        _discord.FollowUpAsync(_interaction, body, ephemeral, _cancel);

    /// <summary>Leaves the answer to another worker: from now on nothing is sent automatically.</summary>
    /// <returns>Whether the substitute was sent before.</returns>
    public async Task<bool> LeaveAsync()
    {
        await DisposeAsync();
        Task? first;
        lock (_turn) first = _first;
        if (first is null) return false;
        await first;
        return true;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _timer?.DisposeAsync() ?? ValueTask.CompletedTask;

    private bool TryFirst(InteractionResponse response, out Task<Snowflake?> first)
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

    // Exceptions end up in the task, because a timer may start it.
    private async Task<Snowflake?> RespondAsync(InteractionResponse response) =>
        await _discord.RespondAsync(_interaction, response, _cancel);
}
