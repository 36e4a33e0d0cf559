using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.Scenes;
using StudyGroup.Playground.Settings;

namespace StudyGroup.Playground.Page;

/// <summary>The page and its API, on their own Kestrel.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;

    private PageHost(WebApplication app) => _app = app;

    /// <summary>Where the page is.</summary>
    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <exception cref="PlaygroundException">The address is taken.</exception>
    public static async Task<PageHost> StartAsync(PlaygroundRun playground, IReadOnlyList<string> urls, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopWithin);
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, NoSignals>();
        var app = builder.Build();
        foreach (var url in urls)
            app.Urls.Add(url);
        app.UseWebSockets();
        app.Use(PageGuard.CheckAsync);
        app.UseRouting();
        PageFiles.Map(app);
        StateApi.Map(app, playground);
        LiveApi.Map(app, playground);
        AttachmentApi.Map(app, playground);
        ActApi.Map(app, playground);
        ServerApi.Map(app, playground);
        ClockApi.Map(app, playground);
        WireApi.Map(app, playground);
        try
        {
            await app.StartAsync(cancel);
            return new PageHost(app);
        }
        catch (IOException problem)
        {
            await app.DisposeAsync();
            throw new PlaygroundException(
                $"I can't serve the page on {string.Join(", ", urls)}: {problem.Message} "
                + "Try another address, such as --urls http://localhost:5081.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
