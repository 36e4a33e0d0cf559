using System.Globalization;
using System.Text.Json;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Channels;

/// <summary>Asks Discord for what decides over the bot's permissions in a channel.</summary>
internal sealed class OwnPermissions(RestClient rest, TimeProvider clock)
{
    public async Task<ChannelAccess> OfAsync(Snowflake guild, Snowflake channel, Snowflake bot, CancellationToken cancel)
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
            MemberRoles = own.Items("roles"u8).Select(role => role.AsId()).OfType<Snowflake>().ToHashSet(),
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
        if (ChannelReading.IsOutside(json, guild))
            throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel in this server");
        var (isThread, isLocked) = (ChannelReading.IsThread(json), ChannelReading.IsLocked(json));
        if (isThread && json.Id("parent_id"u8) is { } parent)
            json = await ReadAsync(Routes.Channel(parent), cancel);
        return ([.. json.Items("permission_overwrites"u8).Select(OverwriteOf).OfType<Overwrite>()], isThread, isLocked);
    }

    private async Task<JsonElement> ReadAsync(Route route, CancellationToken cancel)
    {
        using var answer = await rest.ReadAsync(new RestRequest(route), cancel);
        return answer.RootElement.Clone();
    }

    private static Dictionary<Snowflake, Permissions> RolesOf(JsonElement json)
    {
        var roles = new Dictionary<Snowflake, Permissions>();
        foreach (var role in json.ValueKind is JsonValueKind.Array ? json.EnumerateArray() : default)
        {
            if (role.Id("id"u8) is { } id)
                roles[id] = role.Permissions("permissions"u8) ?? Permissions.None;
        }

        return roles;
    }

    private static Overwrite? OverwriteOf(JsonElement json) => json.Id("id"u8) is { } id
        ? new Overwrite(id, json.Whole("type"u8) == 1, json.Permissions("allow"u8) ?? Permissions.None, json.Permissions("deny"u8) ?? Permissions.None)
        : null;

    private static DateTimeOffset? TimedOutUntil(JsonElement member) =>
        DateTimeOffset.TryParse(member.Text("communication_disabled_until"u8), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var until) ? until : null;
}
