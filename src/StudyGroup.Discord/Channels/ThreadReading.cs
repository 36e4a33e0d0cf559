using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Channels;

/// <summary>Tells threads from other channels. See https://docs.discord.com/developers/resources/channel#channel-object-channel-types.</summary>
internal static class ThreadReading
{
    public static bool IsThread(JsonElement channel) => channel.Whole("type"u8) is 10 or 11 or 12;

    public static bool IsLocked(JsonElement channel) => channel.Member("thread_metadata"u8)?.Flag("locked"u8) == true;
}
