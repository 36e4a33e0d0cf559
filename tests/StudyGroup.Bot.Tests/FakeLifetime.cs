using Microsoft.Extensions.Hosting;

namespace StudyGroup.Bot.Tests;

/// <summary>A host that remembers whether it was asked to stop.</summary>
internal sealed class FakeLifetime : IHostApplicationLifetime
{
    public bool IsStopped { get; private set; }

    public CancellationToken ApplicationStarted => CancellationToken.None;

    public CancellationToken ApplicationStopping => CancellationToken.None;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => IsStopped = true;
}
