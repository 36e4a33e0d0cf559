using System.Text.Json;
using System.Text.Json.Nodes;
using Discord.Net.WebSockets;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>
/// Listens in on the library's web socket, because the library loses what the bot needs from an interaction: Json.NET reformats text that
/// looks like a date, the permissions of the member and of the bot in channels given as options are missing, modals with labels can't be
/// read, and reading a channel that isn't cached blocks the gateway. So the frames are read by our own connection's reader, and the library
/// gets an event that it ignores instead, to keep up with the sequence numbers.
/// </summary>
internal sealed class FrameTap(
    IWebSocketClient socket, LibraryClient client, IIdentifyGate gate, GatewayDirectory directory, TimeProvider clock, ILogger log)
    : IWebSocketClient
{
    private const int Heartbeat = 1;
    private const int Identify = 2;
    private const int Resume = 6;
    private const int HeartbeatAck = 11;
    private Func<string, Task>? _library;
    private volatile bool _isResuming;
    private long _beatAt;
    private CancellationToken _cancel;

    // Nothing is sent or received before the client serves a shard.
    private ShardFigures Figures => client.Figures!;

    public event Func<byte[], int, int, Task> BinaryMessage
    {
        add => socket.BinaryMessage += value;
        remove => socket.BinaryMessage -= value;
    }

    public event Func<string, Task> TextMessage
    {
        add
        {
            if (_library is null)
                socket.TextMessage += HearAsync;
            _library += value;
        }
        remove => _library -= value;
    }

    public event Func<Exception, Task> Closed
    {
        add => socket.Closed += value;
        remove => socket.Closed -= value;
    }

    public void SetHeader(string key, string value) => socket.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken)
    {
        _cancel = cancelToken;
        socket.SetCancelToken(cancelToken);
    }

    /// <summary>
    /// Connects without the compression that the library always asks for: the bot's two intents leave little to compress.
    /// </summary>
    public Task ConnectAsync(string host)
    {
        _isResuming = false;
        Figures.State = GatewayStates.Connecting;
        return socket.ConnectAsync(GatewayAddress.Of(new Uri(host)).AbsoluteUri);
    }

    public Task DisconnectAsync(int closeCode) => socket.DisconnectAsync(closeCode);

    /// <summary>Adds the shard to IDENTIFY, which is sent in the shard's turn.</summary>
    public async Task SendAsync(byte[] data, int index, int count, bool isText)
    {
        using var json = JsonDocument.Parse(data.AsMemory(index, count));
        switch (GatewayInput.Frame.Parse(json.RootElement).Op)
        {
            case Heartbeat:
                Volatile.Write(ref _beatAt, clock.GetTimestamp());
                break;
            case Identify:
                var shard = client.Shard!.Value;
                if (!client.TakeTurn())
                    await gate.WaitAsync(shard, directory.MaxConcurrency, _cancel);
                (data, index) = (WithShard(data.AsSpan(index, count), shard), 0);
                count = data.Length;
                Figures.State = GatewayStates.Identifying;
                break;
            case Resume:
                _isResuming = true;
                Figures.State = GatewayStates.Resuming;
                break;
        }

        await socket.SendAsync(data, index, count, isText);
    }

    public void Dispose() => socket.Dispose();

    private static byte[] WithShard(ReadOnlySpan<byte> identify, Shard shard)
    {
        var json = JsonNode.Parse(identify)!;
        json["d"]!["shard"] = new JsonArray(shard.Id, shard.Count);
        return JsonSerializer.SerializeToUtf8Bytes(json);
    }

    private async Task HearAsync(string text)
    {
        var inbox = client.Inbox!;
        var receivedAt = clock.GetTimestamp();
        try
        {
            using var json = JsonDocument.Parse(text);
            var frame = GatewayInput.Frame.Parse(json.RootElement);
            if (frame.Type is "INTERACTION_CREATE")
            {
                inbox.Take(frame.Type, frame.Data ?? default, receivedAt, replayed: _isResuming);
                text = $$"""{"op":0,"t":"INTERACTION_TAKEN","d":{},"s":{{frame.Sequence}} }""";
            }

            await (_library?.Invoke(text) ?? Task.CompletedTask);

            // This comes last, because whoever then calls the library relies on it having seen READY.
            if (frame.Type is "READY" or "RESUMED")
            {
                _isResuming = false;
                client.Ready();
                Figures.State = GatewayStates.Ready;
                Figures.SessionBegan(isResumed: frame.Type is "RESUMED");
            }

            if (frame.Op == HeartbeatAck && Volatile.Read(ref _beatAt) is var beatAt and not 0)
                Figures.Acknowledged(clock.GetElapsedTime(beatAt, receivedAt));
            if (frame.Type is { } type and not "INTERACTION_CREATE")
                inbox.Take(type, frame.Data ?? default, receivedAt);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
        {
            log.LogWarning("Ignoring an unreadable message from the gateway: {Problem}", malformed.Message);
        }
    }
}
