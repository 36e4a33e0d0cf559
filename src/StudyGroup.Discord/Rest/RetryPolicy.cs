
namespace StudyGroup.Discord.Rest;

/// <summary>
/// What is retried, how often, and after how long. Waiting for rate limits is up to <see cref="RateLimits"/>.
/// <list type="bullet">
/// <item>No connection: any request, up to 3 times.</item>
/// <item>Discord failed (5xx), didn't answer, or a proxy such as Cloudflare answered for it (with any status): up to 3 times, except for a
/// POST that creates something, because it may have taken effect. Whoever posts a message looks for it in the channel before posting again;
/// the nonce covers only what is still on its way at that time.</item>
/// <item>429: as often as the call's patience allows, since Discord says when. Never for edits of messages older than an hour
/// (<see cref="OldEdits"/>).</item>
/// <item>Any other answer is final.</item>
/// <item>First answers to interactions: until the 3 s are over, because a second answer has no effect.</item>
/// </list>
/// </summary>
internal static class RetryPolicy
{
    /// <summary>How long a call may spend waiting for rate limits and between tries, by default.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long one try may take.</summary>
    public static readonly TimeSpan TryWithin = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long Discord waits for an interaction's first answer.
    /// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback.
    /// </summary>
    public static readonly TimeSpan CallbackWithin = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Whether a refusal means "not now": it comes from Cloudflare or a proxy, because Discord always gives a code; Discord is overloaded
    /// (130000); or the bot opens direct messages too fast (40003).
    /// </summary>
    /// <param name="code">Discord's JSON error code, or null if there is none.</param>
    public static bool IsTemporary(int? code) => code is null or 130000 or 40003;

    /// <summary>Connections reserved for first answers to interactions. At 100 ms per request, 5,000 of them take 2 s.</summary>
    public const int CallbackConnections = 256;

    /// <summary>Connections for everything else. Discord allows 50 requests per second, plus those for interactions.</summary>
    public const int Connections = 64;

    private const int MaxRetries = 3;

    /// <summary>
    /// The wait before the next try: 0.5, 1 and 2 s, randomly shortened by up to half. Null if there is to be no other try.
    /// </summary>
    /// <param name="isRepeatable">Whether sending the request twice has the same effect as sending it once.</param>
    /// <param name="retries">The number of retries so far.</param>
    /// <param name="chance">Random, from 0 to 1.</param>
    public static TimeSpan? WaitBeforeRetry(Outcome outcome, bool isRepeatable, int retries, double chance)
    {
        var again = outcome switch
        {
            Outcome.NotSent => true,
            Outcome.Lost => isRepeatable,
            Outcome.Answered answered => isRepeatable && IsFailure(answered),
            _ => false,
        };
        return again && retries < MaxRetries ? TimeSpan.FromSeconds(0.5 * Math.Pow(2, retries) * (1 - (chance / 2))) : null;
    }

    /// <summary>Whether an answer says nothing about the request: the server failed, or a proxy answered for it.</summary>
    public static bool IsFailure(Outcome.Answered answer) =>
        answer.Status >= 500 || (answer.Status is >= 400 and not 429 && answer.Error.Code is null);

    /// <summary>The wait before the next try of an interaction's first answer.</summary>
    public static TimeSpan CallbackWait(int retries, double chance) =>
        TimeSpan.FromMilliseconds(50 * Math.Pow(2, Math.Min(retries, 4)) * (1 - (chance / 2)));

    /// <summary>How long one try of an interaction's first answer may take. If it hangs, there is still time for another.</summary>
    public static TimeSpan CallbackTryWithin(TimeSpan left) => left * (2.0 / 3);
}
