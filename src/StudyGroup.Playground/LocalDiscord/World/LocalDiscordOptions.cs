namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>How a local Discord is to be. Only the clock must be given.</summary>
public sealed record LocalDiscordOptions
{
    /// <summary>The port on 127.0.0.1, or 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock of everything with a deadline: 3 s, 15 min, heartbeats, nonces, rate limits. It should not jump.</summary>
    public required TimeProvider WireClock { get; init; }

    /// <summary>The clock that ids and the times of messages show; it may be turned. Default: <see cref="WireClock"/>.</summary>
    public TimeProvider? WorldClock { get; init; }

    /// <summary>The bot's name.</summary>
    public string ApplicationName { get; init; } = "Study Group";

    /// <summary>The bot token that is taken.</summary>
    public string Token { get; init; } = "MTA0ODU3NjAwMDAwMDAwMDAwMA.GlocaL.a-token-of-the-local-discord-and-of-no-other";

    /// <summary>How often a client has to send a heartbeat.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a session can be resumed after its connection is gone.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a nonce gives the first message back. Discord says "a few minutes".</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many Identify an application has per day.</summary>
    public int IdentifiesPerDay { get; init; } = 1000;

    /// <summary>How far apart two Identify must be; sooner is answered with op 9. Discord's own is 5 s; the default does not watch it.</summary>
    public TimeSpan IdentifyPause { get; init; } = TimeSpan.Zero;

    /// <summary>The bits of the privileged intents that the application may have.</summary>
    public int PrivilegedIntents { get; init; }

    /// <summary>
    /// How many messages a channel takes in <see cref="BucketWindow"/>; posting, editing, deleting and pinning are counted apart. Every
    /// other route takes ten times as many.
    /// </summary>
    public int BucketLimit { get; init; } = 5;

    /// <summary>The length of a bucket's window, by <see cref="WireClock"/>.</summary>
    public TimeSpan BucketWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many shards the application needs at least: a bot in too many servers for fewer is closed with 4011.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How many times the bot may open direct messages in <see cref="DirectMessageWindow"/>; Discord doesn't publish its figure.</summary>
    public int DirectMessageLimit { get; init; } = 50;

    /// <summary>See <see cref="DirectMessageLimit"/>.</summary>
    public TimeSpan DirectMessageWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How many edits of messages older than an hour a channel takes in <see cref="OldEditWindow"/>; more are answered with 429 and code
    /// 30046. Discord doesn't say how many; clients have seen 3.
    /// </summary>
    public int OldEditLimit { get; init; } = 3;

    /// <summary>The length of that window, by <see cref="WireClock"/>. Clients have seen 20 s, and waits of many minutes.</summary>
    public TimeSpan OldEditWindow { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The ids that the first things get again, after a restart.</summary>
    internal IdTape? Ids { get; init; }
}
