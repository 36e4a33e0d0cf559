using StudyGroup.Discord.Errors;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// The gateway's close codes.
/// See https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes.
/// </summary>
internal static class CloseCode
{
    /// <summary>
    /// What to do next. Null means that the connection was lost without a code. After unknown codes, resuming is tried a few times.
    /// </summary>
    public static AfterClose Of(int? code) => code switch
    {
        1000 => new AfterClose.ResumeOnce(),
        4008 => new AfterClose.ResumeLater(),
        4003 or 4005 or 4006 or 4007 or 4009 => new AfterClose.Identify(),
        4004 => new AfterClose.Stop(DiscordFatalException.TokenRefused),
        4010 => new AfterClose.Stop(
            "Discord rejected the shard (close code 4010). Set Discord:Shards to auto, then start the bot again."),
        4011 => new AfterClose.Stop(
            "The bot is in too many servers for so few shards: one can have 2,500 (close code 4011). "
            + "Set Discord:Shards to auto or to a higher number, then start the bot again."),
        4012 => new AfterClose.Stop("The gateway no longer supports this API version (close code 4012). Update the bot."),
        4013 => new AfterClose.Stop("The gateway doesn't know the intents the bot asks for (close code 4013). Update the bot."),
        4014 => new AfterClose.Stop(
            "The gateway doesn't allow the intents the bot asks for (close code 4014). Enable them on the developer portal's Bot page."),
        _ => new AfterClose.Resume(),
    };
}
