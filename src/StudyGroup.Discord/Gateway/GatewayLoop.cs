using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// Runs a shard's session: owns the socket and the heartbeat timer, and does what <see cref="GatewayProtocol"/> says, with one task and one
/// connection at a time.
/// </summary>
/// <param name="resume">A session to resume first.</param>
internal sealed class GatewayLoop(
    string token, Shard shard, Session? resume, GatewayDirectory directory, IIdentifyGate gate, ShardInbox inbox,
    DiscordMeter meter, TimeProvider clock, Func<double> chance, ILogger log)
    : IShardConnection
{
    // A flood of messages must not delay the heartbeat.
    private const int MaxFramesInARow = 100;

    private readonly CancellationTokenSource _stop = new();
    private readonly GatewayFigures _figures = new(meter.Shard(shard.Id));
    private readonly GatewayDialer _dialer = new(directory, clock, log);
    private readonly GatewaySender _sender = new(token, shard);
    private readonly ShardLog _log = new(shard, clock, log);

    private volatile GatewayState _state = GatewayProtocol.Start(clock.Elapsed(), resume);
    private volatile bool _keepsSession;

    public bool IsReady => _state is GatewayState.Ready;

    public ShardSession? Session => inbox.Describe(_state.Resumable);

    public async Task RunAsync()
    {
        var cancel = _stop.Token;
        using var running = _figures.Run();
        try
        {
            await directory.EnsureLoggedInAsync(cancel);
            while (true)
            {
                switch (_state)
                {
                    case GatewayState.Ended ended:
                        throw new DiscordFatalException(ended.Message);
                    case GatewayState.Disconnected disconnected:
                        await clock.WaitUntilAsync(disconnected.DialAt, cancel);
                        Advance(new GatewayInput.Dial());
                        break;
                    default:
                        await ConnectAsync(_state.Resumable, cancel);
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    public void Stop(bool keepSession)
    {
        _keepsSession = keepSession;
        _stop.Cancel();
    }

    public ValueTask DisposeAsync()
    {
        _stop.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ConnectAsync(Session? session, CancellationToken cancel)
    {
        try
        {
            using var socket = await DialAsync(session, cancel);
            if (socket is not null)
                await ConverseAsync(socket, cancel);
        }
        finally
        {
            _dialer.Ended();
        }
    }

    private async Task<GatewaySocket?> DialAsync(Session? session, CancellationToken cancel)
    {
        try
        {
            var socket = await _dialer.DialAsync(session, cancel);
            Advance(new GatewayInput.Opened());
            return socket;
        }
        catch (Exception failure) when (failure is not DiscordFatalException && !cancel.IsCancellationRequested)
        {
            var problem = failure is OperationCanceledException ? "timed out" : failure.Message;
            Advance(new GatewayInput.ConnectFailed($"can't connect ({problem})"));
            return null;
        }
    }

    private async Task ConverseAsync(GatewaySocket socket, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var wake = new Wake(clock, over.Token);
        var receiving = socket.ReadAsync();
        Task? turn = null;
        var inARow = 0;
        while (_state is GatewayState.AwaitingHello or GatewayState.Live)
        {
            if (_state is GatewayState.AwaitingTurn)
                turn ??= gate.WaitAsync(shard, directory.MaxConcurrency, over.Token);
            if (!receiving.IsCompleted)
            {
                var waking = wake.At(_state.Wake ?? TimeSpan.MaxValue);
                await (turn is null ? Task.WhenAny(receiving, waking) : Task.WhenAny(receiving, waking, turn));
            }

            if (cancel.IsCancellationRequested)
            {
                await socket.CloseAsync(_keepsSession ? ClosingCode.KeepSession : ClosingCode.Goodbye, receiving);
                cancel.ThrowIfCancellationRequested();
            }

            var now = clock.Elapsed();
            if (receiving.IsCompleted && inARow < MaxFramesInARow)
            {
                inARow++;
                if (await HandleAsync(await receiving, socket))
                    receiving = socket.ReadAsync();
                continue;
            }

            inARow = 0;
            if (turn is { IsCompleted: true })
            {
                await turn;
                turn = null;
                await DoAsync(Advance(new GatewayInput.TurnCame(), now), socket);
            }

            if (now >= _state.Wake)
                await DoAsync(Advance(new GatewayInput.Due(), now), socket);
        }

        await over.CancelAsync();
        await socket.CloseAsync(ClosingCode.KeepSession, null);
    }

    /// <returns>Whether there may be more to read.</returns>
    private async Task<bool> HandleAsync(Received received, GatewaySocket socket)
    {
        if (received.Message is not { } message)
        {
            Advance(new GatewayInput.Closed(received.CloseCode));
            return false;
        }

        var receivedAt = clock.GetTimestamp();
        try
        {
            using var json = JsonDocument.Parse(message);
            var action = Advance(GatewayInput.Frame.Parse(json.RootElement));
            if (action is GatewayAction.Deliver deliver)
                inbox.Take(deliver.Type, deliver.Data ?? default, receivedAt, deliver.Replayed);
            else
                await DoAsync(action, socket);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
        {
            _log.Unreadable(malformed);
        }

        return true;
    }

    private Task DoAsync(GatewayAction? action, GatewaySocket socket)
    {
        if (action is GatewayAction.Identify)
            _dialer.SessionStarted();
        return _sender.SendAsync(action, socket);
    }

    private GatewayAction? Advance(GatewayInput input, TimeSpan? now = null)
    {
        var at = now ?? clock.Elapsed();
        var step = GatewayProtocol.Next(_state, input, at, chance());
        var before = _state;
        _state = step.State;
        _figures.Note(before, input, step, at);
        _log.Note(before, input, step);
        return step.Action;
    }
}
