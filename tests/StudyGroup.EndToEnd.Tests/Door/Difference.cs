namespace StudyGroup.EndToEnd.Tests.Door;

/// <summary>
/// A behaviour in which the two libraries differ. The suite asserts the same of both; this is all that it cannot.
/// docs/discord-library.md has the same rows.
/// </summary>
/// <param name="What">The behaviour.</param>
/// <param name="Own">On our own connection.</param>
/// <param name="DiscordNet">On Discord.Net.</param>
/// <param name="Why">Why that is acceptable.</param>
internal sealed record Difference(string What, string Own, string DiscordNet, string Why)
{
    public static readonly IReadOnlyList<Difference> All =
    [
        new("After a lost connection", "a resume within 1 s, at random", "after 1 s, then 2, 4 … 60 s",
            "Discord keeps what happened meanwhile; a second more or less decides only over interactions of that second"),
        new("Invalid session", "a new connection after 1 to 5 s; resumed where Discord allows it", "a new session at once on the same connection",
            "it ends in a session either way; Discord repeats itself if it was too soon"),
        new("Identify allowance (1,000 a day)", "looked at before each identify", "looked at when the bot starts",
            "what uses it up is a bot that restarts in a loop; the library's own back-off keeps it far below"),
        new("First heartbeat", "at a random part of the interval", "at once", "the jitter spreads the load of many bots; this is one"),
        new("Global rate limit, Cloudflare's block", "nothing is sent until it is over", "only the call that met it waits",
            "interactions are under neither, and the bot's other calls are few, and come round again"),
        new("Close 4006, a READY that cannot be read", "a new session", "the library gives up; we start it again after 5 s and 75 s",
            "the first is no longer sent, the second never was"),
        new("Clock of heartbeats, back-off and rate limits", "the wire's, as it is given", "the machine's", "in production they are the same"),
        new("What is kept in memory", "nothing", "servers with their roles and channels", "it is not read, except to find a channel; it costs memory"),
        new("Opening direct messages", "one request", "asks who the user is first, where its cache does not know them",
            "a request more for somebody who is not yet in a server's list; who is nobody is unknown (10013) instead of no recipient (50033)"),
        new("Posting and editing in direct messages, in archived threads, at the start", "at once", "reads the channel first, once the first session stands",
            "a request more for each of a few messages; what is due at the start goes out when the bot has come up"),
        new("Pinning", "`PUT …/messages/pins/…`", "`PUT …/pins/…`, the address of old", "Discord serves both"),
        new("User-Agent", "the bot's name and version", "the library's; on answers with files the bot's", "Discord asks for one that names a program; it does"),
        new("Log", "our sentences", "the library's, without tokens", "they are for whoever runs the bot, who chose the library"),
    ];
}
