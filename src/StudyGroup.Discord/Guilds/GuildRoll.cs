using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Guilds;

/// <summary>
/// Knows the servers that the bot is in, and so which GUILD_CREATE is a join: after READY, and after an outage, Discord sends one
/// for every server that it knows already.
/// </summary>
internal sealed class GuildRoll
{
    private HashSet<Snowflake> _known = [];

    /// <summary>Reads a dispatch.</summary>
    /// <returns>What it says about the bot's servers, or null for nothing.</returns>
    public GuildEvent? Take(string type, JsonElement data) => type switch
    {
        "READY" => Begin(data),
        "GUILD_CREATE" when data.Id("id"u8) is { } guild && _known.Add(guild) => new GuildEvent.Joined(guild),
        "GUILD_DELETE" when data.Id("id"u8) is { } guild && data.Flag("unavailable"u8) is not true => Remove(guild),
        _ => null,
    };

    private GuildEvent.Removed Remove(Snowflake guild)
    {
        _known.Remove(guild);
        return new GuildEvent.Removed(guild);
    }

    // A READY without a list doesn't say that the bot is in no server.
    private GuildEvent.Roster? Begin(JsonElement data)
    {
        if (data.Member("guilds"u8) is not { ValueKind: JsonValueKind.Array } guilds)
            return null;
        _known = [.. guilds.EnumerateArray().Select(guild => guild.Id("id"u8)).OfType<Snowflake>()];
        return new GuildEvent.Roster(_known.ToHashSet(), Shard(data));
    }

    private static (int Id, int Count) Shard(JsonElement data)
    {
        long?[] shard = [.. data.Items("shard"u8).Select(number => number.AsWhole())];
        return shard is [{ } id, > 0 and { } count] ? ((int)id, (int)count) : (0, 1);
    }
}
