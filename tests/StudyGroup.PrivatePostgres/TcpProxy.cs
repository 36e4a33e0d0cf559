using System.Net;
using System.Net.Sockets;

namespace StudyGroup.PrivatePostgres;

/// <summary>A network to a port of this machine, which can stop delivering without closing anything.</summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<TcpClient> _clients = [];
    private readonly Task _accepting;
    private volatile bool _swallows;

    /// <summary>Starts it.</summary>
    /// <param name="target">The port on 127.0.0.1 that it leads to.</param>
    public TcpProxy(int target)
    {
        _listener.Start();
        _accepting = AcceptAsync(target);
    }

    /// <summary>Changes what comes from the target, piece by piece; null to leave it as it is.</summary>
    public Action<Memory<byte>>? Rewrite { get; init; }

    /// <summary>The port on 127.0.0.1 to connect to.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>From now on nothing arrives any more, in either direction.</summary>
    public void Swallow() => _swallows = true;

    /// <summary>New connections work again. What was swallowed stays lost.</summary>
    public void Heal() => _swallows = false;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        lock (_clients) _clients.ForEach(client => client.Dispose());
        _end.Dispose();
    }

    private async Task AcceptAsync(int target)
    {
        try
        {
            while (true)
            {
                var from = await _listener.AcceptTcpClientAsync(_end.Token);
                var to = new TcpClient();
                lock (_clients) _clients.AddRange([from, to]);
                await to.ConnectAsync(IPAddress.Loopback, target, _end.Token);
                _ = PumpAsync(from, to, null);
                _ = PumpAsync(to, from, Rewrite);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    // A connection that lost something once has a hole in it, and never works again.
    private async Task PumpAsync(TcpClient from, TcpClient to, Action<Memory<byte>>? rewrite)
    {
        var buffer = new byte[64 * 1024];
        var isCut = false;
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var length)
            {
                rewrite?.Invoke(buffer.AsMemory(0, length));
                isCut |= _swallows;
                if (!isCut) await to.GetStream().WriteAsync(buffer.AsMemory(0, length), _end.Token);
            }

            if (!isCut && !_swallows) to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            if (!isCut && !_swallows) to.Dispose();
        }
    }
}
