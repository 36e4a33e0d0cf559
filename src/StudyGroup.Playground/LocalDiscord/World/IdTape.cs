namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// The ids that were made first. Given to a new world, they come again in the same order: a world that is built by the same
/// steps gets the ids that it had.
/// </summary>
/// <param name="recorded">What comes again; nothing for a world that is built for the first time.</param>
internal sealed class IdTape(IReadOnlyCollection<ulong> recorded)
{
    private readonly Queue<ulong> _left = new(recorded);
    private readonly List<ulong> _made = [];
    private readonly bool _isFirst = recorded.Count == 0;
    private bool _isSealed;

    /// <summary>The ids up to <see cref="Seal"/>.</summary>
    public IReadOnlyList<ulong> Made => _made;

    /// <summary>Records no more.</summary>
    /// <returns>Whether the steps were as many as those that were recorded.</returns>
    public bool Seal()
    {
        _isSealed = true;
        return _isFirst || _made.Count == recorded.Count;
    }

    public ulong Next(Func<ulong> make)
    {
        if (_isSealed)
            return make();
        var id = _left.TryDequeue(out var again) ? again : make();
        _made.Add(id);
        return id;
    }
}
