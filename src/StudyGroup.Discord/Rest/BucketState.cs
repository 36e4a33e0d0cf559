namespace StudyGroup.Discord.Rest;

/// <summary>
/// How many requests a limit still lets through. Until headers tell, one request at a time goes out to learn them.
/// Windows may be fixed or sliding, which headers do not say: an answer that comes late never gives back what a later one took.
/// </summary>
/// <param name="Limit">How many its window allows; null until an answer tells.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="ResetAt">When the window ends, by the wire's clock; null until an answer tells.</param>
/// <param name="IsFree">Whether the route was found to have no limit that headers tell.</param>
internal readonly record struct BucketState(int? Limit, int Remaining, TimeSpan? ResetAt, bool IsFree = false)
{
    /// <summary>Before the first answer.</summary>
    public static BucketState Unknown => new(null, 1, null);

    /// <summary>How long to wait before the next request; null is until an answer comes.</summary>
    public TimeSpan? Wait(TimeSpan now)
    {
        if (IsFree || Remaining > 0)
            return TimeSpan.Zero;
        if (ResetAt is not { } resetAt)
            return null;
        return resetAt > now ? resetAt - now : TimeSpan.Zero;
    }

    /// <summary>A request goes out. Where the window is over it is the first of a new one, whose end an answer will tell.</summary>
    public BucketState Taken() => this switch
    {
        { IsFree: true } => this,
        { Remaining: > 0 } => this with { Remaining = Remaining - 1 },
        _ => this with { Remaining = (Limit ?? 1) - 1, ResetAt = null },
    };

    /// <summary>An answer came.</summary>
    public BucketState Learned(RateLimitHeaders headers, TimeSpan now)
    {
        if (headers is not { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } resetAfter })
            return Limit is null ? this with { IsFree = true } : Unanswered();

        var resetAt = now + resetAfter;
        if (Limit is null || now >= ResetAt)
            return new(Math.Max(1, limit), remaining, resetAt);
        return new(Math.Max(1, limit), Math.Min(remaining, Remaining), ResetAt > resetAt ? ResetAt : resetAt);
    }

    /// <summary>No answer came: while the window's end is not known, another may find it out.</summary>
    public BucketState Unanswered() => ResetAt is null && Remaining < (Limit ?? 1) ? this with { Remaining = Remaining + 1 } : this;
}
