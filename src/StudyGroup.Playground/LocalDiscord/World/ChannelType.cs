namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>See https://docs.discord.com/developers/resources/channel#channel-object-channel-types.</summary>
internal static class ChannelType
{
    public const int GuildText = 0;
}
