namespace StudyGroup.Playground.LocalDiscord.Faults;

/// <summary>Something that goes wrong with a request.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Answered with 429.</summary>
    /// <param name="RetryAfter">The wait that the answer asks for.</param>
    /// <param name="Scope">"user", "global" or "shared".</param>
    /// <param name="Remaining">The value of <c>X-RateLimit-Remaining</c>: more than 0 if a limit other than the bucket's was hit.</param>
    public sealed record RateLimited(TimeSpan RetryAfter, string Scope = "user", int Remaining = 0) : Fault;

    /// <summary>Answered with 429 by Cloudflare in front of Discord: HTML, without a <c>Via</c> header.</summary>
    /// <param name="RetryAfter">The wait that the answer asks for.</param>
    public sealed record CloudflareLimited(TimeSpan RetryAfter) : Fault;

    /// <summary>
    /// Answered by Cloudflare in front of Discord: HTML or JSON, without a <c>Via</c> header. The request never reaches Discord.
    /// </summary>
    /// <param name="Status">403 if it takes the bot for an attacker; 502, 503 or 520 to 526 if it can't reach Discord.</param>
    /// <param name="IsJson">Whether the body is JSON, which then has none of Discord's codes.</param>
    public sealed record CloudflarePage(int Status, bool IsJson = false) : Fault;

    /// <summary>Answered with a server error.</summary>
    /// <param name="Status">500 or more.</param>
    /// <param name="AfterEffect">Whether the request takes effect anyway.</param>
    public sealed record ServerError(int Status, bool AfterEffect) : Fault;

    /// <summary>The connection is cut without an answer.</summary>
    /// <param name="AfterEffect">Whether the request takes effect anyway.</param>
    public sealed record Lost(bool AfterEffect) : Fault;

    /// <summary>The answer breaks off in the middle of its JSON; the request takes effect.</summary>
    public sealed record Truncated : Fault;

    /// <summary>Answered late.</summary>
    /// <param name="Delay">How late, by the wire's clock.</param>
    /// <param name="AfterEffect">Whether the request takes effect before the wait.</param>
    public sealed record Slow(TimeSpan Delay, bool AfterEffect = false) : Fault;

    /// <summary>Held until <see cref="ArmedFault.Release"/>. If the client gives up before the effect, there is none.</summary>
    /// <param name="AfterEffect">Whether the request takes effect before the wait.</param>
    public sealed record Paused(bool AfterEffect) : Fault;

    /// <summary>Refused as Discord would, for a reason that isn't real here.</summary>
    /// <param name="Status">400 to 499.</param>
    /// <param name="Code">Discord's code.</param>
    /// <param name="Message">Discord's message.</param>
    public sealed record Refused(int Status, int Code, string Message) : Fault;
}
