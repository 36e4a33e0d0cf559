namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>See https://docs.discord.com/developers/resources/channel#channel-object-channel-types.</summary>
internal static class ChannelType
{
    public const int GuildText = 0;
    public const int DirectMessages = 1;
    public const int Voice = 2;
    public const int AnnouncementThread = 10;
    public const int PublicThread = 11;
    public const int PrivateThread = 12;
    public const int Stage = 13;
}
