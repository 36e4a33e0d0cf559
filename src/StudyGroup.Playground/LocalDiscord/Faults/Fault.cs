namespace StudyGroup.Playground.LocalDiscord.Faults;

/// <summary>Something that goes wrong with a request.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Answered with 429.</summary>
    /// <param name="RetryAfter">The wait that is asked for.</param>
    /// <param name="Scope">"user", "global" or "shared".</param>
    /// <param name="Remaining">What <c>X-RateLimit-Remaining</c> says: more than 0 where a limit beside the bucket was hit.</param>
    public sealed record RateLimited(TimeSpan RetryAfter, string Scope = "user", int Remaining = 0) : Fault;

    /// <summary>Answered with 429 by what stands before Discord: HTML, and no <c>Via</c> header.</summary>
    /// <param name="RetryAfter">The wait that is asked for.</param>
    public sealed record CloudflareLimited(TimeSpan RetryAfter) : Fault;

    /// <summary>Answered with a page of what stands before Discord: HTML or JSON, and no <c>Via</c> header. The request never reaches Discord.</summary>
    /// <param name="Status">403 where it takes the bot for an attacker, 502, 503 or 520 to 526 where it can't reach Discord.</param>
    /// <param name="IsJson">Whether it's JSON, which has no code of Discord's.</param>
    public sealed record CloudflarePage(int Status, bool IsJson = false) : Fault;

    /// <summary>Answered with an error of the server.</summary>
    /// <param name="Status">500 or more.</param>
    /// <param name="AfterEffect">Whether the request does its work all the same.</param>
    public sealed record ServerError(int Status, bool AfterEffect) : Fault;

    /// <summary>The connection is cut instead of an answer.</summary>
    /// <param name="AfterEffect">Whether the request does its work all the same.</param>
    public sealed record Lost(bool AfterEffect) : Fault;

    /// <summary>The answer breaks off in the middle of its JSON; the request does its work.</summary>
    public sealed record Truncated : Fault;

    /// <summary>Answered late.</summary>
    /// <param name="Delay">How late, by the wire's clock.</param>
    /// <param name="AfterEffect">Whether the work is done before the wait.</param>
    public sealed record Slow(TimeSpan Delay, bool AfterEffect = false) : Fault;

    /// <summary>Held until <see cref="ArmedFault.Release"/>. A client that goes away before the effect leaves none.</summary>
    /// <param name="AfterEffect">Whether the work is done before the wait.</param>
    public sealed record Paused(bool AfterEffect) : Fault;

    /// <summary>Refused as Discord would for a reason that does not really stand here.</summary>
    /// <param name="Status">400 to 499.</param>
    /// <param name="Code">Discord's code.</param>
    /// <param name="Message">Discord's sentence.</param>
    public sealed record Refused(int Status, int Code, string Message) : Fault;
}
