namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>The pace of a long piece of work.</summary>
/// <param name="rests">Whether it leaves half of a core to others.</param>
internal sealed class Pace(bool rests, CancellationToken cancel)
{
    // About as long as a piece of the work takes.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Called between two pieces.</summary>
    /// <exception cref="OperationCanceledException">It's cancelled.</exception>
    public void Rest()
    {
        if (rests) cancel.WaitHandle.WaitOne(Pause);
        cancel.ThrowIfCancellationRequested();
    }
}
