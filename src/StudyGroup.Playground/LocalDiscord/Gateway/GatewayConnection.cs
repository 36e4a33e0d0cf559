using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using StudyGroup.Playground.LocalDiscord.Traffic;

namespace StudyGroup.Playground.LocalDiscord.Gateway;

/// <summary>
/// One socket. A queue keeps outgoing payloads in order; incoming ones go to <see cref="GatewayProtocol"/>.
/// </summary>
internal sealed class GatewayConnection(GatewayHub hub, WebSocket socket, Action abort, bool compress) : IAsyncDisposable
{
    private const int MaxPayload = 4096;
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);

    private readonly Channel<Outgoing> _queue = System.Threading.Channels.Channel.CreateUnbounded<Outgoing>(new() { SingleReader = true });
    private readonly CancellationTokenSource _ended = new();
    private readonly ZlibStreamEncoder? _zlib = compress ? new ZlibStreamEncoder() : null;

    /// <summary>The session, once the client has identified or resumed.</summary>
    public GatewaySession? Session { get; set; }

    /// <summary>When the last heartbeat came: a timestamp of the wire's clock.</summary>
    public long LastHeartbeat { get; set; }

    private TimeProvider Clock => hub.World.Options.WireClock;

    public void Send(byte[] payload) => _queue.Writer.TryWrite(new Outgoing(payload, null));

    public void Send(int opcode, JsonNode? data) => Send(JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject { ["t"] = null, ["s"] = null, ["op"] = opcode, ["d"] = data }));

    /// <summary>Closes once the queue has been sent.</summary>
    public void Close(int code)
    {
        _queue.Writer.TryWrite(new Outgoing([], code));
        _queue.Writer.TryComplete();
    }

    /// <summary>Drops the connection without a close frame.</summary>
    public void Drop()
    {
        hub.Log.Add(TrafficKind.Closed, "dropped");
        abort();
        _ended.Cancel();
    }

    public async Task RunAsync(CancellationToken aborted)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted, _ended.Token);
        lock (hub.World.Gate)
            hub.Opened(this);
        try
        {
            var sending = SendLoopAsync(stop.Token);
            var watching = WatchHeartbeatsAsync(stop.Token);
            await ReceiveLoopAsync(stop.Token);
            // Send what is queued if possible, above all the answer to the client's close.
            _queue.Writer.TryComplete();
            _ended.CancelAfter(CloseWithin);
            await sending;
            await stop.CancelAsync();
            await watching;
        }
        finally
        {
            lock (hub.World.Gate)
                hub.Closed(this);
        }
    }

    public ValueTask DisposeAsync()
    {
        _zlib?.Dispose();
        _ended.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task SendLoopAsync(CancellationToken cancel)
    {
        try
        {
            if (hub.HelloDelay > TimeSpan.Zero)
                await Task.Delay(hub.HelloDelay, Clock, cancel);
            await WriteAsync(Hello(), cancel);
            await foreach (var (payload, close) in _queue.Reader.ReadAllAsync(cancel))
            {
                if (close is { } code)
                    await CloseSocketAsync(code, cancel);
                else
                    await WriteAsync(payload, cancel);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The connection is gone; the receiving side reports it.
        }
    }

    private byte[] Hello()
    {
        LastHeartbeat = Clock.GetTimestamp();
        var interval = (long)hub.World.Options.HeartbeatInterval.TotalMilliseconds;
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["t"] = null,
            ["s"] = null,
            ["op"] = Opcode.Hello,
            ["d"] = new JsonObject { ["heartbeat_interval"] = interval, ["_trace"] = new JsonArray() },
        });
    }

    private async Task WriteAsync(byte[] payload, CancellationToken cancel)
    {
        hub.Log.AddFrame(TrafficKind.FrameSent, payload);
        if (_zlib is null)
            await socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, cancel);
        else
            await socket.SendAsync(_zlib.Encode(payload), WebSocketMessageType.Binary, endOfMessage: true, cancel);
    }

    private async Task CloseSocketAsync(int code, CancellationToken cancel)
    {
        hub.Log.Add(TrafficKind.Closed, $"{code}");
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, GatewayProtocol.Reason(code), cancel);
        // Don't wait for a client that doesn't answer the close.
        _ended.CancelAfter(CloseWithin);
    }

    private async Task ReceiveLoopAsync(CancellationToken cancel)
    {
        var protocol = new GatewayProtocol(hub, this);
        var buffer = new byte[MaxPayload + 1];
        try
        {
            while (await ReceiveAsync(buffer, cancel) is { } length)
            {
                if (length > MaxPayload)
                    Close(CloseCode.DecodeError);
                else
                    protocol.Take(buffer.AsSpan(0, length));
            }

            if (socket.CloseStatus is { } status)
                ClosedByClient((int)status);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // A broken connection leaves a session that can be resumed.
        }
    }

    // The length of a message (more than MaxPayload if it's too long), or null at the end.
    private async Task<int?> ReceiveAsync(byte[] buffer, CancellationToken cancel)
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(Math.Min(length, MaxPayload)), cancel);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return length;
        }
    }

    private void ClosedByClient(int status)
    {
        hub.Log.Add(TrafficKind.ClosedByClient, $"{status}");
        lock (hub.World.Gate)
        {
            // See https://docs.discord.com/developers/events/gateway#initiating-a-disconnect.
            if (status is 1000 or 1001 && Session?.Connection == this)
                hub.Forget(Session);
        }

        Close(status is >= 3000 and < 5000 ? status : 1000);
    }

    private async Task WatchHeartbeatsAsync(CancellationToken cancel)
    {
        var interval = hub.World.Options.HeartbeatInterval;
        LastHeartbeat = Clock.GetTimestamp();
        try
        {
            while (Clock.GetElapsedTime(LastHeartbeat) < interval * 1.5)
                await Task.Delay(interval / 4, Clock, cancel);
            Close(CloseCode.SessionTimedOut);
        }
        catch (OperationCanceledException)
        {
            // The connection ended first.
        }
    }

    private readonly record struct Outgoing(byte[] Payload, int? Close);
}
