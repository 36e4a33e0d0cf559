namespace StudyGroup.Playground.LocalDiscord;

/// <summary>The lifetime of a host that ignores signals: whoever started it stops it.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
