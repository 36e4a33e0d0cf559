using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>Reads a channel's properties. See https://docs.discord.com/developers/resources/channel#channel-object.</summary>
internal static class ChannelJson
{
    public static Snowflake? Guild(JsonElement channel) => channel.GetIdOrNull("guild_id"u8);

    /// <summary>Whether the channel is for direct messages, with one person or with several.</summary>
    public static bool IsDirect(JsonElement channel) => channel.GetInt64OrNull("type"u8) is 1 or 3;

    /// <summary>Whether the channel certainly doesn't belong to the server.</summary>
    public static bool IsOutside(JsonElement channel, Snowflake guild) => Guild(channel) is { } home ? home != guild : IsDirect(channel);

    public static bool IsThread(JsonElement channel) => channel.GetInt64OrNull("type"u8) is 10 or 11 or 12;

    public static bool IsLocked(JsonElement channel) =>
        channel.GetPropertyOrNull("thread_metadata"u8)?.GetBooleanOrNull("locked"u8) == true;
}
