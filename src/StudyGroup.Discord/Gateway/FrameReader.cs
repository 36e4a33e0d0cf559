using System.Net.WebSockets;

namespace StudyGroup.Discord.Gateway;

/// <summary>Reads whole messages, of however many frames, into one buffer that grows up to 32 MiB.</summary>
internal sealed class FrameReader(WebSocket socket)
{
    private const int Most = 32 * 1024 * 1024;
    private const int Usual = 16 * 1024;
    private byte[] _buffer = new byte[Usual];

    /// <summary>The next message. A lost connection, in whatever way it shows, is a value: this never throws.</summary>
    public async Task<Received> ReadAsync()
    {
        // One huge message is no reason to keep the room for it.
        if (_buffer.Length > 64 * Usual)
            _buffer = new byte[Usual];
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
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The socket's keep-alive ends a dead connection with a cancellation that nobody asked for.
            return new(null);
        }
    }

    private bool TryGrow()
    {
        if (_buffer.Length >= Most)
            return false;

        Array.Resize(ref _buffer, _buffer.Length * 2);
        return true;
    }
}
