using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// How much longer an event took to arrive than the quickest before it. Its id says when it was made, by Discord's clock; when it came is of
/// the wire's. The two need not agree: only their difference counts, and by how much it has grown.
/// </summary>
internal sealed class ArrivalDelay
{
    // As much as a clock that is being adjusted may run fast or slow: what is older than that by far says little about the difference now.
    private const double Drift = 500e-6;
    private TimeSpan? _quickest;
    private TimeSpan _at;

    /// <summary>How late an event is; zero for the first.</summary>
    /// <param name="id">The event's.</param>
    /// <param name="now">When it came, by the wire's clock.</param>
    public TimeSpan Of(Snowflake id, TimeSpan now)
    {
        var took = now - (id.CreatedAt - DateTimeOffset.UnixEpoch);
        var allowed = _quickest + ((now - _at) * Drift);
        (_quickest, _at) = (allowed < took ? allowed : took, now);
        return took - _quickest.Value;
    }
}
