namespace StudyGroup.Playground.LocalDiscord.Gateway;

/// <summary>See https://docs.discord.com/developers/events/gateway#gateway-intents.</summary>
internal static class Intents
{
    public const int Guilds = 1 << 0;
    public const int GuildMessages = 1 << 9;
    public const int DirectMessages = 1 << 12;
    public const int ScheduledEvents = 1 << 16;

    /// <summary>Members, presences and message content.</summary>
    public const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    /// <summary>Bits 0 to 16, 20, 21, 24 and 25.</summary>
    public const int All = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
}
