using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StudyGroup.Playground.LocalDiscord.Gateway;
using StudyGroup.Playground.LocalDiscord.Rest;

namespace StudyGroup.Playground.LocalDiscord;

/// <summary>Kestrel on 127.0.0.1 only. It reads no settings and ignores signals: whoever started it stops it.</summary>
internal sealed class LoopbackHost(WebApplication app) : IAsyncDisposable
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(3);

    public int Port { get; } = new Uri(
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    public static async Task<LoopbackHost> StartAsync(int port, GatewayHub gateway, RestApi rest, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Too large bodies are refused as Discord does it, not by cutting the connection.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        // Several workers may connect hundreds of times at once. If the queue overflows, TCP retries only after a second or more.
        builder.WebHost.UseSockets(sockets => sockets.Backlog = 4_096);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopWithin);
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(context => context.WebSockets.IsWebSocketRequest ? GatewayEndpoint.RunAsync(context, gateway) : rest.RunAsync(context));
        await app.StartAsync(cancel);
        return new LoopbackHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
