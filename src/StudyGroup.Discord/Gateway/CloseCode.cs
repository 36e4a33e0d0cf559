using StudyGroup.Discord.Errors;

namespace StudyGroup.Discord.Gateway;

/// <summary>The gateway's close codes. See https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes.</summary>
internal static class CloseCode
{
    /// <summary>What follows; null is a connection that was lost without a code. Codes that are not known may be resumed, which is tried a few times only.</summary>
    public static AfterClose Of(int? code) => code switch
    {
        1000 => new AfterClose.ResumeOnce(),
        4008 => new AfterClose.ResumeLater(),
        4003 or 4005 or 4006 or 4007 or 4009 => new AfterClose.Identify(),
        4004 => new AfterClose.Stop(DiscordFatalException.TokenRefused),
        4010 => new AfterClose.Stop("The gateway refuses this shard (close code 4010): the shard's number must be below their count."),
        4011 => new AfterClose.Stop(
            "Discord wants more than one connection for this bot (close code 4011), because it is in too many servers, about 2,500 or more. "
            + "Study Group uses one connection: remove the bot from servers that don't need it, then start it again."),
        4012 => new AfterClose.Stop("The gateway no longer speaks this API version (close code 4012): update the bot."),
        4013 => new AfterClose.Stop("The gateway does not know the intents that the bot asks for (close code 4013): update the bot."),
        4014 => new AfterClose.Stop("The gateway does not allow the intents that the bot asks for (close code 4014): enable them on the Bot page of the developer portal."),
        _ => new AfterClose.Resume(),
    };
}
