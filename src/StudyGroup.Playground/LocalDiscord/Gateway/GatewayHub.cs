using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Traffic;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Gateway;

/// <summary>All gateway sessions and connections. Use it under the world's lock.</summary>
internal sealed class GatewayHub(DiscordWorld world) : IBotConnection
{
    private readonly List<GatewaySession> _sessions = [];
    private readonly HashSet<GatewayConnection> _connections = [];

    public DiscordWorld World => world;

    /// <summary>Where a client connects.</summary>
    public string Url { get; set; } = "";

    /// <summary>Where a client resumes: a path of its own, so that the log shows it.</summary>
    public string ResumeUrl => $"{Url}/resume";

    public TrafficLog Log { get; } = new(world.Options.WireClock);

    public IdentifyBudget Identifies { get; } = new(
        world.Options.WireClock, world.Options.IdentifiesPerDay, world.Options.IdentifyPause, world.Options.MaxConcurrency);

    public Waiters<GatewaySession> ReadyWaiters { get; } = new();

    public bool MutesAcks { get; set; }

    public TimeSpan HelloDelay { get; set; }

    public bool AddsUnknowns { get; set; }

    public string? DuplicatesNext { get; set; }

    public int RefusesConnections { get; set; }

    public int RefusesResumes { get; set; }

    public IReadOnlyCollection<GatewayConnection> Connections => _connections;

    public IEnumerable<GatewaySession> Live => _sessions.Where(session => session.Connection is not null);

    /// <summary>Whether a session that serves a guild is up, or can still be resumed.</summary>
    public bool HasSession(ulong guild)
    {
        DropExpired();
        return _sessions.Exists(session => session.Serves(guild));
    }

    /// <summary>Sends an event to each session with the intent (0: none needed) that serves the guild's shard.</summary>
    public void Dispatch(string name, int intent, ulong guild, Func<JsonObject> data)
    {
        DropExpired();
        foreach (var session in _sessions.Where(session => session.Wants(intent) && session.Serves(guild)))
        {
            var twice = DuplicatesNext == name;
            if (twice)
                DuplicatesNext = null;
            session.Dispatch(name, data(), twice);
        }
    }

    public void Opened(GatewayConnection connection) => _connections.Add(connection);

    public void Closed(GatewayConnection connection)
    {
        _connections.Remove(connection);
        if (connection.Session is not { } session || session.Connection != connection)
            return;
        session.Connection = null;
        session.LostAt = world.Options.WireClock.GetTimestamp();
        world.Changes.Tell(new Change(ChangeKind.BotDisconnected));
    }

    public GatewaySession Begin(GatewayConnection connection, int intents, int shard, int shards)
    {
        var session = new GatewaySession(Guid.NewGuid().ToString("N"), intents, shard, shards) { Connection = connection };
        _sessions.Add(session);
        session.Dispatch("READY", Ready(session, shard, shards));
        foreach (var guild in world.Guilds.Values.Where(
            guild => session.Wants(Intents.Guilds) && session.Serves(guild.Id) && !guild.IsUnavailable))
            session.Dispatch("GUILD_CREATE", GuildJson.Full(guild));
        Stands(session);
        return session;
    }

    public GatewaySession? Find(string id)
    {
        DropExpired();
        return _sessions.Find(session => session.Id == id);
    }

    public void Continue(GatewaySession session, GatewayConnection connection, long after)
    {
        // A session has one connection at a time; the newest wins.
        session.Connection?.Close(CloseCode.UnknownError);
        session.Connection = connection;
        session.Replay(after);
        session.Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray() });
        Stands(session);
    }

    public void Forget(GatewaySession session) => _sessions.Remove(session);

    public void ForgetAll() => _sessions.Clear();

    private void Stands(GatewaySession session)
    {
        world.Changes.Tell(new Change(ChangeKind.BotConnected));
        ReadyWaiters.Offer(session);
    }

    private void DropExpired() => _sessions.RemoveAll(session =>
        session.Connection is null && world.Options.WireClock.GetElapsedTime(session.LostAt) > world.Options.SessionLifetime);

    private JsonObject Ready(GatewaySession session, int shard, int shards) => new()
    {
        ["v"] = 10,
        ["user"] = UserJson.Self(world.Bot),
        ["guilds"] = world.Guilds.Values.Where(guild => session.Serves(guild.Id))
            .Select(JsonNode? (guild) => GuildJson.Unavailable(guild)).Array(),
        ["session_id"] = session.Id,
        ["session_type"] = "normal",
        ["resume_gateway_url"] = ResumeUrl,
        ["shard"] = new JsonArray(shard, shards),
        ["application"] = new JsonObject { ["id"] = Snowflakes.Text(world.Application.Id), ["flags"] = 0 },
        ["private_channels"] = new JsonArray(),
        ["relationships"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray(),
        ["user_settings"] = new JsonObject(),
        ["_trace"] = new JsonArray(),
    };
}
