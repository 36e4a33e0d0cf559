using System.Text;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// See https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming.
/// </summary>
internal static class CommandName
{
    public static bool IsValid(string name) =>
        Form.Runes(name) is >= 1 and <= 32 && name.EnumerateRunes().All(rune => IsAllowed(rune) && rune == Rune.ToLowerInvariant(rune));

    private static bool IsAllowed(Rune rune) =>
        Rune.IsLetter(rune) || Rune.IsNumber(rune)
            || rune.Value is '-' or '_' or '\'' or (>= 0x900 and <= 0x97F) or (>= 0xE00 and <= 0xE7F);
}
