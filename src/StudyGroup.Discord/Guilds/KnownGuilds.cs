using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Guilds;

/// <summary>
/// Remembers which of a shard's servers the bot is in, to tell joins from the other GUILD_CREATE events: Discord also sends one for every
/// known server after READY, and after an outage.
/// </summary>
/// <param name="known">Those that are known already, because the session began elsewhere.</param>
internal sealed class KnownGuilds(Shard shard, params IEnumerable<ulong> known)
{
    private readonly Lock _lock = new();
    private HashSet<Snowflake> _known = [.. known.Select(id => new Snowflake(id))];

    /// <summary>All of them. Any thread may ask.</summary>
    public IReadOnlySet<Snowflake> All
    {
        get
        {
            lock (_lock)
                return _known.ToHashSet();
        }
    }

    /// <summary>What is known, as if a session began.</summary>
    public GuildEvent.Roster Roster => new(All, shard);

    /// <summary>Reads a dispatch; null if it changes nothing about the bot's servers.</summary>
    public GuildEvent? Take(string type, JsonElement data) => type switch
    {
        "READY" => Begin(data),
        "GUILD_CREATE" when data.GetIdOrNull("id"u8) is { } guild => Available(guild, data),
        "GUILD_DELETE" when data.GetIdOrNull("id"u8) is { } guild && data.GetBooleanOrNull("unavailable"u8) is not true => Remove(guild),
        _ => null,
    };

    private GuildEvent.Available Available(Snowflake guild, JsonElement data) => new(guild, IsJoin: Add(guild))
    {
        JoinedAt = data.GetPropertyOrNull("joined_at"u8) is { ValueKind: JsonValueKind.String } joined
            && joined.TryGetDateTimeOffset(out var at) ? at : null,
        SystemChannel = data.GetIdOrNull("system_channel_id"u8),
    };

    private bool Add(Snowflake guild)
    {
        lock (_lock)
            return _known.Add(guild);
    }

    private GuildEvent.Removed Remove(Snowflake guild)
    {
        lock (_lock)
            _known.Remove(guild);
        return new GuildEvent.Removed(guild);
    }

    // A READY without a list doesn't mean that the bot is in no server.
    private GuildEvent.Roster? Begin(JsonElement data)
    {
        if (data.GetPropertyOrNull("guilds"u8) is not { ValueKind: JsonValueKind.Array } guilds)
            return null;
        var all = guilds.EnumerateArray().Select(guild => guild.GetIdOrNull("id"u8)).OfType<Snowflake>().ToHashSet();
        lock (_lock)
            _known = all;
        return Roster;
    }
}
