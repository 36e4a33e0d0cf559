
namespace StudyGroup.Discord.Rest;

/// <summary>
/// What is asked again, how often, and after how long. All of it is here; waits for rate limits are <see cref="RateLimits"/>'.
/// <list type="bullet">
/// <item>No connection came about: any request, up to 3 times.</item>
/// <item>Discord failed (5xx), did not answer, or something before it answered in its place (a page of Cloudflare's, of whatever status):
/// up to 3 times, but not a POST that creates something, as it may have had its effect: whoever posts a message looks for it in the channel
/// before posting it again, and its nonce covers only what is still on its way then.</item>
/// <item>429: as often as the call's patience allows, since Discord says when. An edit of a message older than an hour
/// (<see cref="OldEdits"/>): not at all.</item>
/// <item>Any other answer is final.</item>
/// <item>First answers to interactions: the callback lane asks as long as the 3 s last, since a second answer does nothing.</item>
/// </list>
/// </summary>
internal static class RetryPolicy
{
    /// <summary>How long a call may wait for rate limits and between tries, unless it says otherwise.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long one try may take.</summary>
    public static readonly TimeSpan TryWithin = TimeSpan.FromSeconds(10);

    /// <summary>How long Discord waits for an interaction's first answer. See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback.</summary>
    public static readonly TimeSpan CallbackWithin = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Whether a refusal means "not now": it is no word of Discord's, who always names a code, but Cloudflare's or a proxy's;
    /// Discord is overloaded (130000); or the bot opens direct messages too fast (40003).
    /// </summary>
    /// <param name="code">Discord's JSON error code, or null for none.</param>
    public static bool IsTemporary(int? code) => code is null or 130000 or 40003;

    /// <summary>How many connections the interactions' first answers have to themselves: at 100 ms a request, 5,000 of them take 2 s.</summary>
    public const int CallbackConnections = 256;

    /// <summary>How many connections there are for all else, of which Discord takes 50 a second besides what interactions entitle to.</summary>
    public const int Connections = 64;

    private const int MostRetries = 3;

    /// <summary>The wait before the next try: 0.5, 1 and 2 s, of which up to half is left to chance; or null where there shall be none.</summary>
    /// <param name="outcome">What came of the last try.</param>
    /// <param name="isRepeatable">Whether asking twice does no more than asking once.</param>
    /// <param name="retries">How often it was asked again already.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan? WaitBeforeRetry(Outcome outcome, bool isRepeatable, int retries, double chance)
    {
        var again = outcome switch
        {
            Outcome.NotSent => true,
            Outcome.Lost => isRepeatable,
            Outcome.Answered answered => isRepeatable && IsFailure(answered),
            _ => false,
        };
        return again && retries < MostRetries ? TimeSpan.FromSeconds(0.5 * Math.Pow(2, retries) * (1 - (chance / 2))) : null;
    }

    /// <summary>Whether an answer says nothing about the request: the server failed, or what stands before it answered in its place.</summary>
    public static bool IsFailure(Outcome.Answered answer) => answer.Status >= 500 || (answer.Status is >= 400 and not 429 && answer.Error.Code is null);

    /// <summary>The wait before an interaction's first answer is tried again.</summary>
    public static TimeSpan CallbackWait(int retries, double chance) =>
        TimeSpan.FromMilliseconds(50 * Math.Pow(2, Math.Min(retries, 4)) * (1 - (chance / 2)));

    /// <summary>How long a try of an interaction's first answer may take, so that one that hangs leaves room for another.</summary>
    public static TimeSpan CallbackTryWithin(TimeSpan left) => left * (2.0 / 3);
}
