namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>Callers that wait for the first item that matches a predicate.</summary>
internal sealed class Waiters<T>
{
    private readonly Lock _gate = new();
    private readonly List<(Func<T, bool> Predicate, TaskCompletionSource<T> Found)> _waiting = [];

    /// <summary>
    /// The first match among <paramref name="existing"/> or among later offers. The caller must prevent offers during the call.
    /// </summary>
    public async Task<T> WaitAsync(IEnumerable<T> existing, Func<T, bool> predicate, CancellationToken cancel)
    {
        foreach (var item in existing)
        {
            if (predicate(item))
                return item;
        }

        var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
            _waiting.Add((predicate, found));
        try
        {
            return await found.Task.WaitAsync(cancel);
        }
        finally
        {
            lock (_gate)
                _waiting.RemoveAll(waiter => waiter.Found == found);
        }
    }

    public void Offer(T item)
    {
        lock (_gate)
        {
            foreach (var (predicate, found) in _waiting)
            {
                if (predicate(item))
                    found.TrySetResult(item);
            }
        }
    }
}
