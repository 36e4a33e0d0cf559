using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace StudyGroup.Discord.Tests.Wire;

/// <summary>The other end of one of the bot's gateway connections.</summary>
internal sealed class GatewayPeer
{
    private readonly Channel<JsonElement> _received = Channel.CreateUnbounded<JsonElement>();
    private readonly WebSocket _socket;
    private readonly HttpContext _context;

    public GatewayPeer(WebSocket socket, HttpContext context)
    {
        (_socket, _context) = (socket, context);
        Port = context.Connection.LocalPort;
        Address = context.Request.Path + context.Request.QueryString.Value;
        Ended = ReadAsync();
    }

    public int Port { get; }

    /// <summary>The path and query the bot connected to.</summary>
    public string Address { get; }

    public Task Ended { get; }

    /// <summary>The close code the bot sent, available once <see cref="NextAsync"/> has returned null.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    public async Task SendAsync(string json) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    /// <summary>Sends the message in many frames.</summary>
    public async Task SendInFramesAsync(string json, int frame)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var at = 0; at < bytes.Length; at += frame)
        {
            var part = bytes.AsMemory(at, Math.Min(frame, bytes.Length - at));
            await _socket.SendAsync(part, WebSocketMessageType.Text, at + frame >= bytes.Length, TestContext.Current.CancellationToken);
        }
    }

    public Task HelloAsync(int interval = 41_250) =>
        SendAsync($$$"""{"op":10,"d":{"heartbeat_interval":{{{interval}}}},"s":null,"t":null}""");

    /// <summary>Sends READY with a separate address for resuming.</summary>
    public Task ReadyAsync(string session = "session-1") => SendAsync(
        $$$"""
        {"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"42"},"guilds":[],"session_id":"{{{session}}}",
         "resume_gateway_url":"ws://127.0.0.1:{{{Port}}}/resume","application":{"id":"7","flags":0},"_trace":[]}}
        """);

    public Task InteractionAsync(int sequence, ulong id)
    {
        var command = Payloads.Command.Replace("\"1001\"", $"\"{id}\"", StringComparison.Ordinal);
        return SendAsync($$$"""{"op":0,"s":{{{sequence}}},"t":"INTERACTION_CREATE","d":{{{command}}}}""");
    }

    /// <summary>
    /// The next payload with one of the opcodes, or null at the end of the connection. Acknowledges other heartbeats.
    /// </summary>
    public async Task<JsonElement?> NextAsync(params int[] ops)
    {
        await foreach (var json in _received.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            var op = json.GetProperty("op").GetInt32();
            if (ops.Contains(op))
                return json;
            // The bot may have closed the connection since it sent this one.
            if (op == 1 && _socket.State is WebSocketState.Open)
                await SendAsync("""{"op":11}""");
        }

        return null;
    }

    /// <summary>Sends Hello, awaits IDENTIFY and sends READY.</summary>
    public async Task<JsonElement> WelcomeAsync(int interval = 41_250)
    {
        await HelloAsync(interval);
        var identify = (await NextAsync(2))!.Value;
        await ReadyAsync();
        return identify;
    }

    public async Task CloseAsync(int code) =>
        await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, TestContext.Current.CancellationToken);

    /// <summary>Drops the connection without a close frame.</summary>
    public void Drop() => _context.Abort();

    private async Task ReadAsync()
    {
        var buffer = new byte[8192];
        try
        {
            while (true)
            {
                var result = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                if (result.MessageType is WebSocketMessageType.Close)
                    break;
                _received.Writer.TryWrite(JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, result.Count)));
            }

            if (_socket.State is WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception dropped) when (dropped is WebSocketException or OperationCanceledException or IOException)
        {
            // The test or the bot dropped the connection.
        }
        finally
        {
            _received.Writer.Complete();
        }
    }
}
