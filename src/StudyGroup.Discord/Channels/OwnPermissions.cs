using System.Globalization;
using System.Text.Json;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Channels;

/// <summary>Works out the bot's permissions in a channel from its roles and the channel's overwrites.</summary>
internal sealed class OwnPermissions(RestClient rest, TimeProvider clock)
{
    /// <summary>What the bot may do in a server, apart from its channels.</summary>
    public async Task<Permissions> InGuildAsync(Snowflake guild, Snowflake bot, CancellationToken cancel)
    {
        var roles = ReadAsync(Routes.Roles(guild), cancel);
        var member = ReadAsync(Routes.Member(guild, bot), cancel);
        await Task.WhenAll(roles, member);
        var all = RolesOf(await roles);
        return HeldBy(await member).Append(guild).Aggregate(Permissions.None, (sum, role) => sum | all.GetValueOrDefault(role));
    }

    public async Task<ChannelAccess> GetAsync(Snowflake guild, Snowflake channel, Snowflake bot, CancellationToken cancel)
    {
        var roles = ReadAsync(Routes.Roles(guild), cancel);
        var member = ReadAsync(Routes.Member(guild, bot), cancel);
        var place = PlaceAsync(guild, channel, cancel);
        await Task.WhenAll(roles, member, place);

        var (overwrites, isThread, isLocked) = await place;
        var own = await member;
        var permissions = PermissionRules.Of(new PermissionFacts
        {
            Guild = guild,
            Member = bot,
            MemberRoles = HeldBy(own),
            Roles = RolesOf(await roles),
            Overwrites = overwrites,
            IsThread = isThread,
            IsTimedOut = TimedOutUntil(own) > clock.GetUtcNow(),
        });
        return new ChannelAccess(permissions, isThread, isLocked);
    }

    private async Task<(IReadOnlyList<Overwrite> Overwrites, bool IsThread, bool IsLocked)> PlaceAsync(
        Snowflake guild, Snowflake channel, CancellationToken cancel)
    {
        var json = await ReadAsync(Routes.Channel(channel), cancel);
        if (ChannelJson.IsOutside(json, guild))
            throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel in this server");
        var (isThread, isLocked) = (ChannelJson.IsThread(json), ChannelJson.IsLocked(json));
        if (isThread && json.GetIdOrNull("parent_id"u8) is { } parent)
            json = await ReadAsync(Routes.Channel(parent), cancel);
        return ([.. json.EnumerateItems("permission_overwrites"u8).Select(OverwriteOf).OfType<Overwrite>()], isThread, isLocked);
    }

    private async Task<JsonElement> ReadAsync(Route route, CancellationToken cancel)
    {
        using var answer = await rest.ReadAsync(new RestRequest(route), cancel);
        return answer.RootElement.Clone();
    }

    private static HashSet<Snowflake> HeldBy(JsonElement member) =>
        member.EnumerateItems("roles"u8).Select(role => role.AsIdOrNull()).OfType<Snowflake>().ToHashSet();

    private static Dictionary<Snowflake, Permissions> RolesOf(JsonElement json)
    {
        var roles = new Dictionary<Snowflake, Permissions>();
        foreach (var role in json.ValueKind is JsonValueKind.Array ? json.EnumerateArray() : default)
        {
            if (role.GetIdOrNull("id"u8) is { } id)
                roles[id] = PermissionsOf(role, "permissions"u8);
        }

        return roles;
    }

    private static Overwrite? OverwriteOf(JsonElement json) => json.GetIdOrNull("id"u8) is { } id
        ? new Overwrite(id, json.GetInt64OrNull("type"u8) == 1, PermissionsOf(json, "allow"u8), PermissionsOf(json, "deny"u8))
        : null;

    private static Permissions PermissionsOf(JsonElement json, ReadOnlySpan<byte> name) =>
        json.GetPermissionsOrNull(name) ?? Permissions.None;

    private static DateTimeOffset? TimedOutUntil(JsonElement member)
    {
        var text = member.GetStringOrNull("communication_disabled_until"u8);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var until) ? until : null;
    }
}
