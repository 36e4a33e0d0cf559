using System.Net.WebSockets;

namespace StudyGroup.Discord.Gateway;

/// <summary>Reads whole messages, which may have several frames, into one buffer of at most 32 MiB.</summary>
internal sealed class FrameReader(WebSocket socket)
{
    private const int MaxSize = 32 * 1024 * 1024;
    private const int InitialSize = 16 * 1024;
    private byte[] _buffer = new byte[InitialSize];

    /// <summary>The next message. Never throws: a lost connection is a value, however it shows.</summary>
    public async Task<Received> ReadAsync()
    {
        // Don't keep a huge buffer because of one huge message.
        if (_buffer.Length > 64 * InitialSize)
            _buffer = new byte[InitialSize];
        try
        {
            for (var length = 0; ;)
            {
                var result = await socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
                if (result.MessageType is WebSocketMessageType.Close)
                    return new(null, (int?)socket.CloseStatus);

                length += result.Count;
                if (result.EndOfMessage)
                    return new(_buffer.AsMemory(0, length));
                if (length == _buffer.Length && !TryGrow())
                    return new(null);
            }
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // The socket's keep-alive reports a dead connection as a cancellation. A disposed socket is an invalid operation.
            return new(null);
        }
    }

    private bool TryGrow()
    {
        if (_buffer.Length >= MaxSize)
            return false;

        Array.Resize(ref _buffer, _buffer.Length * 2);
        return true;
    }
}
