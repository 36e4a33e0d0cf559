using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Guilds;

/// <summary>
/// Remembers which servers the bot is in, to tell joins from the other GUILD_CREATE events: Discord also sends one for every known server
/// after READY, and after an outage.
/// </summary>
internal sealed class KnownGuilds
{
    private HashSet<Snowflake> _known = [];

    /// <summary>Reads a dispatch; null if it changes nothing about the bot's servers.</summary>
    public GuildEvent? Take(string type, JsonElement data) => type switch
    {
        "READY" => Begin(data),
        "GUILD_CREATE" when data.GetIdOrNull("id"u8) is { } guild => Available(guild, data),
        "GUILD_DELETE" when data.GetIdOrNull("id"u8) is { } guild && data.GetBooleanOrNull("unavailable"u8) is not true => Remove(guild),
        _ => null,
    };

    private GuildEvent.Available Available(Snowflake guild, JsonElement data) => new(guild, IsJoin: _known.Add(guild))
    {
        JoinedAt = data.GetPropertyOrNull("joined_at"u8) is { ValueKind: JsonValueKind.String } joined
            && joined.TryGetDateTimeOffset(out var at) ? at : null,
        SystemChannel = data.GetIdOrNull("system_channel_id"u8),
    };

    private GuildEvent.Removed Remove(Snowflake guild)
    {
        _known.Remove(guild);
        return new GuildEvent.Removed(guild);
    }

    // A READY without a list doesn't mean that the bot is in no server.
    private GuildEvent.Roster? Begin(JsonElement data)
    {
        if (data.GetPropertyOrNull("guilds"u8) is not { ValueKind: JsonValueKind.Array } guilds)
            return null;
        _known = [.. guilds.EnumerateArray().Select(guild => guild.GetIdOrNull("id"u8)).OfType<Snowflake>()];
        return new GuildEvent.Roster(_known.ToHashSet(), Shard(data));
    }

    private static (int Id, int Count) Shard(JsonElement data)
    {
        long?[] shard = [.. data.EnumerateItems("shard"u8).Select(number => number.AsInt64OrNull())];
        return shard is [{ } id, > 0 and { } count] ? ((int)id, (int)count) : (0, 1);
    }
}
