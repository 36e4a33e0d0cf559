using StudyGroup.Discord.Errors;

namespace StudyGroup.Bot.Posting;

/// <summary>Discord's refusals in the words of organizers, with the remedy.</summary>
internal static class Refusals
{
    /// <summary>Why a message was not taken.</summary>
    /// <param name="refused">The refusal.</param>
    /// <param name="chooses">The command that chooses the channel.</param>
    public static string OfPost(DiscordRefusedException refused, string chooses = "/manage settings") => refused.Code switch
    {
        DiscordErrorCode.UnknownChannel => $"The channel is gone. Choose another with {chooses}.",
        DiscordErrorCode.MissingAccess => $"I cannot see the channel. Give me View Channel there, or choose another with {chooses}.",
        DiscordErrorCode.MissingPermissions =>
            "I may not post in the channel. Give me View Channel, Send Messages (in a thread, Send Messages in Threads) and Embed Links there, "
            + $"or choose another with {chooses}.",
        DiscordErrorCode.ThreadArchived =>
            "The thread is archived and I can't open it. Give me Send Messages in Threads there and, if it is locked, Manage Threads; "
            + $"or choose another with {chooses}.",
        DiscordErrorCode.ThreadLocked =>
            $"The thread is locked. Unlock it, give me Manage Threads there, or choose another with {chooses}.",
        _ => $"Discord did not take it (code {refused.Code}). If it happens again, tell whoever runs the bot.",
    };

    /// <summary>
    /// Whether a refusal is about the channel, so that everything else there would be refused as well, whatever it says, until somebody
    /// changes a permission or the thread.
    /// </summary>
    public static bool IsOfChannel(DiscordRefusedException refused) => refused.Code is
        DiscordErrorCode.UnknownChannel or DiscordErrorCode.MissingAccess or DiscordErrorCode.MissingPermissions
        or DiscordErrorCode.ThreadArchived or DiscordErrorCode.ThreadLocked;

    /// <summary>Why a message could not be pinned.</summary>
    public static string OfPin(DiscordRefusedException refused) => refused.Code switch
    {
        DiscordErrorCode.TooManyPins => "The channel has as many pinned messages as it may have. Unpin another there.",
        DiscordErrorCode.MissingAccess or DiscordErrorCode.MissingPermissions => "I may not pin in the channel. Give me Pin Messages there.",
        DiscordErrorCode.ThreadArchived or DiscordErrorCode.ThreadLocked =>
            "The thread is locked. Unlock it, or give me Manage Threads there.",
        _ => $"Discord did not take it (code {refused.Code}).",
    };

    /// <summary>Why it cannot be found out whether a post was taken.</summary>
    /// <param name="refused">The refusal.</param>
    /// <param name="isDirect">Whether it is a direct message.</param>
    public static string OfSearch(DiscordRefusedException refused, bool isDirect) => refused.Code switch
    {
        _ when isDirect => "I was interrupted while sending it and can't open the direct messages any more, so I don't know whether it arrived.",
        DiscordErrorCode.UnknownChannel => "I was interrupted while posting it, and the channel is gone, so I cannot tell whether it went out.",
        _ => "I was interrupted while posting it and may not read the channel, so I cannot tell whether it went out. "
            + "Give me Read Message History there, so that I can next time.",
    };
}
