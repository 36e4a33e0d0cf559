using StudyGroup.Discord;

namespace StudyGroup.Bot.Posting;

/// <summary>Discord's refusals in the words of organizers, with the remedy.</summary>
internal static class Refusals
{
    /// <summary>Why a post was not taken.</summary>
    public static string OfPost(DiscordRefusedException refused) => refused.Code switch
    {
        DiscordErrorCode.UnknownChannel => "The channel is gone. Choose another with /manage settings.",
        DiscordErrorCode.MissingAccess => "I cannot see the channel. Give me View Channel there, or choose another with /manage settings.",
        DiscordErrorCode.MissingPermissions =>
            "I may not post in the channel. Give me View Channel, Send Messages and Embed Links there, or choose another with /manage settings.",
        _ => $"Discord did not take it (code {refused.Code}). If it happens again, tell whoever runs the bot.",
    };

    /// <summary>Why it cannot be found out whether a post was taken.</summary>
    public static string OfSearch(DiscordRefusedException refused) => refused.Code switch
    {
        DiscordErrorCode.UnknownChannel => "I was interrupted while posting it, and the channel is gone, so I cannot tell whether it went out.",
        _ => "I was interrupted while posting it and may not read the channel, so I cannot tell whether it went out. "
            + "Give me Read Message History there, so that I can next time.",
    };
}
