namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>The options of a local Discord. Only the clock is required.</summary>
public sealed record LocalDiscordOptions
{
    /// <summary>The port on 127.0.0.1, or 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock for everything with a deadline: 3 s, 15 min, heartbeats, nonces, rate limits. It shouldn't jump.</summary>
    public required TimeProvider WireClock { get; init; }

    /// <summary>The clock for ids and message times; it may be turned. Default: <see cref="WireClock"/>.</summary>
    public TimeProvider? WorldClock { get; init; }

    /// <summary>The bot's name.</summary>
    public string ApplicationName { get; init; } = "Study Group";

    /// <summary>The accepted bot token.</summary>
    public string Token { get; init; } = "MTA0ODU3NjAwMDAwMDAwMDAwMA.GlocaL.a-token-of-the-local-discord-and-of-no-other";

    /// <summary>How often a client must send a heartbeat.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a session can be resumed after its connection is lost.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a repeated nonce returns the first message. Discord says "a few minutes".</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many identifies an application has per day.</summary>
    public int IdentifiesPerDay { get; init; } = 1000;

    /// <summary>
    /// The minimum time between two identifies with the same <c>shard id % MaxConcurrency</c>; sooner is answered with op 9. Discord has
    /// 5 s; the default is no minimum.
    /// </summary>
    public TimeSpan IdentifyPause { get; init; } = TimeSpan.Zero;

    /// <summary>The privileged intents that the application may use, as bits.</summary>
    public int PrivilegedIntents { get; init; }

    /// <summary>
    /// How many messages a channel takes per <see cref="BucketWindow"/>. Posting, editing, deleting and pinning count separately. All
    /// other routes take ten times as many.
    /// </summary>
    public int BucketLimit { get; init; } = 5;

    /// <summary>The length of a bucket's window, by <see cref="WireClock"/>.</summary>
    public TimeSpan BucketWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many shards it recommends.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How many guilds a shard may have: one that would have more is closed with 4011.</summary>
    public int MaxGuildsPerShard { get; init; } = 2500;

    /// <summary>How many shards may identify per <see cref="IdentifyPause"/>: one for each <c>shard id % MaxConcurrency</c>.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>
    /// How often the bot may open direct messages per <see cref="DirectMessageWindow"/>. Discord doesn't publish its limit.
    /// </summary>
    public int DirectMessageLimit { get; init; } = 50;

    /// <summary>See <see cref="DirectMessageLimit"/>.</summary>
    public TimeSpan DirectMessageWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How many edits of messages older than an hour a channel takes per <see cref="OldEditWindow"/>. More are answered with 429 and code
    /// 30046. Discord doesn't publish its limit; clients have seen 3.
    /// </summary>
    public int OldEditLimit { get; init; } = 3;

    /// <summary>The length of that window, by <see cref="WireClock"/>. Clients have seen 20 s, and waits of several minutes.</summary>
    public TimeSpan OldEditWindow { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The ids to reuse after a restart.</summary>
    internal IdTape? Ids { get; init; }
}
