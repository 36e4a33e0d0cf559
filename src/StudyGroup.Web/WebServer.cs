using System.Collections.Immutable;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyGroup.Core.Features.WebPages;

namespace StudyGroup.Web;

/// <summary>Shows the groups' pages and calendar feeds, and says whether the bot is healthy.</summary>
/// <param name="settings">Where it listens.</param>
/// <param name="pages">Which groups it shows.</param>
/// <param name="writer">What it says of them.</param>
/// <param name="health">How the bot is doing.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="logs">Gets what goes wrong, and never an address of a page.</param>
public sealed class WebServer(
    WebSettings settings, PublishedPages pages, PageWriter writer, IBotHealth health, TimeProvider clock, ILoggerFactory logs)
    : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>Where it listens, with the ports that were free if the settings leave them open.</summary>
    public ImmutableArray<Uri> Addresses => [.. _app!.Urls.Select(url => new Uri(url))];

    /// <inheritdoc />
    /// <exception cref="ListeningException">It can't listen there.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _app = Build();
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or SocketException && ListeningException.Of(problem, settings) is { } known)
        {
            throw known;
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Only what is named here: no settings of its own from the environment or files.
    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limits.Apply).UseUrls([.. settings.Urls]);
        builder.Services.AddSingleton(logs).AddRoutingCore().AddRateLimiter(Limits.Apply);
        var app = builder.Build();
        app.UseSafeHeaders();
        app.UseOutages();
        app.UseRouting();
        app.UseRateLimiter();
        app.MapHealth(health);
        app.MapPage(pages, writer, new PageLinks { Root = settings.PublicUrl }, clock);
        app.MapCalendar(pages, clock);
        app.MapFallback("{*path}", NotFound.WriteAsync);
        return app;
    }
}
