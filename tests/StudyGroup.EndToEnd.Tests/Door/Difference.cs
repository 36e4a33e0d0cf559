namespace StudyGroup.EndToEnd.Tests.Door;

/// <summary>
/// A difference in behavior between the two libraries; docs/discord-library.md has the same rows. In everything else, the tests expect both
/// to behave the same.
/// </summary>
/// <param name="What">The situation.</param>
/// <param name="Own">What our own connection does.</param>
/// <param name="DiscordNet">What Discord.Net does.</param>
/// <param name="Why">Why the difference is acceptable.</param>
internal sealed record Difference(string What, string Own, string DiscordNet, string Why)
{
    /// <summary>Whether the build chose Discord.Net.</summary>
#if DISCORD_NET
    public static bool IsDiscordNet => true;
#else
    public static bool IsDiscordNet => false;
#endif

    public static readonly IReadOnlyList<Difference> All =
    [
        new("After a lost connection", "resumes within 1 s, at random", "after 1 s, then 2, 4 … 60 s",
            "Discord keeps what happened in the meantime, and interactions that may be late are deferred before anything is done"),
        new("Invalid session", "a new connection after 1 to 5 s; resumed where Discord allows it",
            "a new session at once on the same connection",
            "both end in a session; Discord says so again if it was too soon"),
        new("Identify allowance (1,000 a day)", "checked before each identify", "checked when the bot starts",
            "only a bot that restarts in a loop uses it up; the library's own back-off stays far below it"),
        new("Handing a shard over to another process", "its session is resumed, and nothing is missed",
            "a new session; what happened in between is missed",
            "the library can neither leave a session open nor take one over; people click again"),
        new("First heartbeat", "at a random part of the interval", "at once", "the jitter spreads the load of many bots; this is one"),
        new("Global rate limit, Cloudflare's block", "nothing is sent until it's over", "only the call that met it waits",
            "first answers don't wait for either, and the bot's other calls are few and are tried again"),
        new("Close 4006, a READY that can't be read", "a new session", "the library gives up; we start it again after 5 s and 75 s",
            "Discord no longer sends the first and has never sent the second"),
        new("Clock of heartbeats, back-off and rate limits", "the wire's, as it's given", "the machine's",
            "in production they're the same"),
        new("What is kept in memory", "nothing but the servers' ids", "servers with their roles and channels",
            "the bot doesn't read it, except to find a channel; it costs memory"),
        new("Opening direct messages", "one request",
            "asks who the user is first, unless they're in its cache",
            "one more request for somebody it hasn't seen yet; "
            + "a user who doesn't exist is unknown (10013), not an invalid recipient (50033)"),
        new("Posting and editing in direct messages, in archived threads, at the start", "at once",
            "reads the channel first, once the first session is up",
            "one more request for each of a few messages; what's due at the start goes out when the bot is connected"),
        new("Pinning", "`PUT …/messages/pins/…`", "`PUT …/pins/…`, the older address", "Discord serves both"),
        new("User-Agent", "the bot's name and version", "the library's; the bot's on answers with files",
            "Discord asks for one that names a program, and it does"),
        new("Log", "our sentences", "the library's, without tokens", "it's for whoever runs the bot, and they chose the library"),
    ];
}
