using System.Net;
using System.Net.Sockets;
using StudyGroup.Bot;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.Settings;

namespace StudyGroup.Playground.Scenes;

/// <summary>The bot, in this process but over real sockets: all it knows of the local Discord is its address.</summary>
internal sealed class BotRun : IAsyncDisposable
{
    private readonly FatalShutdown _shutdown;
    private IHost? _host;

    private BotRun(IHost host)
    {
        (_host, _shutdown) = (host, host.Services.GetRequiredService<FatalShutdown>());
        Ended = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
    }

    /// <summary>Cancelled when the bot stops, on its own or because it was stopped.</summary>
    public CancellationToken Ended { get; }

    /// <summary>Why the bot stopped on its own; null while it runs.</summary>
    public string? Problem => _shutdown.Reason;

    public static async Task<BotRun> StartAsync(
        LocalDiscordServer discord, TimeProvider group, TimeProvider wire, PlaygroundSettings settings, CancellationToken cancel)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        foreach (var section in (string[])["Seed", "Group", "Logging"])
            builder.Configuration.AddInMemoryCollection(settings.Bot.GetSection(section).AsEnumerable());
        var pages = $"http://127.0.0.1:{FreePort()}";
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Web:Urls"] = pages,
            ["Web:PublicUrl"] = pages,
            ["Discord:Token"] = discord.Token,
            ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl,
            ["Storage:Path"] = Path.Combine(settings.Folder, "studygroup.db"),
            ["Backups:Keep"] = "0", // The folder is thrown away, and the clock jumps by days.
        });
        builder.Services.AddSingleton(group).AddKeyedSingleton(Clocks.Wire, wire).AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.AddStudyGroup(builder.Configuration);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancel);
            return new BotRun(host);
        }
        catch
        {
            await DisposeAsync(host);
            throw;
        }
    }

    // The bot wants to know beforehand what links to its pages start with.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _host, null) is not { } host)
            return;
        await host.StopAsync();
        await DisposeAsync(host);
    }

    private static ValueTask DisposeAsync(IHost host) => ((IAsyncDisposable)host).DisposeAsync();
}
