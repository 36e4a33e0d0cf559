using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace StudyGroup.Benchmarks;

/// <summary>Answers every interaction with the same body, over sockets that stay open.</summary>
internal sealed class ConstantCallbacks(Uri api)
{
    private const string Body = """{"type":4,"data":{"embeds":[{"title":"Data Engineering for ML","description":"Seminar 3"}]}}""";
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private readonly ConcurrentStack<Socket> _idle = [];

    /// <summary>Sends the callback and reads the answer's head; Discord answers 204 without a body.</summary>
    public async Task AnswerAsync(string id, string token)
    {
        if (!_idle.TryPop(out var socket))
        {
            socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(api.Host, api.Port);
        }

        await socket.SendAsync(Encoding.UTF8.GetBytes(
            $"POST {api.AbsolutePath}/interactions/{id}/{token}/callback HTTP/1.1\r\nHost: {api.Authority}\r\n"
            + $"User-Agent: DiscordBot (https://example.org/floor, 1.0)\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {Body.Length}\r\n\r\n{Body}"));
        await ReadHeadAsync(socket);
        _idle.Push(socket);
    }

    private static async Task ReadHeadAsync(Socket socket)
    {
        var head = new byte[2048];
        var length = 0;
        while (head.AsSpan(0, length).IndexOf(HeadEnd) < 0)
        {
            var read = await socket.ReceiveAsync(head.AsMemory(length));
            if (read == 0)
                throw new IOException("Discord closed the connection.");
            length += read;
        }
    }
}
