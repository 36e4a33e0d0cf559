using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>An open connection to the gateway. Losing it is never an exception.</summary>
internal sealed class GatewaySocket : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();
    private readonly FrameReader _reader;
    private readonly SendLimit _limit = new();
    private readonly TimeProvider _clock;
    private readonly ILogger _log;

    private GatewaySocket(TimeProvider clock, ILogger log) => (_reader, _clock, _log) = (new FrameReader(_socket), clock, log);

    /// <summary>Connects within 10 s.</summary>
    /// <exception cref="OperationCanceledException">It took too long, or was cancelled.</exception>
    /// <exception cref="WebSocketException">There's no such gateway.</exception>
    public static async Task<GatewaySocket> ConnectAsync(Uri url, TimeProvider clock, ILogger log, CancellationToken cancel)
    {
        var connection = new GatewaySocket(clock, log);
        try
        {
            if (url.IsLoopback)
                connection._socket.Options.Proxy = null;
            using var timeout = new CancellationTokenSource(ConnectTimeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
            await connection._socket.ConnectAsync(GatewayAddress.Of(url), either.Token);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The next message, valid until the next read.</summary>
    public Task<Received> ReadAsync() => _reader.ReadAsync();

    /// <param name="urgent">Whether it may use what is reserved of the send limit. If it may not, it's skipped near the limit.</param>
    public async Task SendAsync(ReadOnlyMemory<byte> payload, bool urgent)
    {
        if (payload.Length > GatewayPayload.MaxBytes)
            throw new ArgumentException(
                $"A gateway payload can have {GatewayPayload.MaxBytes:N0} bytes, not {payload.Length:N0}.", nameof(payload));
        if (!_limit.TryTake(_clock.Elapsed(), urgent))
        {
            _log.LogDebug("Skipped a heartbeat that Discord asked for, because too much was sent within a minute.");
            return;
        }

        using var timeout = new CancellationTokenSource(SendTimeout, _clock);
        try
        {
            await _socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, timeout.Token);
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // The close frame that explains why, if there is one, still has to be read.
            _log.LogDebug("Can't send to the gateway: {Problem}", lost.Message);
            if (timeout.IsCancellationRequested)
                _socket.Abort();
        }
    }

    /// <summary>Closes the connection properly, but waits only briefly for the other side to do the same.</summary>
    /// <param name="receiving">The read that is under way; null if the other side needn't be waited for.</param>
    public async Task CloseAsync(int code, Task<Received>? receiving)
    {
        using var timeout = new CancellationTokenSource(CloseTimeout, _clock);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, timeout.Token);
            while (receiving is not null && (await receiving.WaitAsync(timeout.Token)).Message is not null)
                receiving = _reader.ReadAsync();
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            _log.LogDebug("The gateway was gone before the connection was closed: {Problem}", gone.Message);
        }
    }

    public void Dispose() => _socket.Dispose();
}
