namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// The first ids of a world. A new world built in the same steps gets them again in
/// the same order.
/// </summary>
/// <param name="recorded">The ids to replay; empty for a world that is built for the first time.</param>
internal sealed class IdTape(IReadOnlyCollection<ulong> recorded)
{
    private readonly Queue<ulong> _left = new(recorded);
    private readonly List<ulong> _made = [];
    private readonly bool _isFirst = recorded.Count == 0;
    private bool _isSealed;

    /// <summary>The ids up to <see cref="Seal"/>.</summary>
    public IReadOnlyList<ulong> Made => _made;

    /// <summary>Stops recording.</summary>
    /// <returns>Whether as many ids were used as had been recorded.</returns>
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
