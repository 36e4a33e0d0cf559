using Microsoft.Extensions.Hosting;

namespace StudyGroup.Bot.Lifetime;

/// <summary>
/// Gives back, once, the memory that only starting needed. .NET collects when there's a lot of new garbage, and an idle bot makes so little
/// that this would stay.
/// </summary>
/// <param name="started">Completes when the bot has started.</param>
/// <param name="collect">Collects all garbage.</param>
internal sealed class StartupGarbage(Func<CancellationToken, Task> started, Action collect, TimeProvider wire) : BackgroundService
{
    /// <summary>How long after the start: what has been put off until then is done, and nobody waits for it.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(3);

    /// <summary>Collects all garbage and gives free memory back. Everything stands still meanwhile, for about 10 ms.</summary>
    public static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await started(stoppingToken);
            await Task.Delay(Delay, wire, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }

        collect();
    }
}
