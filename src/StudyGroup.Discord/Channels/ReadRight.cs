namespace StudyGroup.Discord.Channels;

/// <summary>
/// Whether the bot may read what was posted in a channel before.
/// See https://docs.discord.com/developers/resources/message#get-channel-messages.
/// </summary>
internal static class ReadRight
{
    /// <summary>Asks Discord. In direct messages the bot always may.</summary>
    public static async Task<bool> HasAsync(IDiscord discord, Snowflake channel, CancellationToken cancel) =>
        await discord.GetGuildAsync(channel, cancel) is not { } guild
        || (await discord.GetOwnPermissionsAsync(guild, channel, cancel)).Has(Permissions.ReadMessageHistory);
}
