namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// See https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type.
/// </summary>
internal static class OptionType
{
    public const int SubCommand = 1;
    public const int SubCommandGroup = 2;
    public const int String = 3;
    public const int Integer = 4;
    public const int Boolean = 5;
    public const int User = 6;
    public const int Channel = 7;
    public const int Role = 8;
    public const int Mentionable = 9;
    public const int Number = 10;
    public const int Attachment = 11;
}
