using System.Net;
using System.Net.Sockets;

namespace StudyGroup.Bot.Tests.Web;

/// <summary>A server that answers every connection with the bytes it is given, whether they are HTTP or not, and then hangs up.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RawServer(byte[] answer)
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = Task.Run(() => ServeAsync(answer));
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(byte[] answer)
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            var stream = client.GetStream();
            try
            {
                // Whatever it is asked: it may be a handshake.
                var asked = new byte[4_096];
                _ = await stream.ReadAsync(asked);
                await stream.WriteAsync(answer);
                client.Client.Shutdown(SocketShutdown.Send);
                // Closing with bytes unread would reset the connection before the answer is through.
                while (await stream.ReadAsync(asked) > 0)
                {
                }
            }
            catch (IOException)
            {
                // Whoever asked has hung up.
            }
        }
    }
}
