namespace StudyGroup.Bot.Sharding;

/// <summary>A shard whose groups this process works for, and the work that has begun for them.</summary>
/// <param name="gate">The lock that must be held at each call.</param>
internal sealed class OwnedShard(Lock gate)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _works = 1;

    /// <summary>Whether it's stored which of its servers the bot is in.</summary>
    public bool IsRosterStored { get; set; }

    /// <summary>Completes at the end of all work. No more may begin.</summary>
    public Task Done
    {
        get
        {
            End();
            return _done.Task;
        }
    }

    /// <summary>Begins work: dispose of the result at its end, without the lock.</summary>
    public IDisposable Begin()
    {
        _works++;
        return new Work(this, gate);
    }

    private void End()
    {
        if (--_works == 0) _done.TrySetResult();
    }

    private sealed class Work(OwnedShard shard, Lock gate) : IDisposable
    {
        private bool _isOver;

        public void Dispose()
        {
            lock (gate)
            {
                if (!_isOver) shard.End();
                _isOver = true;
            }
        }
    }
}
