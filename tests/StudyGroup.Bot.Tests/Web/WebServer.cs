using System.Net;

namespace StudyGroup.Bot.Tests.Web;

/// <summary>A web server that answers as the test says.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public WebServer()
    {
        // A free port may be taken by another before the listener has it.
        for (var tries = 0; ; tries++)
        {
            using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
            }

            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(Address.ToString());
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException) when (tries < 10)
            {
                continue;
            }
        }

        _ = Task.Run(async () =>
        {
            while (_listener.IsListening)
            {
                var asked = await _listener.GetContextAsync();
                try
                {
                    Answer(new(asked));
                }
                catch (HttpListenerException)
                {
                    // Who asked has heard enough and hung up.
                }
            }
        });
    }

    public Uri Address { get; private set; }

    public Action<WebAnswer> Answer { get; set; } = _ => { };

    public void Dispose() => ((IDisposable)_listener).Dispose();
}
