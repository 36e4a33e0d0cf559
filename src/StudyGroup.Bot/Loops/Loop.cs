using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Loops;

/// <summary>Does one thing whenever it's woken, and once when the bot starts. Wakes during the work count as one.</summary>
/// <param name="work">What it does, for the log: the beginning of a sentence.</param>
internal abstract class Loop(string work, LoopContext context) : BackgroundService, ILoop
{
    private readonly SemaphoreSlim _signal = new(0);
    private readonly Lock _lock = new();
    private bool _isWoken;
    private bool _isRunning;

    /// <inheritdoc />
    public void Wake()
    {
        lock (_lock)
        {
            if (_isWoken) return;
            if (!_isRunning) context.Activity.Begin();
            _isWoken = true;
        }

        _signal.Release();
    }

    /// <summary>
    /// Completes when it may run for the first time. Unless overridden, that's once it's known which servers the bot is in, for all of this
    /// process's shards.
    /// </summary>
    protected virtual Task ReadyAsync(CancellationToken cancel) => context.Shards.AllReadyAsync(cancel);

    /// <summary>Does the work.</summary>
    protected abstract Task RunAsync(CancellationToken cancel);

    /// <inheritdoc />
    public override void Dispose()
    {
        base.Dispose();
        _signal.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Wake();
        try
        {
            await ReadyAsync(stoppingToken);
            while (true)
            {
                await _signal.WaitAsync(stoppingToken);
                lock (_lock) (_isWoken, _isRunning) = (false, true);
                await Outage.WaitOutAsync(() => RunAsync(stoppingToken), context.Wire, stoppingToken);
                lock (_lock)
                {
                    _isRunning = false;
                    if (!_isWoken) context.Activity.End();
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            context.Shutdown.After(problem, work);
        }
    }
}
