namespace StudyGroup.Discord.Errors;

/// <summary>The bot can't go on: Discord rejected its token, or closed the gateway with a code that forbids reconnecting.</summary>
/// <param name="message">For the person who runs the bot: what is wrong and how to fix it.</param>
public sealed class DiscordFatalException(string message) : DiscordException(message, null)
{
    internal const string TokenRefused =
        "Discord rejected the token. Set Discord:Token to the bot's token from the developer portal (Bot, Reset Token).";
}
