using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// How much longer an event took to arrive than the quickest one before it. Its id says when it was created by Discord's clock; when it
/// arrived is measured by ours. The clocks needn't agree: all that counts is how much their difference has grown.
/// </summary>
internal sealed class ArrivalDelay
{
    // How much faster or slower a clock may run while it is being adjusted. Old measurements say less and less about the current
    // difference.
    private const double Drift = 500e-6;
    private TimeSpan? _quickest;
    private TimeSpan _at;

    /// <summary>How late an event is; zero for the first one.</summary>
    /// <param name="now">When it arrived, on the monotonic clock.</param>
    public TimeSpan Of(Snowflake id, TimeSpan now)
    {
        var took = now - (id.CreatedAt - DateTimeOffset.UnixEpoch);
        var allowed = _quickest + ((now - _at) * Drift);
        (_quickest, _at) = (allowed < took ? allowed : took, now);
        return took - _quickest.Value;
    }
}
