namespace StudyGroup.Discord.Rest;

/// <summary>
/// How many requests a rate limit still allows. Until an answer's headers reveal the limit, one request is sent at a time.
/// Headers don't say whether windows are fixed or sliding, so a late answer never gives back what a later one used up.
/// </summary>
/// <param name="Limit">How many requests a window allows; null if unknown.</param>
/// <param name="ResetAt">When the window ends, on the monotonic clock; null if unknown.</param>
/// <param name="IsFree">Whether answers come without rate limit headers.</param>
internal readonly record struct BucketState(int? Limit, int Remaining, TimeSpan? ResetAt, bool IsFree = false)
{
    /// <summary>The state before the first answer.</summary>
    public static BucketState Unknown => new(null, 1, null);

    /// <summary>How long to wait before the next request; null means until the next answer.</summary>
    public TimeSpan? Wait(TimeSpan now)
    {
        if (IsFree || Remaining > 0)
            return TimeSpan.Zero;
        if (ResetAt is not { } resetAt)
            return null;
        return resetAt > now ? resetAt - now : TimeSpan.Zero;
    }

    /// <summary>A request is being sent. If the window is over, it is the first of a new one, whose end its answer will reveal.</summary>
    public BucketState Taken() => this switch
    {
        { IsFree: true } => this,
        { Remaining: > 0 } => this with { Remaining = Remaining - 1 },
        _ => this with { Remaining = (Limit ?? 1) - 1, ResetAt = null },
    };

    /// <summary>An answer arrived.</summary>
    public BucketState Learned(RateLimitHeaders headers, TimeSpan now)
    {
        if (headers is not { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } resetAfter })
            return Limit is null ? this with { IsFree = true } : Unanswered();

        var resetAt = now + resetAfter;
        if (Limit is null || now >= ResetAt)
            return new(Math.Max(1, limit), remaining, resetAt);
        return new(Math.Max(1, limit), Math.Min(remaining, Remaining), ResetAt > resetAt ? ResetAt : resetAt);
    }

    /// <summary>No answer arrived. If the window's end is unknown, another request may find it out.</summary>
    public BucketState Unanswered() => ResetAt is null && Remaining < (Limit ?? 1) ? this with { Remaining = Remaining + 1 } : this;
}
