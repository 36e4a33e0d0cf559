using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace StudyGroup.Bot.Lifetime;

/// <summary>
/// A hosted service that is created when it starts. The host creates all its services before it starts the first of them, but most need the
/// database, which <see cref="Starting"/> opens.
/// </summary>
internal sealed class Deferred(Func<IHostedService> create) : IHostedService
{
    private IHostedService? _service;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => (_service = create()).StartAsync(cancellationToken);

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => _service?.StopAsync(cancellationToken) ?? Task.CompletedTask;
}

/// <summary>Adds deferred services.</summary>
internal static class DeferredServices
{
    /// <summary>Adds a hosted service that is created once those before it have started. It is also a singleton.</summary>
    public static IServiceCollection AddDeferred<TService>(this IServiceCollection services)
        where TService : class, IHostedService => services.AddSingleton<TService>().AddDeferredStart<TService>();

    /// <inheritdoc cref="AddDeferred{TService}(IServiceCollection)"/>
    public static IServiceCollection AddDeferred<TService>(this IServiceCollection services, Func<IServiceProvider, TService> create)
        where TService : class, IHostedService => services.AddSingleton(create).AddDeferredStart<TService>();

    private static IServiceCollection AddDeferredStart<TService>(this IServiceCollection services)
        where TService : class, IHostedService => services.AddSingleton<IHostedService>(p => new Deferred(p.GetRequiredService<TService>));
}
