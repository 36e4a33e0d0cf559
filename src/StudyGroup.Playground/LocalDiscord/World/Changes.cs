using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>Tells every watcher what happens; each reads at its own pace.</summary>
internal sealed class Changes
{
    private readonly Lock _gate = new();
    private readonly List<ChannelWriter<Change>> _watchers = [];

    public void Tell(Change change)
    {
        lock (_gate)
            _watchers.ForEach(watcher => watcher.TryWrite(change));
    }

    /// <summary>Everything that happens after the call, even before the first element is requested.</summary>
    public IAsyncEnumerable<Change> WatchAsync(CancellationToken cancel)
    {
        var queue = System.Threading.Channels.Channel.CreateUnbounded<Change>();
        lock (_gate)
            _watchers.Add(queue.Writer);
        return ReadAsync(queue, cancel);
    }

    private async IAsyncEnumerable<Change> ReadAsync(Channel<Change> queue, [EnumeratorCancellation] CancellationToken cancel)
    {
        try
        {
            await foreach (var change in queue.Reader.ReadAllAsync(cancel))
                yield return change;
        }
        finally
        {
            lock (_gate)
                _watchers.Remove(queue.Writer);
        }
    }
}
