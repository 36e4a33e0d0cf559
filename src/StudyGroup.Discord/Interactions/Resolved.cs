using System.Collections.ObjectModel;
using System.Text.Json;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>What Discord tells of the people, roles, channels and files that options name. See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure.</summary>
internal static class Resolved
{
    public static IReadOnlyDictionary<Snowflake, ResolvedRole> Roles(JsonElement resolved) =>
        Read(resolved, "roles"u8, static (id, role) => new ResolvedRole(id, role.Flag("mentionable"u8) ?? false));

    public static IReadOnlyDictionary<Snowflake, ResolvedChannel> Channels(JsonElement resolved) =>
        Read(resolved, "channels"u8, static (id, channel) => new ResolvedChannel(id, Access(channel), channel.Id("guild_id"u8)));

    /// <summary>The names of the people.</summary>
    public static IReadOnlyDictionary<Snowflake, string> People(JsonElement resolved)
    {
        var nicks = Read(resolved, "members"u8, static (_, member) => member.Text("nick"u8));
        return Read(resolved, "users"u8, (id, user) => InvokerReading.Name(user, nicks.GetValueOrDefault(id), id));
    }

    /// <summary>The files; one that cannot be fetched is left out.</summary>
    public static IReadOnlyDictionary<Snowflake, ResolvedFile> Files(JsonElement resolved) => Read(resolved, "attachments"u8, static (id, file) =>
        Uri.TryCreate(file.Text("url"u8), UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            ? new ResolvedFile(id, file.Text("filename"u8) ?? "", file.Whole("size"u8) ?? 0, url, file.Text("content_type"u8))
            : null);

    private static ChannelAccess? Access(JsonElement channel) => channel.Permissions("app_permissions"u8) is { } own
        ? new ChannelAccess(own, ChannelReading.IsThread(channel), ChannelReading.IsLocked(channel))
        : null;

    private static IReadOnlyDictionary<Snowflake, T> Read<T>(JsonElement resolved, ReadOnlySpan<byte> kind, Func<Snowflake, JsonElement, T?> read)
        where T : class
    {
        Dictionary<Snowflake, T>? found = null;
        foreach (var entry in resolved.Entries(kind))
        {
            if ((entry.Value.Id("id"u8) ?? Id(entry.Name)) is { } id && read(id, entry.Value) is { } thing)
                (found ??= [])[id] = thing;
        }

        return found ?? (IReadOnlyDictionary<Snowflake, T>)ReadOnlyDictionary<Snowflake, T>.Empty;
    }

    private static Snowflake? Id(string text) => ulong.TryParse(text, out var value) ? new Snowflake(value) : null;
}
