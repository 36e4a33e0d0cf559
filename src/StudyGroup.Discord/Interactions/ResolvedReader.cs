using System.Collections.ObjectModel;
using System.Text.Json;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Reads the people, roles, channels and files given as options. See
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure.
/// </summary>
internal static class ResolvedReader
{
    public static IReadOnlyDictionary<Snowflake, ResolvedRole> Roles(JsonElement resolved) =>
        Read(resolved, "roles"u8, static (id, role) => new ResolvedRole(id, role.GetBooleanOrNull("mentionable"u8) ?? false));

    public static IReadOnlyDictionary<Snowflake, ResolvedChannel> Channels(JsonElement resolved) =>
        Read(resolved, "channels"u8, static (id, channel) => new ResolvedChannel(id, Access(channel), channel.GetIdOrNull("guild_id"u8)));

    public static IReadOnlyDictionary<Snowflake, string> People(JsonElement resolved)
    {
        var nicks = Read(resolved, "members"u8, static (_, member) => member.GetStringOrNull("nick"u8));
        return Read(resolved, "users"u8, (id, user) => InvokerReader.Name(user, nicks.GetValueOrDefault(id), id));
    }

    /// <summary>The files, except those without a usable address.</summary>
    public static IReadOnlyDictionary<Snowflake, ResolvedFile> Files(JsonElement resolved) => Read(resolved, "attachments"u8, File);

    private static ResolvedFile? File(Snowflake id, JsonElement file)
    {
        if (!Uri.TryCreate(file.GetStringOrNull("url"u8), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            return null;

        var name = file.GetStringOrNull("filename"u8) ?? "";
        return new ResolvedFile(id, name, file.GetInt64OrNull("size"u8) ?? 0, url, file.GetStringOrNull("content_type"u8));
    }

    private static ChannelAccess? Access(JsonElement channel) => channel.GetPermissionsOrNull("app_permissions"u8) is { } own
        ? new ChannelAccess(own, ChannelJson.IsThread(channel), ChannelJson.IsLocked(channel))
        : null;

    private static IReadOnlyDictionary<Snowflake, T> Read<T>(
        JsonElement resolved, ReadOnlySpan<byte> kind, Func<Snowflake, JsonElement, T?> read)
        where T : class
    {
        Dictionary<Snowflake, T>? found = null;
        foreach (var entry in resolved.EnumerateProperties(kind))
        {
            if ((entry.Value.GetIdOrNull("id"u8) ?? Snowflake.ParseOrNull(entry.Name)) is { } id && read(id, entry.Value) is { } thing)
                (found ??= [])[id] = thing;
        }

        return found ?? (IReadOnlyDictionary<Snowflake, T>)ReadOnlyDictionary<Snowflake, T>.Empty;
    }
}
