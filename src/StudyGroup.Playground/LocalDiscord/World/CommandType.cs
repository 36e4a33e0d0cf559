namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// See https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types.
/// </summary>
internal static class CommandType
{
    public const int ChatInput = 1;
    public const int User = 2;
    public const int Message = 3;
}
