using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// Owns the socket and the heartbeat timer, and does what <see cref="GatewayProtocol"/> says, with one task and one connection at a time.
/// </summary>
internal sealed class GatewayLoop(
    string token, (int Id, int Count) shard, GatewayDirectory directory, Inbox inbox, DiscordMeter meter, TimeProvider clock,
    Func<double> chance, ILogger log)
    : IGateway
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    // A flood of messages must not delay the heartbeat.
    private const int MaxFramesInARow = 100;

    // Any code except 1000 and 1001 keeps the session for a resume.
    private const int KeepSessionCode = 4000;

    private readonly GatewayFigures _figures = new(meter.Shard(shard.Id));
    private volatile GatewayState _state = GatewayProtocol.Start(clock.Elapsed());

    public bool IsReady => _state is GatewayState.Ready;

    public Task LogInAsync(CancellationToken cancel) => directory.LogInAsync(cancel);

    // A socket lives no longer than its conversation, so there is nothing to release.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public async Task RunAsync(CancellationToken cancel)
    {
        using var running = _figures.Run();
        if (!directory.IsKnown)
            await directory.LogInAsync(cancel);
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

    private async Task ConnectAsync(Session? session, CancellationToken cancel)
    {
        using var socket = new ClientWebSocket();
        try
        {
            var url = session?.ResumeUrl ?? await directory.UrlAsync(identify: session is null, cancel);
            if (url.IsLoopback)
                socket.Options.Proxy = null;
            using var timeout = new CancellationTokenSource(ConnectTimeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
            await socket.ConnectAsync(GatewayAddress.Of(url), either.Token);
        }
        catch (Exception failure) when (failure is not DiscordFatalException && !cancel.IsCancellationRequested)
        {
            if (session?.ResumeUrl is null)
                directory.Forget();
            var problem = failure is OperationCanceledException ? "timed out" : failure.Message;
            Advance(new GatewayInput.ConnectFailed($"can't connect ({problem})"));
            return;
        }

        Advance(new GatewayInput.Opened());
        await ConverseAsync(socket, cancel);
    }

    private async Task ConverseAsync(ClientWebSocket socket, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var wake = new Wake(clock, over.Token);
        var reader = new FrameReader(socket);
        var limit = new SendLimit();
        var receiving = reader.ReadAsync();
        var inARow = 0;
        while (_state is GatewayState.AwaitingHello or GatewayState.Live)
        {
            if (!receiving.IsCompleted)
                await Task.WhenAny(receiving, wake.At(_state.Wake ?? TimeSpan.MaxValue));
            if (cancel.IsCancellationRequested)
            {
                await CloseAsync(socket, (int)WebSocketCloseStatus.NormalClosure, receiving, reader);
                cancel.ThrowIfCancellationRequested();
            }

            var now = clock.Elapsed();
            if (receiving.IsCompleted && inARow < MaxFramesInARow)
            {
                inARow++;
                if (await HandleAsync(await receiving, socket, limit))
                    receiving = reader.ReadAsync();
            }
            else
            {
                inARow = 0;
                if (now >= _state.Wake)
                    await DoAsync(Advance(new GatewayInput.Due(), now), socket, limit);
            }
        }

        await over.CancelAsync();
        await CloseAsync(socket, KeepSessionCode, null, reader);
    }

    /// <returns>Whether there may be more to read.</returns>
    private async Task<bool> HandleAsync(Received received, ClientWebSocket socket, SendLimit limit)
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
                await DoAsync(action, socket, limit);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
        {
            log.LogWarning("Ignoring an unreadable message from the gateway: {Problem}", malformed.Message);
        }

        return true;
    }

    private async Task DoAsync(GatewayAction? action, ClientWebSocket socket, SendLimit limit)
    {
        switch (action)
        {
            case GatewayAction.Identify:
                directory.Identified();
                await SendAsync(GatewayPayload.Identify(token, shard), urgent: true, socket, limit);
                break;
            case GatewayAction.Resume resume:
                await SendAsync(GatewayPayload.Resume(token, resume.Session), urgent: true, socket, limit);
                break;
            case GatewayAction.Heartbeat beat:
                await SendAsync(GatewayPayload.Heartbeat(beat.Sequence), beat.Scheduled, socket, limit);
                break;
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> payload, bool urgent, ClientWebSocket socket, SendLimit limit)
    {
        if (payload.Length > GatewayPayload.MaxBytes)
            throw new ArgumentException(
                $"A gateway payload can have {GatewayPayload.MaxBytes} bytes, not {payload.Length}.", nameof(payload));
        if (!limit.TryTake(clock.Elapsed(), urgent))
        {
            log.LogDebug("Skipped a heartbeat that Discord asked for, because too much was sent within a minute.");
            return;
        }

        using var timeout = new CancellationTokenSource(SendTimeout, clock);
        try
        {
            await socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, timeout.Token);
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // The close frame that explains why, if there is one, still has to be read.
            log.LogDebug("Can't send to the gateway: {Problem}", lost.Message);
            if (timeout.IsCancellationRequested)
                socket.Abort();
        }
    }

    private GatewayAction? Advance(GatewayInput input, TimeSpan? now = null)
    {
        var at = now ?? clock.Elapsed();
        var step = GatewayProtocol.Next(_state, input, at, chance());
        var before = _state;
        _state = step.State;
        _figures.Note(before, input, step, at);
        if (step.State is GatewayState.Disconnected dropped)
            Report(dropped, failed: input is GatewayInput.ConnectFailed);
        else if (step.State is GatewayState.Ready && before is not GatewayState.Ready)
            log.LogInformation("Connected to Discord ({Session}).", before is GatewayState.Resuming ? "session resumed" : "new session");
        return step.Action;
    }

    private void Report(GatewayState.Disconnected dropped, bool failed) => log.Log(
        failed ? LogLevel.Warning : LogLevel.Information,
        "Gateway: {Reason}; {Next} in {Seconds:0.0} s.",
        dropped.Reason, dropped.Session is null ? "a new session" : "resuming", (dropped.DialAt - clock.Elapsed()).TotalSeconds);

    /// <summary>Closes the connection properly, but waits only briefly for the other side to do the same.</summary>
    private async Task CloseAsync(ClientWebSocket socket, int code, Task<Received>? receiving, FrameReader reader)
    {
        using var timeout = new CancellationTokenSource(CloseTimeout, clock);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, timeout.Token);
            while (receiving is not null && (await receiving.WaitAsync(timeout.Token)).Message is not null)
                receiving = reader.ReadAsync();
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            log.LogDebug("The gateway was gone before the connection was closed: {Problem}", gone.Message);
        }
    }
}
