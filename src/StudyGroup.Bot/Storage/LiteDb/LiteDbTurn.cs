using StudyGroup.Bot.Storage.Writing;

namespace StudyGroup.Bot.Storage.LiteDb;

/// <summary>
/// Lets one thread at a time use LiteDB, for one call at a time. Its cache gives the buffer of a page to another one while somebody is
/// about to read it, if several threads read more pages than it holds: https://github.com/litedb-org/LiteDB/issues/2817.
/// </summary>
internal sealed class LiteDbTurn(Failure failure)
{
    private static readonly TimeSpan LooksForFailure = TimeSpan.FromMilliseconds(100);

    private readonly Lock _turn = new();

    /// <summary>Makes a call when it's this thread's turn. It must have an end: it may not wait for anything.</summary>
    /// <exception cref="StorageException">The storage has failed.</exception>
    public T Take<T>(Func<T> call)
    {
        // Once the disk has failed, a thread may hang in LiteDB forever.
        while (!_turn.TryEnter(LooksForFailure)) ThrowIfFailed();
        try
        {
            return call();
        }
        finally
        {
            _turn.Exit();
        }
    }

    /// <inheritdoc cref="Take{T}"/>
    public void Take(Action call) => Take(() =>
    {
        call();
        return true;
    });

    private void ThrowIfFailed()
    {
        if (failure.Happened.IsCompleted) throw failure.Happened.GetAwaiter().GetResult();
    }
}
